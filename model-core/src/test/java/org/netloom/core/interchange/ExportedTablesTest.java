package org.netloom.core.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;

/** Whole tables: of recipes by chance, and real ones by the recipe that is proposed. */
class ExportedTablesTest {

    private static final List<String> CELLS = List.of(
            "3",
            "-4,5",
            "4.5",
            "1,234",
            "0.75",
            "0,75",
            "1.234.567",
            "5,5 kg",
            "",
            "NA",
            "red",
            "blue",
            "Blue",
            "2024-01-02",
            "3/4/2021 10:00",
            "yes",
            "no",
            "ja",
            "12 kg",
            "-7 kg",
            "$5",
            "50%",
            "=x",
            "'=x",
            "-",
            "a\"b",
            "a\nb",
            "1e4",
            "0",
            "99999999",
            " 8 ",
            "小");

    /** Numbers of one decimal sign, also where the file has the other one. */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("0,75", "-4,5", "1,234", "3", "-12,5 kg", "unknown"),
            List.of("0.75", "-4.5", "1.234", "3", "2.5M", "7"));

    @TempDir
    Path work;

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void should_answer_alike_whatever_the_recipe_and_the_cells(@ForAll long seed) throws IOException {
        new Engine().start();
        Random random = new Random(seed);
        Recipe recipe = Recipe.draw(random);
        while (DataPreparer.prepare(recipe.settings, recipe.learnt).toOptional().isEmpty()) {
            recipe = Recipe.draw(random);
        }
        Path folder = Files.createTempDirectory("netloom-recipe");
        try (Exported exported = Exported.of(recipe.settings, recipe.learnt, folder)) {
            exported.compare(Exported.csv(
                    recipe.learnt.names(), rows(recipe.kinds, 60, 0.2, random), recipe.settings.dialect()));
        } finally {
            delete(folder);
        }
    }

    /**
     * A table and what is done with it.
     *
     * @param kinds the cells that each column may have
     */
    private record Recipe(DataSettings settings, Table learnt, List<List<String>> kinds) {

        static Recipe draw(Random random) {
            boolean comma = random.nextInt(4) == 0;
            CsvDialect dialect = new CsvDialect("UTF-8", comma ? ';' : ',', '"', true, comma);
            List<ColumnSettings> columns = new ArrayList<>();
            List<String> names = new ArrayList<>();
            List<List<String>> kinds = new ArrayList<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                names.add("c " + i);
                columns.add(column("c " + i, random));
                List<String> kind = new ArrayList<>();
                List<String> cells = random.nextInt(4) == 0 ? one(NUMBERS, random) : CELLS;
                for (int k = random.nextInt(8); k >= 0; k--) {
                    kind.add(one(cells, random));
                }
                kinds.add(kind);
            }
            boolean numbers = random.nextBoolean();
            names.add("y");
            columns.add(ExportedColumnsTest.target("y", numbers ? ColumnType.NUMBER : ColumnType.CATEGORY));
            kinds.add(numbers ? List.of("1", "2", "30") : List.of("a", "b", "c"));
            return new Recipe(
                    ExportedColumnsTest.settings(dialect, columns),
                    Table.of(names, rows(kinds, 80, 0, random), comma),
                    kinds);
        }
    }

    private static ColumnSettings column(String name, Random random) {
        ColumnType type = one(
                List.of(ColumnType.NUMBER, ColumnType.NUMBER, ColumnType.CATEGORY, ColumnType.YES_NO, ColumnType.DATE),
                random);
        ColumnSteps steps = ColumnSteps.NONE.withConstant(type == ColumnType.CATEGORY ? "blue" : "5");
        if (type == ColumnType.NUMBER) {
            int bins = random.nextInt(4);
            steps = steps.withClip(one(List.of(Clip.values()), random))
                    .withMissingFlag(random.nextBoolean())
                    .withBins(bins == 1 ? 0 : bins);
        }
        return ExportedColumnsTest.column(name, type)
                .withImputation(one(List.of(Imputation.values()), random))
                .withScaling(one(List.of(Scaling.values()), random))
                .withEncoding(one(List.of(Encoding.values()), random))
                .withSteps(steps)
                .withReading(ColumnReading.GUESSED
                        .withMissing(missing(random))
                        .withDecimals(
                                random.nextInt(4) == 0
                                        ? Optional.of(one(List.of(DecimalSign.values()), random))
                                        : Optional.empty()));
    }

    /** Now and then something else is missing: numbers however they are written, words in upper and lower case. */
    private static MissingValues missing(Random random) {
        MissingValues missing = MissingValues.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            missing = missing.with(
                    one(List.of("3", "-7", "4.5", "-4,5", "12 kg", "0", "RED", "yes", "3/4/2021 10:00", "小"), random)
                            .transform(text -> MissingValues.of(text, false)));
        }
        return missing;
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** Rows of the cells that a column may have; now and then of any cell. */
    private static List<List<String>> rows(List<List<String>> kinds, int count, double strange, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> kind : kinds) {
                cells.add(one(random.nextDouble() < strange ? CELLS : kind, random));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"csv/titanic.csv,survived", "csv/adult-train.csv,-1", "csv/housing.csv,-1"})
    void should_answer_all_rows_of_real_tables_alike(String path, String target) throws IOException {
        new Engine().start();
        Path file = SharedData.file(path);
        OpenedCsv csv = DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        Outcome<DataSettings> settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(csv.table(), profile, proposed, target));

        try (Exported exported = Exported.of(settings.toOptional().orElseThrow(), csv.table(), work)) {
            exported.compare(file);
        }
    }
}
