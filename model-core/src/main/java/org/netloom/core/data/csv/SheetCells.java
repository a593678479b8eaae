package org.netloom.core.data.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a spreadsheet says, as text: numbers with a point and without the digits that binary fractions bring, dates and times as
 * ISO 8601 has them, truth as TRUE and FALSE. Of a formula, what was worked out when the sheet was saved.
 */
final class SheetCells {

    /** Spreadsheets compute with 15 digits and store 17. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SheetCells() {}

    /** The text of a cell; null for an error such as {@code #DIV/0!}. */
    static @Nullable String text(Cell cell) {
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

    private static @Nullable String formula(Cell cell, String raw) {
        if (raw.startsWith("#") && raw.length() > 1) {
            return null;
        }
        return NUMBER.matcher(raw).matches() ? number(cell, raw) : raw;
    }

    private static String number(Cell cell, String raw) {
        if (isDate(cell)) {
            try {
                return date(new BigDecimal(raw), cell);
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

    private static String date(BigDecimal days, Cell cell) {
        double serial = days.doubleValue();
        if (serial < 0) {
            return plain(days.toString());
        }
        if (serial < 1) {
            return LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(serial * 86_400)))
                    .format(SECONDS);
        }
        LocalDateTime moment = cell.getType() == CellType.NUMBER ? cell.asDate() : ofSerial(serial);
        LocalDateTime rounded = moment.plusNanos(500_000_000).withNano(0);
        return rounded.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? rounded.toLocalDate().toString()
                : rounded.toLocalDate() + " " + rounded.toLocalTime().format(SECONDS);
    }

    /** Days since the last day of 1899, counting a 29th of February 1900 that never was. */
    private static LocalDateTime ofSerial(double serial) {
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        return LocalDateTime.of(1899, 12, serial < 60 ? 31 : 30, 0, 0)
                .plusDays(days)
                .plusSeconds(seconds);
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
        String bare = QUOTED.matcher(format.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        return bare.matches(".*[ymdhs].*") && !bare.contains("general");
    }
}
