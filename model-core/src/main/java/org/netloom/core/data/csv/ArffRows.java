package org.netloom.core.data.csv;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.netloom.core.data.ColumnType;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

/** Makes cells of the rows of an ARFF file, and remembers what does not fit what is declared. For one thread. */
final class ArffRows {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final List<ArffHeader.Attribute> attributes;
    private final List<Cells> columns;
    private final RaggedRows ragged = new RaggedRows(false);
    private final Found unclosed = new Found();
    private final Found sparse = new Found();
    private int weights;

    ArffRows(List<ArffHeader.Attribute> attributes) {
        this.attributes = attributes;
        this.columns = attributes.stream().map(Cells::new).toList();
    }

    /** The lines on which something was found. */
    private static final class Found {
        private static final int SHOWN = 5;
        private final List<Long> first = new ArrayList<>();
        private int count;

        void at(long line) {
            count++;
            if (first.size() < SHOWN) {
                first.add(line);
            }
        }

        Listing lines() {
            return new Listing(first.stream().map(String::valueOf).toList(), count > first.size());
        }
    }

    /** The cells of one column. */
    private static final class Cells {
        private final ArffHeader.Attribute attribute;
        private final Set<String> known;
        private final SimpleDateFormat written;
        private final SimpleDateFormat read;
        private final Found strange = new Found();
        private String example = "";

        Cells(ArffHeader.Attribute attribute) {
            this.attribute = attribute;
            this.known = new HashSet<>(attribute.values());
            this.written = format(attribute.pattern());
            this.read = format(attribute.pattern().matches(".*[HhKk].*") ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd");
        }

        private static SimpleDateFormat format(String pattern) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
            format.setTimeZone(UTC);
            format.setLenient(false);
            return format;
        }

        String cell(String text, long line) {
            if (text.isEmpty()) {
                return text;
            }
            if (attribute.type() == ColumnType.DATE) {
                ParsePosition end = new ParsePosition(0);
                Date date = written.parse(text, end);
                if (date != null && end.getIndex() == text.length()) {
                    return read.format(date);
                }
                strange(text, line);
            } else if (attribute.type() == ColumnType.CATEGORY && !known.contains(text)) {
                strange(text, line);
            }
            return text;
        }

        private void strange(String text, long line) {
            example = strange.count == 0 ? text : example;
            strange.at(line);
        }

        /** What a sparse row means that does not name the column. */
        String absent() {
            return switch (attribute.type()) {
                case NUMBER -> "0";
                case CATEGORY ->
                    attribute.values().isEmpty() ? "" : attribute.values().get(0);
                default -> "";
            };
        }
    }

    /** The cells of a row. */
    String[] cells(String text, long line) {
        return text.startsWith("{") ? sparse(text, line) : dense(text, line);
    }

    private String[] dense(String text, long line) {
        ArffValues row = ArffValues.of(text);
        note(row, line);
        int width = attributes.size();
        if (row.values().size() < width) {
            ragged.shorter(line);
        } else if (row.values().size() > width) {
            ragged.longer(line);
        }
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = i < row.values().size()
                    ? columns.get(i).cell(row.values().get(i).cell(), line)
                    : "";
        }
        return cells;
    }

    private String[] sparse(String text, long line) {
        int end = ArffValues.closing(text, 0);
        String inside = text.substring(1, end < 0 ? text.length() : end);
        boolean usable = true;
        String[] cells = columns.stream().map(Cells::absent).toArray(String[]::new);
        for (String entry : entries(inside)) {
            String[] parts = entry.strip().split("\\s+", 2);
            boolean named = parts.length == 2 && parts[0].matches("\\d{1,9}");
            int column = named ? Integer.parseInt(parts[0]) : columns.size();
            if (column >= columns.size()) {
                usable = false;
                continue;
            }
            // A comma in front keeps spaces within a value from dividing it.
            ArffValues value = ArffValues.of("0," + parts[1]);
            usable &= value.closed() && value.values().size() == 2;
            cells[column] = columns.get(column).cell(value.values().get(1).cell(), line);
        }
        if (end < 0) {
            unclosed.at(line);
        } else if (!usable) {
            sparse.at(line);
        }
        weights += end >= 0 && text.substring(end + 1).contains("{") ? 1 : 0;
        return cells;
    }

    /** What stands between the commas that are in no quotes. */
    private static List<String> entries(String inside) {
        List<String> entries = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < inside.length()) {
            boolean begins = at > 0 && Character.isWhitespace(inside.charAt(at - 1));
            if (begins && ArffValues.isQuote(inside.charAt(at))) {
                int end = ArffValues.endOfQuote(inside, at);
                at = end < 0 ? inside.length() - 1 : end;
            } else if (inside.charAt(at) == ',') {
                entries.add(inside.substring(from, at));
                from = at + 1;
            }
            at++;
        }
        entries.add(inside.substring(from));
        entries.removeIf(String::isBlank);
        return entries;
    }

    private void note(ArffValues row, long line) {
        weights += row.weight().isPresent() ? 1 : 0;
        if (!row.closed()) {
            unclosed.at(line);
        }
    }

    /** Says what was found. */
    void report(List<String> names, List<Diagnostic> remarks) {
        ragged.report(attributes.size(), remarks);
        if (unclosed.count > 0) {
            remarks.add(Diagnostic.warning("arff-unclosed", unclosed.count, unclosed.lines()));
        }
        if (sparse.count > 0) {
            remarks.add(Diagnostic.warning("arff-sparse", sparse.count, attributes.size() - 1, sparse.lines()));
        }
        if (weights > 0) {
            remarks.add(Diagnostic.info("arff-weights", weights));
        }
        for (int i = 0; i < columns.size(); i++) {
            Cells column = columns.get(i);
            if (column.strange.count > 0) {
                boolean date = column.attribute.type() == ColumnType.DATE;
                remarks.add(Diagnostic.warning(
                        date ? "arff-not-date" : "arff-not-declared",
                        names.get(i),
                        column.strange.count,
                        column.example,
                        date ? column.attribute.pattern() : "",
                        column.strange.lines()));
            }
        }
    }
}
