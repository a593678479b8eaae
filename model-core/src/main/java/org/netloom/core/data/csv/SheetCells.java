package org.netloom.core.data.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a spreadsheet says, as text: numbers with a point and without the digits that binary fractions bring, dates and times as
 * ISO 8601 has them, durations as a number of hours, minutes or seconds, truth as TRUE and FALSE. Of a formula, what was worked out when the sheet was saved.
 */
final class SheetCells {

    /** Spreadsheets compute with 15 digits and store 17. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final int ELAPSED_HOURS = 46;
    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!",
            "#N/A",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#REF!",
            "#VALUE!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#BUSY!",
            "#CONNECT!",
            "#GETTING_DATA");

    /** How often each unit is contained in a day: hours, minutes and seconds. */
    private static final List<BigDecimal> A_DAY =
            List.of(BigDecimal.valueOf(24), BigDecimal.valueOf(1440), BigDecimal.valueOf(86_400));

    private static final String UNITS = "hms";

    private final boolean date1904;
    private final Map<Integer, Integer> durations = new TreeMap<>();

    /** @param date1904 whether days are counted from the 1st of January 1904, as on old Macintoshes */
    SheetCells(boolean date1904) {
        this.date1904 = date1904;
    }

    /** How many durations were read as 0 hours, 1 minutes and 2 seconds. */
    Map<Integer, Integer> durations() {
        return durations;
    }

    void forgetDurations() {
        durations.clear();
    }

    /** The text of a cell; null for an error such as {@code #DIV/0!}. */
    @Nullable
    String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
            case ERROR -> null;
            case FORMULA -> formula(cell, raw);
            default -> cell.getText();
        };
    }

    private @Nullable String formula(Cell cell, String raw) {
        if (ERRORS.contains(raw)) {
            return null;
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return !(cell.getValue() instanceof String) && NUMBER.matcher(raw).matches() ? number(cell, raw) : raw;
    }

    private String number(Cell cell, String raw) {
        int unit = elapsedUnit(cell);
        if (unit >= 0 && NUMBER.matcher(raw).matches()) {
            durations.merge(unit, 1, Integer::sum);
            return plain(new BigDecimal(raw)
                    .multiply(A_DAY.get(unit))
                    .setScale(9, RoundingMode.HALF_UP)
                    .toString());
        }
        if (isDate(cell)) {
            try {
                return date(new BigDecimal(raw));
            } catch (DateTimeException | ArithmeticException | NumberFormatException noDate) {
                return plain(raw);
            }
        }
        return plain(raw);
    }

    private static String plain(String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
        // Numbers of astronomers stay short; all others are written out.
        return value.precision() - value.scale() > 20 || value.scale() > 30 ? value.toString() : value.toPlainString();
    }

    private String date(BigDecimal days) {
        double serial = days.doubleValue();
        if (serial < 0) {
            return plain(days.toString());
        }
        if (serial < 1) {
            return LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(serial * 86_400)))
                    .format(SECONDS);
        }
        LocalDateTime moment = ofSerial(serial);
        LocalDateTime rounded = moment.plusNanos(500_000_000).withNano(0);
        return rounded.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? rounded.toLocalDate().toString()
                : rounded.toLocalDate() + " " + rounded.toLocalTime().format(SECONDS);
    }

    /** Days since the last day of 1899, counting a 29th of February 1900 that never was; or since the first of 1904. */
    private LocalDateTime ofSerial(double serial) {
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        LocalDateTime zero =
                date1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, serial < 60 ? 31 : 30, 0, 0);
        return zero.plusDays(days).plusSeconds(seconds);
    }

    /** Which unit a duration is counted in, as in {@code [h]:mm}; -1 if it is none. */
    private static int elapsedUnit(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id == ELAPSED_HOURS) {
            return 0;
        }
        String format = cell.getDataFormatString();
        Matcher unit = ELAPSED.matcher(format == null ? "" : format.toLowerCase(Locale.ROOT));
        return unit.find() ? UNITS.indexOf(unit.group(1).charAt(0)) : -1;
    }

    /** Whether the format shows days or hours. Formats 14 to 22 and 45 to 47 are built in and not written in the file. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General")) {
            return false;
        }
        String bare = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return bare.matches(".*[ymdhs].*") && !bare.contains("general");
    }
}
