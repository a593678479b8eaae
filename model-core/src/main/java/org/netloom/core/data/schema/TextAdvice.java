package org.netloom.core.data.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;
import org.netloom.core.diagnose.Diagnostic;

/** What it means to learn from a column of texts: which tokens suit it, and whether it is worth it. Pure. */
public final class TextAdvice {

    private static final int FIRST_ROWS = 2000;
    private static final int VOCABULARY = 10_000;
    private static final int FEWEST_PIECES = 500;
    private static final List<Integer> VOCABULARIES = List.of(100, 200, 500, 1000, 2000, 5000, VOCABULARY);
    private static final double MOST = 0.95;
    private static final int LONGEST = 400;
    private static final int PIECES_A_WORD = 2;

    /** Half of the texts have at least so many words. */
    private static final int SENTENCE = 8;

    private TextAdvice() {}

    /** Words, and as many as 95 in 100 of the first texts have at most: padding costs time. */
    public static TextSettings proposed(Column column) {
        return proposed(column, Tokenizer.WORD);
    }

    /**
     * Tokens of a kind: as many a text as 95 in 100 of the first texts have at most, and as many different ones as the first texts
     * suggest. There are always more words than are seen, so that of them the most frequent 10,000 are known; characters are nearly all seen;
     * and half as many pieces as different words make up all of them.
     */
    public static TextSettings proposed(Column column, Tokenizer tokenizer) {
        int[] lengths = lengths(column, tokenizer);
        int most = lengths.length == 0 ? 1 : lengths[(int) Math.ceil(MOST * (lengths.length - 1))];
        return new TextSettings(tokenizer, vocabulary(column, tokenizer), Math.max(1, Math.min(LONGEST, most)));
    }

    private static int vocabulary(Column column, Tokenizer tokenizer) {
        return switch (tokenizer) {
            case WORD -> VOCABULARY;
            case CHARACTER -> roundedUp(different(column, tokenizer));
            case BYTE_PAIR -> roundedUp(Math.max(FEWEST_PIECES, different(column, tokenizer) / 2));
        };
    }

    private static int roundedUp(int count) {
        return VOCABULARIES.stream().filter(usual -> usual >= count).findFirst().orElse(VOCABULARY);
    }

    private static int different(Column column, Tokenizer tokenizer) {
        Set<String> tokens = new HashSet<>();
        firstRows(column).forEach(row -> tokens.addAll(FittedText.tokens(tokenizer, column.text(row))));
        return tokens.size();
    }

    /** The same texts in other tokens; what a person has not chosen follows: how long texts are, and how many tokens are known. */
    public static TextSettings withTokenizer(Column column, TextSettings before, Tokenizer tokenizer) {
        TextSettings usual = proposed(column, before.tokenizer());
        TextSettings next = proposed(column, tokenizer);
        return new TextSettings(
                tokenizer,
                before.vocabulary() == usual.vocabulary() ? next.vocabulary() : before.vocabulary(),
                before.length() == usual.length() ? next.length() : before.length());
    }

    /** Learns from a column of texts, beside what is learnt from already, in the tokens that were chosen for it before or that suit it. */
    public static DataSettings with(Table table, DataSettings settings, String name) {
        TextSettings text = settings.reading(name)
                .text()
                .orElseGet(() -> proposed(table.column(name).orElseThrow()));
        return settings.withColumn(name, column -> column.withType(ColumnType.TEXT)
                        .withRole(ColumnRole.FEATURE)
                        .withReading(column.reading().withText(Optional.of(text))))
                .withWindows(Optional.empty())
                .withSequences(Optional.empty());
    }

    /** Whether the texts of a column are worth learning from beside other columns: sentences are, names and codes are not. */
    static boolean isProse(Column column) {
        int[] lengths = lengths(column, Tokenizer.WORD);
        return lengths.length > 0 && lengths[lengths.length / 2] >= SENTENCE;
    }

    /** How many tokens the first texts have, ascending. */
    private static int[] lengths(Column column, Tokenizer tokenizer) {
        // How many pieces words have is known once pairs are learnt; that is two at most for nearly all.
        int pieces = tokenizer == Tokenizer.BYTE_PAIR ? PIECES_A_WORD : 1;
        return firstRows(column)
                .map(row ->
                        pieces * FittedText.tokens(tokenizer, column.text(row)).size())
                .sorted()
                .toArray();
    }

    private static IntStream firstRows(Column column) {
        return IntStream.range(0, Math.min(FIRST_ROWS, column.size())).filter(row -> !column.isMissing(row));
    }

    /** The column of texts that is learnt from where nothing else can be: the one with the longest of them. */
    static Optional<String> only(TableProfile profile, DataSettings settings) {
        return settings.columns().stream()
                .filter(column -> column.type() == ColumnType.TEXT && column.role() != ColumnRole.TARGET)
                .flatMap(column -> profile.column(column.name()).stream())
                .filter(column -> column.present() > 0)
                .max(java.util.Comparator.comparingInt(ColumnProfile::different))
                .map(ColumnProfile::name);
    }

    /** Whether a remark says of a column that it is set aside as text, which is learnt from meanwhile. */
    public static boolean isOutdated(Diagnostic remark, DataSettings settings) {
        return remark.code().equals("ignored-text")
                && isFeature(settings, String.valueOf(remark.arguments().get(0)));
    }

    private static boolean isFeature(DataSettings settings, String name) {
        return settings.features().stream().anyMatch(column -> column.name().equals(name));
    }
}
