package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.HeaderMode;

/** How a file is written, as found out: each finding with its reason on hover, and each can be chosen otherwise. */
final class DialectChips {

    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-15",
            "KOI8-R",
            "IBM866",
            "IBM850",
            "x-MacRoman");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ', ':');

    private static final List<Character> QUOTES = List.of('"', '\'', CsvDialect.NO_QUOTE);

    private final I18n i18n;
    private final Consumer<DialectWish> onWish;
    private final FlowPane root = new FlowPane(6, 6);
    private final Label size = new Label();
    private final PickButton encoding = new PickButton(this::encodings);
    private final PickButton delimiter = new PickButton(this::delimiters);
    private final PickButton quote = new PickButton(this::quotes);
    private final PickButton comments = new PickButton(this::comments);
    private final PickButton decimal = new PickButton(this::decimals);
    private final PickButton header = new PickButton(this::headers);
    private final PickButton sheet = new PickButton(this::sheets);
    private final Button names = new Button();
    private List<String> sheetNames = List.of();
    private DialectWish wish = DialectWish.AUTO;

    /**
     * @param onWish reads the file anew
     * @param onNames lets a person name columns
     */
    DialectChips(I18n i18n, Consumer<DialectWish> onWish, Runnable onNames) {
        this.i18n = i18n;
        this.onWish = onWish;
        root.setAlignment(Pos.CENTER_LEFT);
        size.setId("dialect-size");
        size.getStyleClass().addAll("ds-chip", "nl-strong");
        size.setTooltip(tip());
        root.getChildren().add(size);
        for (PickButton chip : List.of(sheet, encoding, delimiter, quote, decimal, comments, header)) {
            chip.root().getStyleClass().add("ds-chip");
            chip.root().setTooltip(tip());
            chip.root().setMinWidth(Region.USE_PREF_SIZE);
            root.getChildren().add(chip.root());
        }
        names.setId("name-columns");
        names.setGraphic(new FontIcon("mdi2p-pencil-outline"));
        names.getStyleClass().addAll("flat", "ds-pick", "ds-chip");
        names.textProperty().bind(i18n.binding("dataset.names.open"));
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setOnAction(event -> onNames.run());
        root.getChildren().add(names);
    }

    Region root() {
        return root;
    }

    void show(ImportState.Ready ready) {
        size.setText(i18n.text(
                "dataset.size",
                ready.file().table().rows(),
                ready.file().table().columns().size()));
        size.getTooltip().setText(ready.file().path().toString());
        show(ImportState.Written.of(ready.file()), ready.wish());
        only(size, true);
        only(names, !ready.file().dialect().header() && !ready.file().table().isDeclared());
    }

    /** Shows how a file seems to be written that could not be read; what is not known can be said. */
    void show(ImportState.Written written, DialectWish said) {
        only(size, false);
        only(names, false);
        wish = said;
        sheetNames = written.sheets();
        List<Reason> reasons = written.reasons();
        Optional<CsvDialect> known = written.dialect();
        CsvDialect dialect = known.orElse(CsvDialect.STANDARD);
        boolean text = !dialect.isSheet();
        boolean found = text && !written.declared();
        only(encoding.root(), text);
        for (PickButton chip : List.of(delimiter, quote, decimal, comments)) {
            only(chip.root(), found);
        }
        only(header.root(), !written.declared());
        only(sheet.root(), !text);
        show(sheet, "dialect-sheet", i18n.text("dataset.sheet", dialect.sheet()), why(reasons, "sheet-"));
        show(
                encoding,
                "dialect-encoding",
                known.isPresent() ? dialect.charset() : i18n.text("dataset.encoding-unknown"),
                why(reasons, "charset-"));
        if (known.isEmpty()) {
            encoding.doubt(true);
        }
        show(
                delimiter,
                "dialect-delimiter",
                i18n.text("dataset.delimiter", nameOf(dialect.delimiter())),
                why(reasons, "delimiter-"));
        show(quote, "dialect-quote", quoteName(dialect.quote()), why(reasons, "quote-"));
        boolean leftOut = dialect.comments() || dialect.titles();
        only(comments.root(), found && (leftOut || wish.comments().isPresent()));
        show(comments, "dialect-comments", commentsName(leftOut), why(reasons, "comments-"));
        show(decimal, "dialect-decimal", decimalName(dialect.decimalComma()), why(reasons, "decimal-"));
        show(
                header,
                "header-choice",
                i18n.text("dataset.header."
                        + HeaderMode.ofRows(dialect.headerRows()).name()),
                why(reasons, "header-"));
    }

    private void show(PickButton chip, String id, String text, List<Reason> reasons) {
        chip.show(id, text);
        chip.root().getTooltip().setText(Sureness.text(i18n, reasons));
        chip.doubt(reasons.stream().anyMatch(Reason::isGuess));
    }

    private static void only(Region chip, boolean visible) {
        chip.setVisible(visible);
        chip.setManaged(visible);
    }

    private String decimalName(boolean comma) {
        return i18n.text(comma ? "dataset.decimal-comma" : "dataset.decimal-point");
    }

    private String quoteName(char sign) {
        return i18n.text(
                switch (sign) {
                    case '"' -> "dataset.quote.double";
                    case '\'' -> "dataset.quote.single";
                    default -> "dataset.quote.none";
                });
    }

    private String commentsName(boolean above) {
        return i18n.text(above ? "dataset.comments.yes" : "dataset.comments.no");
    }

    private String nameOf(char sign) {
        return switch (sign) {
            case ',' -> i18n.text("dataset.delimiter.comma");
            case ';' -> i18n.text("dataset.delimiter.semicolon");
            case '\t' -> i18n.text("dataset.delimiter.tab");
            case '|' -> i18n.text("dataset.delimiter.bar");
            case ' ' -> i18n.text("dataset.delimiter.space");
            case ':' -> i18n.text("dataset.delimiter.colon");
            default -> String.valueOf(sign);
        };
    }

    private static List<Reason> why(List<Reason> reasons, String prefix) {
        return reasons.stream()
                .filter(reason -> reason.code().startsWith(prefix))
                .toList();
    }

    private List<PickButton.Choice> encodings() {
        return choices("encoding", ENCODINGS, name -> name, wish::charset, wish::withCharset);
    }

    private List<PickButton.Choice> sheets() {
        return choices("sheet", sheetNames, name -> name, wish::sheet, wish::withSheet);
    }

    private List<PickButton.Choice> delimiters() {
        return choices("delimiter", DELIMITERS, this::nameOf, wish::delimiter, wish::withDelimiter);
    }

    private List<PickButton.Choice> quotes() {
        return choices("quote", QUOTES, this::quoteName, wish::quote, wish::withQuote);
    }

    private List<PickButton.Choice> comments() {
        return choices("comments", List.of(true, false), this::commentsName, wish::comments, wish::withComments);
    }

    private List<PickButton.Choice> decimals() {
        return choices("decimal", List.of(false, true), this::decimalName, wish::decimalComma, wish::withDecimalComma);
    }

    /** Finding out, and then all there is to choose from. */
    private <T> List<PickButton.Choice> choices(
            String id,
            List<T> values,
            Function<T, String> name,
            Supplier<Optional<T>> chosen,
            Function<Optional<T>, DialectWish> with) {
        Optional<T> now = chosen.get();
        List<PickButton.Choice> choices = new ArrayList<>();
        choices.add(new PickButton.Choice(
                id + "-AUTO",
                i18n.text("dataset.header.AUTO"),
                i18n.text("dataset." + id + ".auto.help"),
                true,
                now.isEmpty(),
                PickButton.unless(now, Optional.<T>empty(), picked -> onWish.accept(with.apply(picked)))));
        for (T value : values) {
            Optional<T> some = Optional.of(value);
            choices.add(new PickButton.Choice(
                    id + "-" + values.indexOf(value),
                    name.apply(value),
                    "",
                    true,
                    some.equals(now),
                    PickButton.unless(now, some, picked -> onWish.accept(with.apply(picked)))));
        }
        return choices;
    }

    private List<PickButton.Choice> headers() {
        return Arrays.stream(HeaderMode.values())
                .map(choice -> new PickButton.Choice(
                        "header-" + choice.name(),
                        i18n.text("dataset.header." + choice.name()),
                        i18n.text("dataset.header." + choice.name() + ".help"),
                        true,
                        choice == wish.header(),
                        PickButton.unless(wish.header(), choice, picked -> onWish.accept(wish.withHeader(picked)))))
                .toList();
    }

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        return tip;
    }
}
