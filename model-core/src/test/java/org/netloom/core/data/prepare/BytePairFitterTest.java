package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.netloom.core.data.BytePairs;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;

class BytePairFitterTest {

    /** R. Sennrich, B. Haddow, A. Birch: Neural Machine Translation of Rare Words with Subword Units, ACL 2016, algorithm 1. */
    private static final Map<String, Integer> OF_THE_PAPER = Map.of("low", 5, "lower", 2, "newest", 6, "widest", 3);

    @Test
    void should_learn_the_merges_of_the_paper() {
        assertThat(BytePairFitter.merges(OF_THE_PAPER, 5))
                .containsExactly("e s", "es t", "est " + BytePairs.END, "l o", "lo w");
    }

    @Test
    void should_divide_words_that_were_never_seen_into_pieces_of_those_that_were() {
        BytePairs pairs = new BytePairs(BytePairFitter.merges(OF_THE_PAPER, 5));

        assertThat(pairs.tokens("Lowest lower!"))
                .containsExactly("low", "est" + BytePairs.END, "low", "e", "r", BytePairs.END, "!");
    }

    @Test
    void should_join_characters_of_words_without_spaces() {
        BytePairs pairs = new BytePairs(BytePairFitter.merges(Map.of("汤很好喝", 2, "面很好吃", 3), 1));

        assertThat(pairs.tokens("很好")).containsExactly("很好", BytePairs.END);
    }

    @Test
    void should_join_a_pair_from_the_left_where_it_overlaps_itself() {
        BytePairs pairs = new BytePairs(BytePairFitter.merges(Map.of("aaa", 4), 1));

        assertThat(pairs.tokens("aaa")).containsExactly("aa", "a", BytePairs.END);
    }

    @Test
    void should_learn_the_same_as_counting_all_pairs_anew_after_each_merge() {
        Map<String, Integer> seen = words(new Random(11), 300);

        assertThat(BytePairFitter.merges(seen, 150)).isEqualTo(plainly(seen, 150));
    }

    @Test
    void should_fill_the_vocabulary_with_characters_and_then_with_what_they_are_joined_to() {
        FittedText text = fit(List.of("low low low lower", "newest widest newest"), 12);

        assertThat(text.vocabulary()).hasSize(12).doesNotHaveDuplicates().contains("w", "l", BytePairs.END);
        assertThat(text.merges()).hasSize(1);
        assertThat(fit(List.of("low low low lower"), 3).merges()).isEmpty();
    }

    @Test
    void should_not_depend_on_the_order_of_rows() {
        List<String> texts = texts(200, 5);
        List<String> others = new ArrayList<>(texts);
        java.util.Collections.shuffle(others, new Random(1));

        assertThat(fit(others, 200)).isEqualTo(fit(texts, 200));
    }

    @Test
    void should_learn_nothing_from_validation_and_test_rows() {
        List<String> texts = texts(200, 5);
        PreparedData before = prepare(texts);
        List<String> others = new ArrayList<>();
        int[] training = before.training().sourceRows();
        for (int row = 0; row < texts.size(); row++) {
            int at = row;
            others.add(
                    Arrays.stream(training).anyMatch(trained -> trained == at) ? texts.get(row) : "zebra zebra zebra");
        }

        PreparedData after = prepare(others);

        assertThat(after.preparation().texts()).isEqualTo(before.preparation().texts());
        assertThat(before.preparation().texts().get(0).text().merges()).isNotEmpty();
        float[] sample = new float[12];
        after.test().values().copy(0, sample, 0);
        assertThat(sample[0]).as("no training row has a z").isEqualTo(FittedText.UNKNOWN);
    }

    @Test
    void should_read_models_of_before_there_were_merges() {
        TextSettings settings = new TextSettings(Tokenizer.WORD, 10, 4);

        assertThat(new FittedText(settings, List.of("a"), null)).isEqualTo(new FittedText(settings, List.of("a")));
    }

    @Test
    @Timeout(300)
    void should_take_a_cell_without_a_space() {
        assertThat(fit(List.of("字".repeat(200_000), "ab".repeat(100_000)), 1000).merges())
                .isNotEmpty();
    }

    @Test
    @Timeout(300)
    void should_learn_from_many_texts() {
        assertThat(fit(texts(10_000, 20), 10_000).merges()).hasSizeGreaterThan(1000);
    }

    /** As the paper's program does it: all pairs are counted anew after each merge. */
    private static List<String> plainly(Map<String, Integer> seen, int most) {
        Map<List<String>, Integer> words = seen.entrySet().stream()
                .collect(Collectors.toMap(word -> BytePairs.characters(word.getKey()), Map.Entry::getValue));
        List<String> merges = new ArrayList<>();
        while (merges.size() < most) {
            Map<String, Integer> counts =
                    new java.util.TreeMap<>(java.util.Comparator.comparing((String pair) -> pair.split(" ")[0])
                            .thenComparing(pair -> pair.split(" ")[1]));
            words.forEach((pieces, count) -> {
                for (int i = 0; i + 1 < pieces.size(); i++) {
                    counts.merge(pieces.get(i) + " " + pieces.get(i + 1), count, Integer::sum);
                }
            });
            int best =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (best < 2) {
                return merges;
            }
            String pair = counts.entrySet().stream()
                    .filter(count -> count.getValue() == best)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            merges.add(pair);
            String[] both = pair.split(" ");
            words = words.entrySet().stream()
                    .collect(Collectors.toMap(
                            word -> BytePairs.joined(word.getKey(), both[0], both[1]), Map.Entry::getValue));
        }
        return merges;
    }

    private static Map<String, Integer> words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word(random))
                .distinct()
                .collect(Collectors.toMap(word -> word, word -> 1 + random.nextInt(9)));
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(4), 0, 60)
                .mapToObj(i -> Character.toString("bdfgklmnprst".charAt(i / 5)) + "aeiou".charAt(i % 5))
                .collect(Collectors.joining());
    }

    private static List<String> texts(int count, int words) {
        Random random = new Random(5);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        IntStream.range(0, words).mapToObj(w -> word(random)).collect(Collectors.joining(" ")))
                .toList();
    }

    private static FittedText fit(List<String> texts, int vocabulary) {
        Table table = Table.of(List.of("text"), texts.stream().map(List::of).toList());
        return TextFitter.fit(
                new TextSettings(Tokenizer.BYTE_PAIR, vocabulary, 12),
                table.column(0),
                IntStream.range(0, texts.size()).toArray());
    }

    private static PreparedData prepare(List<String> texts) {
        List<List<String>> rows = IntStream.range(0, texts.size())
                .mapToObj(row -> List.of(texts.get(row), row % 2 == 0 ? "a" : "b"))
                .toList();
        DataSettings settings = new DataSettings(
                        new DataReference("texts.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("text", ColumnType.TEXT, ColumnRole.FEATURE),
                                column("kind", ColumnType.CATEGORY, ColumnRole.TARGET)),
                        SplitSettings.DEFAULT)
                .withColumn(
                        "text",
                        column -> column.withReading(ColumnReading.GUESSED.withText(
                                Optional.of(new TextSettings(Tokenizer.BYTE_PAIR, 200, 12)))));
        return DataPreparer.prepare(settings, Table.of(List.of("text", "kind"), rows))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }
}
