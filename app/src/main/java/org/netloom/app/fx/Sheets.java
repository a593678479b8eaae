package org.netloom.app.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The style sheets of an appearance. Sizes in the sheets are those at 100 %: for another size of text, each size that has to grow with
 * text (fonts, icons, heights, widths, gaps, but neither lines nor corners) is multiplied, and the sheet is given as a {@code data:}
 * address, which the pop-ups of a window inherit like any other sheet.
 */
final class Sheets {

    private static final String FOLDER = "/org/netloom/ui/css/";
    private static final List<String> ROOMS =
            List.of("bridge.css", "studio.css", "shell.css", "canvas.css", "panels.css", "dataset.css", "charts.css");
    /** What follows this mark in a sheet keeps its size: it is drawn on the canvas, whose 100 % grows with the text. */
    static final String FIXED = "/* fixed sizes */";

    private static final Pattern GROWING = Pattern.compile(
            "(-fx-(?:font-size|icon-size|cell-size|fixed-cell-size|size|padding|spacing"
                    + "|[hv]gap|graphic-text-gap|(?:min|pref|max)-(?:width|height)|tab-(?:min|max)-(?:width|height))\\s*:)([^;}]*)");
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)(px)?(?![\\w.%])");

    private Sheets() {}

    static List<String> of(Appearance appearance) {
        List<String> sheets = new ArrayList<>();
        sheets.add(address("tokens-" + (appearance.contrast() ? "contrast-" : "")
                + (appearance.dark() ? "dark" : "light") + ".css"));
        for (String room : ROOMS) {
            sheets.add(appearance.textScale() == 1 ? address(room) : data(grown(read(room), appearance.textScale())));
        }
        if (appearance.contrast()) {
            sheets.add(address("contrast.css"));
        }
        return List.copyOf(sheets);
    }

    /** A sheet whose growing sizes are multiplied; sizes in em grow by themselves and stay. */
    static String grown(String sheet, double scale) {
        int fixed = sheet.indexOf(FIXED);
        return fixed < 0
                ? multiplied(sheet, scale)
                : multiplied(sheet.substring(0, fixed), scale) + sheet.substring(fixed);
    }

    private static String multiplied(String sheet, double scale) {
        return GROWING.matcher(sheet)
                .replaceAll(size -> java.util.regex.Matcher.quoteReplacement(size.group(1)
                        + LENGTH.matcher(size.group(2))
                                .replaceAll(length -> String.format(
                                        Locale.ROOT,
                                        "%.2f%s",
                                        Double.parseDouble(length.group(1)) * scale,
                                        Objects.requireNonNullElse(length.group(2), "")))));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Sheets.class.getResource(FOLDER + sheet), sheet)
                .toExternalForm();
    }

    private static String data(String sheet) {
        return "data:text/css;charset=UTF-8;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String sheet) {
        try (InputStream in = Objects.requireNonNull(Sheets.class.getResourceAsStream(FOLDER + sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
