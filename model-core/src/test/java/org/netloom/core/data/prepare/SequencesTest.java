package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SequenceRows;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Recordings of different lengths, one below the other: x of the step t in the recording n is 100 n + t. */
class SequencesTest {

    private static final SequenceSettings AS_TRAINED = new SequenceSettings("id", "t", SequenceSettings.AS_TRAINED);

    @Test
    void should_make_one_sample_of_the_rows_of_one_id_in_their_order() {
        List<List<String>> rows = recordings(12);
        Collections.shuffle(rows, new Random(1));
        PreparedData data = prepare(rows, settings(AS_TRAINED.withLongest(8)));

        assertThat(count(data)).isEqualTo(12);
        assertThat(data.facts().steps()).isEqualTo(8);
        assertThat(data.facts().featureWidth()).isEqualTo(8);
        for (int i = 0; i < data.training().count(); i++) {
            String id = rows.get(data.training().sourceRows()[i]).get(0);
            int length = 3 + Integer.parseInt(id) % 4;
            assertThat(data.training().values().length(i, 0)).isEqualTo(length);
            float[] sample = sample(data.training(), i);
            for (int step = 0; step < 8; step++) {
                assertThat(sample[step]).isEqualTo(step < length ? 100 * Integer.parseInt(id) + step : 0);
            }
        }
    }

    @Test
    void should_cut_off_the_end_of_what_is_longer_than_stated() {
        Outcome<PreparedData> outcome =
                DataPreparer.prepare(settings(AS_TRAINED.withLongest(2)), table(recordings(12)));

        assertThat(sample(outcome.toOptional().orElseThrow().training(), 0)).hasSize(2);
        assertThat(outcome.diagnostics())
                .filteredOn(remark -> remark.code().equals("sequences-length"))
                .singleElement()
                .satisfies(
                        remark -> assertThat(remark.arguments().subList(3, 5)).containsExactly(2, 8));
    }

    @Property(tries = 40)
    void should_divide_whole_sequences(@ForAll @IntRange(min = 8, max = 40) int count, @ForAll Method method) {
        List<List<String>> rows = recordings(count);
        String column = method == Method.GROUPED ? "person" : method == Method.ORDERED ? "t" : "";
        PreparedData data = prepare(rows, settings(AS_TRAINED).withSplit(SplitSettings.DEFAULT.with(method, column)));

        List<Set<String>> parts = Stream.of(data.training(), data.validation(), data.test())
                .map(part -> ids(part, rows))
                .toList();
        assertThat(parts.stream().mapToInt(Set::size).sum()).isEqualTo(count);
        Set<String> all = new HashSet<>();
        parts.forEach(all::addAll);
        assertThat(all).hasSize(count);
    }

    @Test
    void should_keep_the_sequences_of_one_person_together() {
        List<List<String>> rows = recordings(30);
        PreparedData data =
                prepare(rows, settings(AS_TRAINED).withSplit(SplitSettings.DEFAULT.with(Method.GROUPED, "person")));

        Set<String> trained = persons(data.training(), rows);
        assertThat(persons(data.test(), rows)).isNotEmpty().doesNotContainAnyElementsOf(trained);
    }

    @Property(tries = 30)
    void nothing_of_validation_or_test_should_enter_a_fitted_number(@ForAll @IntRange(min = 0, max = 100000) int seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < 20; id++) {
            for (int t = 0; t < 2 + random.nextInt(6); t++) {
                rows.add(row(id, t, String.valueOf(random.nextGaussian()), id));
            }
        }
        DataSettings settings = settings(AS_TRAINED).withColumn("x", column -> column.withScaling(Scaling.STANDARD));
        PreparedData before = prepare(rows, settings);
        Set<String> trained = ids(before.training(), rows);
        List<List<String>> changed = rows.stream()
                .map(row -> trained.contains(row.get(0))
                        ? row
                        : List.of(
                                row.get(0),
                                row.get(1),
                                String.valueOf(1000 + random.nextInt(99)),
                                row.get(3),
                                row.get(4)))
                .collect(Collectors.toList());
        // Others are longer than all that were learnt from.
        String other = rows.stream()
                .map(row -> row.get(0))
                .filter(id -> !trained.contains(id))
                .findFirst()
                .orElseThrow();
        String answer = rows.stream()
                .filter(row -> row.get(0).equals(other))
                .findFirst()
                .orElseThrow()
                .get(3);
        int end = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).get(0).equals(other))
                .max()
                .orElseThrow();
        IntStream.range(50, 90)
                .forEach(t -> changed.add(end + 1, List.of(other, String.valueOf(140 - t), "5", answer, "p")));

        PreparedData after = prepare(changed, settings);

        assertThat(after.preparation()).isEqualTo(before.preparation());
        assertThat(after.training().features()).isEqualTo(before.training().features());
        assertThat(after.training().labels()).isEqualTo(before.training().labels());
    }

    @Test
    void should_hold_each_row_once_however_often_it_is_drawn() {
        List<List<String>> rows = recordings(30).stream()
                .map(row ->
                        List.of(row.get(0), row.get(1), row.get(2), row.get(0).endsWith("0") ? "b" : "a", "p"))
                .toList();
        PreparedData data = prepare(rows, settings(AS_TRAINED).withBalance(Balance.OVERSAMPLE));
        SequenceRows held = (SequenceRows) data.training().values();

        Set<String> trained = ids(data.training(), rows);
        assertThat(data.training().count()).isGreaterThan(trained.size());
        assertThat(held.steps()).hasSize((int)
                rows.stream().filter(row -> trained.contains(row.get(0))).count());
    }

    @Test
    void should_take_the_answer_of_the_last_row_where_it_changes_and_say_so() {
        List<List<String>> rows = recordings(12);
        rows.set(0, List.of("0", "0", "0", "other", "p"));

        Outcome<PreparedData> outcome = DataPreparer.prepare(settings(AS_TRAINED), table(rows));

        assertThat(outcome.toOptional().orElseThrow().facts().classNames()).containsExactly("even", "odd");
        assertThat(outcome.diagnostics())
                .filteredOn(remark -> remark.code().equals("sequences-target-changes"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsExactly(1, 12, "kind"));
    }

    @Test
    void should_say_which_rows_and_sequences_are_left_out() {
        List<List<String>> rows = recordings(12);
        rows.add(List.of("", "1", "1", "odd", "p"));
        rows.add(List.of("77", "1", "1", "", "p"));
        rows.add(List.of("5", "", "1", "odd", "p"));

        assertThat(codes(rows, settings(AS_TRAINED)))
                .contains("sequences-without-id", "sequences-without-target", "series-without-place");
    }

    @Test
    void a_row_that_is_to_be_left_out_should_be_no_step() {
        List<List<String>> rows = recordings(12);
        rows.set(1, List.of("0", "1", "", "even", "p"));
        DataSettings settings =
                settings(AS_TRAINED).withColumn("x", column -> column.withImputation(Imputation.DROP_ROW));

        PreparedData data = prepare(rows, settings);

        PreparedRows all = data.preparation().apply(table(rows)).toOptional().orElseThrow();
        assertThat(all.values().length(0, 0)).isEqualTo(2);
        assertThat(sample(all, 0)).startsWith(0, 2);
    }

    @Test
    void should_fill_in_what_was_known_last_in_the_same_sequence() {
        List<List<String>> rows = recordings(12);
        rows.set(1, List.of("0", "1", "", "even", "p"));

        PreparedData data = prepare(rows, settings(AS_TRAINED));

        assertThat(sample(data.preparation().apply(table(rows)).toOptional().orElseThrow(), 0))
                .startsWith(0, 0, 2);
    }

    @Test
    void should_answer_each_sequence_of_new_rows_once_in_its_last_row() {
        PreparedData data = prepare(recordings(12), settings(AS_TRAINED));
        List<List<String>> fresh = List.of(
                row(900, 2, "5", 0),
                row(900, 0, "3", 0),
                row(901, 0, "9", 1),
                row(900, 1, "4", 0),
                row(901, 1, "8", 1));

        PreparedRows rows = data.preparation().apply(table(fresh)).toOptional().orElseThrow();

        assertThat(rows.sourceRows()).containsExactly(0, 4);
        assertThat(sample(rows, 0)).startsWith(3, 4, 5, 0);
        assertThat(data.preparation().lastSample(table(fresh))).containsExactly(2, 4);
        assertThat(data.preparation().sources()).contains("id", "t");
    }

    @Test
    void sequences_of_a_test_file_should_be_others_than_those_of_the_first() {
        Table table = table(recordings(10)).withTestRows(table(recordings(4)));

        PreparedData data =
                DataPreparer.prepare(settings(AS_TRAINED), table).toOptional().orElseThrow();

        assertThat(data.test().count()).isEqualTo(4);
        assertThat(data.training().count() + data.validation().count()).isEqualTo(10);
    }

    @Test
    void should_read_to_the_end_what_most_have_where_a_few_are_much_longer() {
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < 60; id++) {
            int length = id == 7 ? 500 : 5 + id % 2;
            for (int t = 0; t < length; t++) {
                rows.add(row(id, t, "1", id));
            }
        }

        PreparedData data = prepare(rows, settings(AS_TRAINED));

        assertThat(data.facts().steps()).isEqualTo(6);
    }

    @Test
    void should_fit_a_number_to_tell_on_one_answer_a_sequence() {
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < 20; id++) {
            for (int t = 0; t < (id % 2 == 0 ? 9 : 1); t++) {
                rows.add(List.of(String.valueOf(id), String.valueOf(t), "1", String.valueOf(id % 2 * 10), "p"));
            }
        }
        DataSettings settings = settings(AS_TRAINED)
                .withColumn("kind", column -> column.withType(ColumnType.NUMBER))
                .withSplit(new SplitSettings(0.999, 0, 1, false));

        PreparedData data = prepare(rows, settings);

        double mean = Arrays.stream(data.training().sourceRows())
                .mapToDouble(row -> Double.parseDouble(rows.get(row).get(3)))
                .average()
                .orElseThrow();
        assertThat(data.preparation().target().mean()).isEqualTo(mean);
    }

    @Test
    void should_refuse_what_makes_no_sequences() {
        List<List<String>> rows = recordings(12);

        assertThat(codes(rows, settings(AS_TRAINED.withId("nobody")))).containsExactly("sample-column-absent");
        assertThat(codes(rows, settings(AS_TRAINED.withId("kind")))).containsExactly("sample-column-target");
        assertThat(codes(rows, settings(AS_TRAINED.withOrder("kind2")))).containsExactly("sample-column-absent");
        assertThat(codes(rows, settings(AS_TRAINED.withOrder("person")))).containsExactly("split-no-order");
        assertThat(codes(rows, settings(AS_TRAINED).withWindows(Optional.of(WindowSettings.of(2, 1)))))
                .containsExactly("windows-of-sequences");
        assertThat(codes(rows.subList(0, 3), settings(AS_TRAINED))).contains("too-few-sequences");
    }

    private static List<String> codes(List<List<String>> rows, DataSettings settings) {
        return DataPreparer.prepare(settings, table(rows)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static PreparedData prepare(List<List<String>> rows, DataSettings settings) {
        return DataPreparer.prepare(settings, table(rows)).toOptional().orElseThrow();
    }

    private static int count(PreparedData data) {
        return data.training().count() + data.validation().count() + data.test().count();
    }

    private static Set<String> ids(PreparedRows part, List<List<String>> rows) {
        return IntStream.of(part.sourceRows())
                .mapToObj(row -> rows.get(row).get(0))
                .collect(Collectors.toSet());
    }

    private static Set<String> persons(PreparedRows part, List<List<String>> rows) {
        return IntStream.of(part.sourceRows())
                .mapToObj(row -> rows.get(row).get(4))
                .collect(Collectors.toSet());
    }

    private static float[] sample(PreparedRows rows, int index) {
        float[] values = new float[rows.featureWidth()];
        rows.values().copy(index, values, 0);
        return values;
    }

    private static DataSettings settings(SequenceSettings sequences) {
        return new DataSettings(
                        new DataReference("recordings.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("id", ColumnType.NUMBER, ColumnRole.IGNORED),
                                column("t", ColumnType.NUMBER, ColumnRole.IGNORED),
                                column("x", ColumnType.NUMBER, ColumnRole.FEATURE),
                                column("kind", ColumnType.CATEGORY, ColumnRole.TARGET),
                                column("person", ColumnType.CATEGORY, ColumnRole.IGNORED)),
                        SplitSettings.DEFAULT)
                .withSequences(Optional.of(sequences));
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }

    private static List<List<String>> recordings(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            for (int t = 0; t < 3 + id % 4; t++) {
                rows.add(row(id, t, String.valueOf(100 * id + t), id));
            }
        }
        return rows;
    }

    private static List<String> row(int id, int t, String x, int kind) {
        return List.of(String.valueOf(id), String.valueOf(t), x, kind % 2 == 0 ? "even" : "odd", "p" + id / 3);
    }

    private static Table table(List<List<String>> rows) {
        return Table.of(List.of("id", "t", "x", "kind", "person"), rows);
    }
}
