package org.netloom.core.data.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.ColumnValues;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Table;

/** Looks in a column for what stands for no value though it is not written so: numbers that are codes, and words between numbers. */
final class MissingSuspicion {

    /** Said of a cell without a value, in the languages of those who fill in tables. */
    private static final Set<String> SAID_OF_NONE = Set.of(
            "unknown",
            "unk",
            "not known",
            "not available",
            "not applicable",
            "not recorded",
            "n.k.",
            "n.d.",
            "n/d",
            "s/d",
            "k.a.",
            "k. a.",
            "keine angabe",
            "keine angaben",
            "unbekannt",
            "fehlt",
            "desconocido",
            "sin dato",
            "sin datos",
            "inconnu",
            "non renseigné",
            "sconosciuto",
            "desconhecido",
            "–",
            "—",
            "---",
            "*",
            "..",
            "...",
            "#value!",
            "#div/0!",
            "#ref!",
            "不详",
            "未知",
            "不明",
            "暂无",
            "未填",
            "無",
            "不詳");

    private static final int MOST_WORDS = 3;
    private static final int LONGEST_WORD = 24;
    private static final int FEWEST_NUMBERS = 4;
    private static final int FEWEST_CELLS = 5;
    private static final double HALF = 0.5;

    private final Table table;
    private final Column column;
    private final ColumnValues values;
    private final int parsed;
    private final int present;

    /**
     * @param values of the column
     * @param parsed how many cells are numbers
     * @param present how many have a value
     */
    MissingSuspicion(Table table, Column column, ColumnValues values, int parsed, int present) {
        this.table = table;
        this.column = column;
        this.values = values;
        this.parsed = parsed;
        this.present = present;
    }

    /** @param numbers of the column, if most cells are some */
    List<MissingSuspect> of(ColumnType type, Optional<NumberSummary> numbers) {
        List<MissingSuspect> suspects = new ArrayList<>();
        if (type == ColumnType.NUMBER && numbers.filter(this::endsRepeat).isPresent()) {
            MissingCodes.of(values.numbers()).forEach(found -> suspects.add(number(found)));
        }
        if (type != ColumnType.DATE
                && type != ColumnType.YES_NO
                && column.declaredValues().isEmpty()) {
            suspects.addAll(words());
        }
        return suspects;
    }

    /** Only what is repeated at an end can be a code: of most columns nothing more has to be looked through. */
    private boolean endsRepeat(NumberSummary numbers) {
        int lowest = 0;
        int highest = 0;
        for (Map.Entry<String, Integer> text : values.counts().entrySet()) {
            double number = column.number(text.getKey());
            lowest += number == numbers.min() ? text.getValue() : 0;
            highest += number == numbers.max() ? text.getValue() : 0;
        }
        return lowest > 1 || highest > 1;
    }

    private MissingSuspect number(MissingCodes.Found found) {
        MissingValues value = new MissingValues(List.of(found.number()), List.of());
        return new MissingSuspect(
                found.number() == 0 ? MissingSuspect.Kind.ZERO : MissingSuspect.Kind.CODE,
                value,
                value.texts(column.decimals().isComma()).get(0),
                found.count(),
                lines(row -> column.number(row) == found.number()),
                found.low(),
                found.high(),
                found.confidence());
    }

    /** Few words without digits that are repeated, where half of the cells and more are numbers. */
    private List<MissingSuspect> words() {
        boolean numbers = present >= FEWEST_CELLS && parsed < present && parsed >= HALF * present;
        if (!numbers || values.counts().size() < values.different()) {
            return List.of();
        }
        // Upper and lower case say the same.
        Map<String, Integer> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int numerals = 0;
        for (Map.Entry<String, Integer> text : values.counts().entrySet()) {
            if (Double.isNaN(column.number(text.getKey()))) {
                words.merge(text.getKey(), text.getValue(), Integer::sum);
            } else {
                numerals++;
            }
        }
        if (numerals < FEWEST_NUMBERS) {
            return List.of();
        }
        boolean few = words.size() <= MOST_WORDS;
        double[] ends = values.numbers().at(0, values.numbers().count() - 1);
        return words.entrySet().stream()
                .filter(word -> isKnown(word.getKey()) || few && word.getValue() > 1 && isWord(word.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(word -> word(word.getKey(), word.getValue(), ends))
                .toList();
    }

    private MissingSuspect word(String word, int count, double[] ends) {
        return new MissingSuspect(
                MissingSuspect.Kind.WORD,
                new MissingValues(List.of(), List.of(word)),
                word,
                count,
                lines(row -> column.text(row).equalsIgnoreCase(word)),
                ends[0],
                ends[1],
                isKnown(word) ? Confidence.LIKELY : Confidence.GUESS);
    }

    private static boolean isKnown(String word) {
        return SAID_OF_NONE.contains(word.toLowerCase(Locale.ROOT));
    }

    /** No sentence, no date, no number of another kind such as 5+ or 3 dr. */
    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && text.chars().noneMatch(Character::isDigit);
    }

    private List<Integer> lines(IntPredicate holds) {
        return IntStream.range(0, column.size())
                .filter(holds)
                .limit(MalformedCells.SHOWN_LINES)
                .mapToObj(table::lineOf)
                .toList();
    }
}
