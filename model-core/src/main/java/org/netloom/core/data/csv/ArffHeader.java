package org.netloom.core.data.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.data.ColumnType;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * What stands above the rows of an ARFF file.
 *
 * @param attributes the columns, in order
 * @param lines how many lines it takes, that of {@code @data} included
 */
record ArffHeader(List<Attribute> attributes, long lines) {

    /** As Weka writes dates if nothing else is said. */
    private static final String USUAL_DATE = "yyyy-MM-dd'T'HH:mm:ss";

    private static final Pattern KEYWORD = Pattern.compile("@(\\w+)(?:\\s+(.*))?", Pattern.DOTALL);
    private static final int LONGEST_SHOWN = 60;

    /**
     * One column.
     *
     * @param name as declared
     * @param type NUMBER, CATEGORY, DATE or TEXT
     * @param values of a CATEGORY, in the order in which they are declared
     * @param pattern how the cells of a DATE are written, as in {@link SimpleDateFormat}
     */
    record Attribute(String name, ColumnType type, List<String> values, String pattern) {}

    /**
     * Reads up to the line {@code @data}.
     *
     * @param file its name, for what is said of it
     */
    static Outcome<ArffHeader> read(BufferedReader in, String file) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        long number = 0;
        String read;
        while ((read = in.readLine()) != null) {
            number++;
            String line = read.replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("%")) {
                continue;
            }
            Matcher found = KEYWORD.matcher(line);
            String keyword = found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : "";
            String rest = found.matches() ? Optional.ofNullable(found.group(2)).orElse("") : "";
            switch (keyword) {
                case "relation" -> {}
                case "attribute" -> {
                    Outcome<Attribute> attribute = attribute(rest, file, number);
                    if (!(attribute instanceof Outcome.Success<Attribute> success)) {
                        return Outcome.failed(attribute.diagnostics().get(0));
                    }
                    attributes.add(success.value());
                }
                case "data" -> {
                    return attributes.isEmpty()
                            ? Outcome.failed(Diagnostic.error("arff-no-attributes", file))
                            : Outcome.of(new ArffHeader(List.copyOf(attributes), number));
                }
                default -> {
                    return Outcome.failed(Diagnostic.error("arff-line", file, number, shown(line)));
                }
            }
        }
        return Outcome.failed(Diagnostic.error("arff-no-data", file, number));
    }

    private static Outcome<Attribute> attribute(String text, String file, long line) {
        int end = endOfName(text);
        String name = end < 0 ? "" : text.substring(0, end);
        String type = end < 0 ? "" : text.substring(end).strip();
        if (name.isEmpty() || type.isEmpty()) {
            return Outcome.failed(Diagnostic.error("arff-attribute", file, line, shown(text)));
        }
        boolean quoted = ArffValues.isQuote(name.charAt(0));
        return typed(
                quoted ? ArffValues.unescaped(name.substring(1, name.length() - 1)) : name, type, text, file, line);
    }

    /** Behind the name, and its quotes; -1 if a quote is not closed. */
    private static int endOfName(String text) {
        if (!text.isEmpty() && ArffValues.isQuote(text.charAt(0))) {
            int end = ArffValues.endOfQuote(text, 0);
            return end < 0 ? -1 : end + 1;
        }
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '{') {
            end++;
        }
        return end;
    }

    private static Outcome<Attribute> typed(String name, String type, String text, String file, long line) {
        if (type.startsWith("{")) {
            int end = ArffValues.closing(type, 0);
            if (end < 0) {
                return Outcome.failed(Diagnostic.error("arff-attribute", file, line, shown(text)));
            }
            List<String> values = ArffValues.of(type.substring(1, end)).values().stream()
                    .map(ArffValues.Value::text)
                    .toList();
            return Outcome.of(new Attribute(name, ColumnType.CATEGORY, values, ""));
        }
        List<ArffValues.Value> words =
                ArffValues.of(type.replaceFirst("\\s+", ",")).values();
        String word = words.get(0).text();
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "numeric", "real", "integer" -> Outcome.of(new Attribute(name, ColumnType.NUMBER, List.of(), ""));
            case "string" -> Outcome.of(new Attribute(name, ColumnType.TEXT, List.of(), ""));
            case "date" -> date(name, words.size() > 1 ? words.get(1).text() : USUAL_DATE, file, line);
            case "relational" -> Outcome.failed(Diagnostic.error("arff-relational", file, line, name));
            default -> Outcome.failed(Diagnostic.error("arff-type", file, line, name, shown(word)));
        };
    }

    private static Outcome<Attribute> date(String name, String pattern, String file, long line) {
        try {
            new SimpleDateFormat(pattern, Locale.ENGLISH);
            return Outcome.of(new Attribute(name, ColumnType.DATE, List.of(), pattern));
        } catch (IllegalArgumentException unusable) {
            return Outcome.failed(Diagnostic.error("arff-date", file, line, name, shown(pattern)));
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
