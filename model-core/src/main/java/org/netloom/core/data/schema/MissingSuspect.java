package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MissingValues;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Something in a column that looks as if it said that there is no value.
 *
 * @param kind what makes it look so
 * @param value what it is
 * @param text as a person types it
 * @param count in how many cells it stands
 * @param lines of the file on which the first of those begin
 * @param low the smallest of the other numbers
 * @param high the largest of them
 * @param confidence how sure it is; never certain, since no cell can tell what a person meant
 */
public record MissingSuspect(
        Kind kind,
        MissingValues value,
        String text,
        int count,
        List<Integer> lines,
        double low,
        double high,
        Confidence confidence) {

    /** The remarks are {@code missing-code}, {@code missing-zero} and {@code missing-word}. */
    public enum Kind {
        /** A number that is repeated, far off all others, such as -999. */
        CODE("missing-code"),
        /** Zero, where all other numbers keep away from it. */
        ZERO("missing-zero"),
        /** A word between numbers. */
        WORD("missing-word");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    public MissingSuspect {
        lines = List.copyOf(lines);
    }

    /** Whether a remark is about such a thing. */
    public static boolean isSaidBy(Diagnostic remark) {
        return valueOf(remark).isPresent();
    }

    /** What a remark says looks so; empty if it is about something else. */
    public static Optional<MissingValues> valueOf(Diagnostic remark) {
        for (Kind kind : Kind.values()) {
            if (kind.code.equals(remark.code())) {
                String text = String.valueOf(remark.arguments().get(1));
                // Written without signs between thousands.
                return Optional.of(MissingValues.of(text, text.indexOf(',') >= 0));
            }
        }
        return Optional.empty();
    }

    /** What is to be said of columns that are of the type that they seem to be of, or of no other that a person chose. */
    public static List<Diagnostic> remarks(TableProfile profile, DataSettings settings) {
        return profile.columns().stream()
                .filter(column -> settings.columns().stream()
                        .anyMatch(one -> one.name().equals(column.name()) && one.type() == column.type()))
                .flatMap(column -> column.suspects().stream().map(suspect -> suspect.remark(column.name())))
                .toList();
    }

    /** Remarks without those that are better said by what looks missing: that its words are no numbers, that its code is an outlier. */
    public static List<Diagnostic> without(List<Diagnostic> remarks, TableProfile profile) {
        return remarks.stream().filter(remark -> !isSaidBetter(remark, profile)).toList();
    }

    private static boolean isSaidBetter(Diagnostic remark, TableProfile profile) {
        boolean word = remark.code().equals("cells-no-number");
        if (!word && !remark.code().equals("outliers")) {
            return false;
        }
        return profile.column(String.valueOf(remark.arguments().get(0)))
                .filter(column -> column.suspects().stream()
                                .filter(suspect -> suspect.kind == (word ? Kind.WORD : Kind.CODE))
                                .mapToInt(MissingSuspect::count)
                                .sum()
                        >= (int) remark.arguments().get(1))
                .isPresent();
    }

    /** What is to be said of it. The arguments: the column, what it is, how many cells, their lines, the smallest and the largest of the others, how sure it is. */
    public Diagnostic remark(String column) {
        return Diagnostic.warning(
                kind.code, column, text, count, Lines.text(lines, count), low, high, confidence.ordinal());
    }
}
