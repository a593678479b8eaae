package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.data.TableDisk;
import org.netloom.core.data.TableSteps;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Outcome;

/** What is made of a table does not depend on where its cells lie, whatever recipe a person wrote. */
class TablesOnDiskTest {

    private static final List<String> NAMES = List.of("id", "day", "number", "word", "said", "amount", "target");

    private static final List<String> NUMBERS = List.of(
            "number / (amount - 1)",
            "if(said, number, -number)",
            "log(amount) + coalesce(number, 0)",
            "length(word) * 2",
            "month(day) + year(day) / 100",
            "round(amount, 1)",
            "if(word = \"north\", 1, 0) * amount",
            "number % 3");

    private static final List<String> WORDS =
            List.of("upper(word)", "if(number > 0, word, \"none\")", "coalesce(word, \"?\")");

    private static final List<String> TRUTHS =
            List.of("number > 1 and said", "is_missing(amount)", "word in (\"north\", \"south\")");

    private static final Map<ColumnType, String> CONSTANTS =
            Map.of(ColumnType.YES_NO, "yes", ColumnType.DATE, "2020-02-03");

    private Path folder = Path.of("");

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("netloom-tables");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Collections.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static List<List<String>> rows(Random random, int count) {
        boolean shuffled = random.nextBoolean();
        int ids = 1 + random.nextInt(4);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(random, "s" + i % ids, i / ids));
        }
        if (shuffled) {
            Collections.shuffle(rows, random);
        }
        return rows;
    }

    private static List<String> row(Random random, String id, int day) {
        String number = random.nextInt(8) == 0
                ? one(random, List.of("", "-999", "-999.0"))
                : String.valueOf(random.nextInt(-500, 500) / 100.0);
        return List.of(
                id,
                LocalDate.of(2020, 1, 1).plusDays(day).toString(),
                number,
                random.nextInt(9) == 0 ? "NA" : one(random, List.of("north", "south", "east", "unknown")),
                random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "yes" : "no",
                random.nextInt(6) == 0 ? "" : String.valueOf(1 + random.nextInt(2000) / 1000.0),
                random.nextInt(30) == 0 ? "" : String.valueOf(random.nextInt(1000) / 10.0));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ColumnSettings column(Random random, String name, ColumnType type, ColumnRole role) {
        List<Imputation> imputations = List.of(Imputation.TYPICAL, Imputation.CONSTANT, Imputation.DROP_ROW);
        Imputation imputation =
                role == ColumnRole.TARGET || random.nextInt(3) > 0 ? Imputation.TYPICAL : one(random, imputations);
        return new ColumnSettings(
                        name, type, role, imputation, one(random, List.of(Scaling.values())), Encoding.ONE_HOT)
                .withSteps(
                        type == ColumnType.NUMBER
                                ? new ColumnSteps(
                                        one(random, List.of(Clip.values())),
                                        "1",
                                        random.nextBoolean(),
                                        random.nextInt(3) == 0 ? 3 : 0)
                                : ColumnSteps.NONE.withConstant(CONSTANTS.getOrDefault(type, "1")));
    }

    private static ColumnSettings marked(Random random, ColumnSettings column, MissingValues missing) {
        return random.nextBoolean() ? column.withReading(column.reading().withMissing(missing)) : column;
    }

    /** A recipe with formulas, of which some use those before them, and columns in which something else is missing. */
    private static DataSettings recipe(Random random) {
        List<ColumnSettings> columns = new ArrayList<>(List.of(
                column(random, "id", ColumnType.CATEGORY, ColumnRole.IGNORED),
                column(random, "day", ColumnType.DATE, random.nextBoolean() ? ColumnRole.FEATURE : ColumnRole.IGNORED),
                marked(
                        random,
                        column(random, "number", ColumnType.NUMBER, ColumnRole.FEATURE),
                        new MissingValues(List.of(-999.0, 0.5), List.of("north"))),
                marked(
                        random,
                        column(random, "word", ColumnType.CATEGORY, ColumnRole.FEATURE),
                        MissingValues.of("Unknown", false)),
                column(random, "said", ColumnType.YES_NO, ColumnRole.FEATURE),
                column(random, "amount", ColumnType.NUMBER, ColumnRole.FEATURE),
                marked(
                        random,
                        column(random, "target", ColumnType.NUMBER, ColumnRole.TARGET),
                        MissingValues.of("50", false))));
        List<Derivation> derived = List.of(
                new Derivation("first", one(random, NUMBERS)),
                new Derivation("second", "first * 2 + " + one(random, NUMBERS)),
                new Derivation("named", one(random, WORDS)),
                new Derivation("held", one(random, TRUTHS)));
        columns.add(column(random, "first", ColumnType.NUMBER, ColumnRole.FEATURE));
        columns.add(column(random, "second", ColumnType.NUMBER, ColumnRole.FEATURE));
        columns.add(column(random, "named", ColumnType.CATEGORY, ColumnRole.FEATURE));
        columns.add(column(random, "held", ColumnType.YES_NO, ColumnRole.FEATURE));
        List<String> filters = random.nextBoolean() ? List.of() : List.of("is_missing(first) or first > -3");
        return new DataSettings(
                        new DataReference("a.csv", ""),
                        CsvDialect.STANDARD,
                        columns,
                        new SplitSettings(0.6, 0.2, random.nextLong(), false))
                .withSteps(new TableSteps(derived, filters));
    }

    private static DataSettings windows(Random random, DataSettings settings) {
        WindowSettings windows = new WindowSettings(
                1 + random.nextInt(5),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? "id" : "",
                "");
        return settings.withSplit(settings.split().with(Method.ORDERED, random.nextBoolean() ? "day" : ""))
                .withWindows(Optional.of(windows));
    }

    private Table onDisk(List<List<String>> rows) {
        try {
            Path entry = Files.createTempDirectory(folder, "entry");
            TableBuilder builder = TableBuilder.in(new TableDisk(entry, 0), NAMES.size());
            for (int row = 0; row < rows.size(); row++) {
                builder.add(rows.get(row).toArray(String[]::new), row + 2L);
            }
            return builder.build(NAMES, false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void assertSame(DataSettings settings, List<List<String>> rows) {
        Table disk = onDisk(rows);
        Outcome<PreparedData> streamed = DataPreparer.prepare(settings, disk);
        Outcome<PreparedData> held = DataPreparer.prepare(settings, Table.of(NAMES, rows));

        assertThat(disk.isOnDisk()).isTrue();
        assertThat(streamed.diagnostics()).isEqualTo(held.diagnostics());
        // A recipe may leave out so many rows that no window is left, in memory as on disk.
        boolean refused =
                held.diagnostics().stream().anyMatch(reason -> reason.code().equals("too-few-windows"));
        assertThat(held.toOptional().isPresent())
                .as(() -> held.diagnostics().toString())
                .isNotEqualTo(refused);
        Statistics.label("prepared").collect(!refused).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 80));
        held.toOptional().ifPresent(expected -> {
            PreparedData found = streamed.toOptional().orElseThrow();
            assertThat(found.preparation()).isEqualTo(expected.preparation());
            assertThat(found.facts()).isEqualTo(expected.facts());
            assertSame(found.training(), expected.training());
            assertSame(found.validation(), expected.validation());
            assertSame(found.test(), expected.test());
            Outcome<PreparedRows> asked = found.preparation().apply(disk);
            Outcome<PreparedRows> answered = expected.preparation().apply(Table.of(NAMES, rows));
            assertThat(asked.diagnostics()).isEqualTo(answered.diagnostics());
            answered.toOptional().ifPresent(all -> assertSame(asked.toOptional().orElseThrow(), all));
        });
    }

    private static void assertSame(PreparedRows found, PreparedRows expected) {
        assertThat(found.count()).isEqualTo(expected.count());
        assertThat(found.sourceRows()).isEqualTo(expected.sourceRows());
        assertThat(found.features()).isEqualTo(expected.features());
        assertThat(found.labels()).isEqualTo(expected.labels());
        assertThat(found.values().largest()).isEqualTo(expected.values().largest());
        assertThat(found.values().isPadded()).isEqualTo(expected.values().isPadded());
        assertThat(found.past().isKnown()).isEqualTo(expected.past().isKnown());
        if (expected.past().lastKnown() != null && found.past().lastKnown() != null) {
            assertThat(found.past().lastKnown().all())
                    .isEqualTo(expected.past().lastKnown().all());
            assertThat(found.past().isBase()).isEqualTo(expected.past().isBase());
        }
    }

    @Property(tries = 60)
    void should_give_the_same_rows_by_formulas(@ForAll long seed) {
        Random random = new Random(seed);
        assertSame(recipe(random), rows(random, random.nextInt(5) == 0 ? 400 : 2000 + random.nextInt(1500)));
    }

    @Property(tries = 60)
    void should_give_the_same_windows(@ForAll long seed) {
        Random random = new Random(seed);
        assertSame(
                windows(random, recipe(random)),
                rows(random, random.nextInt(5) == 0 ? 400 : 2000 + random.nextInt(1500)));
    }

    @Property(tries = 50)
    void should_give_the_same_sequences(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < (random.nextInt(5) == 0 ? 15 : 1500); id++) {
            int length = 1 + random.nextInt(6);
            for (int day = 0; day < length; day++) {
                rows.add(row(random, "s" + id, day));
            }
        }
        int longest = random.nextBoolean() ? SequenceSettings.AS_TRAINED : 1 + random.nextInt(5);
        assertSame(recipe(random).withSequences(Optional.of(new SequenceSettings("id", "day", longest))), rows);
    }

    /** More rows than are looked through at once. */
    @Property(tries = 3)
    void should_give_the_same_windows_of_many_rows(@ForAll long seed) {
        Random random = new Random(seed);
        assertSame(windows(random, recipe(random)), rows(random, 40_000));
    }

    @Property(tries = 60)
    void should_fit_on_training_rows_only(@ForAll long seed, @ForAll boolean windowed) {
        Random random = new Random(seed);
        DataSettings recipe = recipe(random);
        DataSettings settings = recipe.withSteps(new TableSteps(recipe.steps().derived(), List.of()))
                .withColumns(recipe.columns().stream()
                        .map(column -> column.imputation() == Imputation.DROP_ROW
                                ? column.withImputation(Imputation.TYPICAL)
                                : column)
                        .toList());
        DataSettings cut = windowed ? windows(random, settings) : settings;
        List<List<String>> rows = rows(random, 400);
        Optional<PreparedData> before = DataPreparer.prepare(cut, onDisk(rows)).toOptional();
        assertThat(before).isPresent();
        Set<Integer> training = Arrays.stream(before.get().training().sourceRows())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
        int last = training.stream().max(Integer::compare).orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            // Rows within training windows are training rows, too: of a series, those behind the last of them may
            // change.
            boolean changed = windowed ? cut.split().column().isEmpty() && i > last : !training.contains(i);
            if (changed) {
                List<String> other = new ArrayList<>(row(random, rows.get(i).get(0), 0));
                other.set(1, rows.get(i).get(1));
                other.set(6, rows.get(i).get(6));
                rows.set(i, other);
            }
        }
        PreparedData after =
                DataPreparer.prepare(cut, onDisk(rows)).toOptional().orElseThrow();

        assertThat(after.preparation().isAlike(before.get().preparation())).isTrue();
        assertThat(after.training().features())
                .isEqualTo(before.get().training().features());
    }
}
