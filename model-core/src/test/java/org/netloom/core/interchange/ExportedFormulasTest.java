package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableSteps;
import org.netloom.core.engine.Engine;
import org.netloom.core.formula.Formula;

/** Formulas and conditions tell the same in Java as in Netloom. */
class ExportedFormulasTest {

    private static final List<String> NAMES = List.of("fare", "people", "sex", "when", "alive", "two words", "y");

    private static final List<String> OF_NUMBERS = List.of(
            "fare / (people + 1)",
            "fare % people",
            "-fare ^ 2",
            "2 ^ 3 ^ 2 - fare",
            "fare * 1e300 * 1e300",
            "log(fare) + ln(people) + log2(fare + 3) + log10(9) + log1p(fare)",
            "exp(people) - sqrt(fare) + abs(-fare) + sign(fare)",
            "round(fare) + round(fare / 7, 2) + round(fare, -1)",
            "floor(fare / 3) + ceil(fare / 3)",
            "min(fare, people, 4) + max(fare, people) + sum(fare, people, 1) + mean(fare, people, 2)",
            "clip(fare, 2, 9) + pow(people, 2) + mod(fare, 3)",
            "sin(fare) + cos(fare) + tan(people) + tanh(people) + atan2(fare, people)",
            "year(when) + quarter(when) * 3 + month(when) + day(when)",
            "weekday(when) + day_of_year(when) + hour(when) + minute(when)",
            "length(sex) + coalesce(fare, people, 0)",
            "if(is_missing(fare), people, fare)",
            "if(sex = \"male\" and fare > 3 or not (people <= 2), 1, 0)",
            "if(when >= \"2024-02-05\", fare, people)",
            "if(alive, fare, -fare)",
            "if(sex in (\"male\", \"other\"), 1, 2) + if(fare not in (1, 10), 4, 8)",
            "if(contains(sex, \"fe\") or starts_with(sex, \"m\") or ends_with(upper(sex), \"R\"), 1, 0)",
            "`two words` * 2 + [two words]");

    private static final List<String> OF_TEXTS =
            List.of("if(fare < 9, lower(sex), upper(sex))", "coalesce(sex, \"none\")", "if(people != 2, \"na\", sex)");

    private static final List<String> OF_TRUTHS = List.of("fare >= people", "alive or fare > 20", "is_missing(sex)");

    private static final List<String> OF_DATES = List.of("max(when, when)", "coalesce(when, when)");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private static List<List<String>> rows(int count, long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(List.of(
                    one(random, "10", "-3.5", "", "NA", "0", "7.25", "much", "1e5", "12"),
                    one(random, "2", "0", "1", "", "4"),
                    one(random, "male", "female", "", "other"),
                    one(random, "2024-01-05", "2024-02-05 13:45", "", "2023-12-31", "05/06/2024 08:05", "later"),
                    one(random, "yes", "no", "", "perhaps"),
                    one(random, "1", "2.5", ""),
                    one(random, "a", "b", "c")));
        }
        return rows;
    }

    private static String one(Random random, String... cells) {
        return cells[random.nextInt(cells.length)];
    }

    private static DataSettings settings(TableSteps steps, List<ColumnSettings> derived) {
        List<ColumnSettings> columns = new ArrayList<>(List.of(
                ExportedColumnsTest.column("fare", ColumnType.NUMBER),
                ExportedColumnsTest.column("people", ColumnType.NUMBER).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.column("sex", ColumnType.CATEGORY).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.column("when", ColumnType.DATE).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.column("alive", ColumnType.YES_NO).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.column("two words", ColumnType.NUMBER).withRole(ColumnRole.IGNORED),
                ExportedColumnsTest.target("y", ColumnType.CATEGORY)));
        columns.addAll(derived);
        return ExportedColumnsTest.settings(CsvDialect.STANDARD, columns).withSteps(steps);
    }

    @Test
    void should_compute_every_function_as_netloom_does() throws IOException {
        List<Derivation> derived = new ArrayList<>();
        List<ColumnSettings> columns = new ArrayList<>();
        add(OF_NUMBERS, ColumnType.NUMBER, derived, columns);
        add(OF_TEXTS, ColumnType.CATEGORY, derived, columns);
        add(OF_TRUTHS, ColumnType.YES_NO, derived, columns);
        add(OF_DATES, ColumnType.DATE, derived, columns);
        derived.add(new Derivation("built on", "d0 + d1 * 2"));
        columns.add(ExportedColumnsTest.column("built on", ColumnType.NUMBER));
        derived.add(new Derivation("as a category", "people * 2"));
        columns.add(ExportedColumnsTest.column("as a category", ColumnType.CATEGORY));
        derived.add(new Derivation("half as a category", "people / 2"));
        columns.add(ExportedColumnsTest.column("half as a category", ColumnType.CATEGORY));

        try (Exported exported = Exported.of(
                settings(new TableSteps(derived, List.of()), columns), Table.of(NAMES, rows(200, 1)), work)) {
            exported.compare(Exported.csv(NAMES, rows(120, 2), CsvDialect.STANDARD));
        }
    }

    @Test
    void should_try_all_functions_there_are() {
        String all = String.join(" ", OF_NUMBERS) + String.join(" ", OF_TEXTS) + String.join(" ", OF_TRUTHS);

        assertThat(Formula.functions())
                .allSatisfy(usage -> assertThat(all).contains(usage.substring(0, usage.indexOf('(') + 1)));
    }

    private static void add(
            List<String> formulas, ColumnType type, List<Derivation> derived, List<ColumnSettings> columns) {
        for (String formula : formulas) {
            String name = "d" + derived.size();
            derived.add(new Derivation(name, formula));
            columns.add(ExportedColumnsTest.column(name, type));
        }
    }

    @Test
    void should_answer_rows_that_conditions_left_out_of_the_training_and_say_so() throws IOException {
        TableSteps steps = new TableSteps(
                List.of(new Derivation("share", "fare / people")),
                List.of("fare >= 0 or is_missing(fare)", "share < 9 or is_missing(share)", "y != \"c\""));
        List<ColumnSettings> ignored =
                List.of(ExportedColumnsTest.column("share", ColumnType.NUMBER).withRole(ColumnRole.IGNORED));
        try (Exported exported = Exported.of(settings(steps, ignored), Table.of(NAMES, rows(200, 1)), work)) {
            assertThat(exported.compare("fare,people\n-3,1\n4,2\n100,1\n"))
                    .containsExactly(
                            "Rows that do not meet the condition of the training, fare >= 0 or is_missing(fare): 1",
                            "Rows that do not meet the condition of the training, share < 9 or is_missing(share): 1");
            assertThat(exported.compare("fare\n-3\n4\n")).hasSize(1);
        }
    }

    @Test
    void should_take_a_derived_column_for_one_of_the_file_that_has_its_name() throws IOException {
        TableSteps steps = new TableSteps(List.of(new Derivation("twice", "fare * 2")), List.of());
        List<ColumnSettings> twice = List.of(ExportedColumnsTest.column("twice", ColumnType.NUMBER));
        try (Exported exported = Exported.of(settings(steps, twice), Table.of(NAMES, rows(100, 1)), work)) {
            exported.compare("fare,twice\n3,99\n4,\n");
        }
    }

    @Test
    void should_write_numbers_of_formulas_with_a_decimal_comma_where_the_file_has_one() throws IOException {
        CsvDialect comma = new CsvDialect("UTF-8", ';', '"', true, true);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            rows.add(List.of(row % 5 + ",5", row % 2 == 0 ? "a" : "b"));
        }
        DataSettings settings = ExportedColumnsTest.settings(
                        comma,
                        List.of(
                                ExportedColumnsTest.column("x", ColumnType.NUMBER),
                                ExportedColumnsTest.target("y", ColumnType.CATEGORY),
                                ExportedColumnsTest.column("half", ColumnType.CATEGORY)))
                .withSteps(new TableSteps(List.of(new Derivation("half", "x / 2")), List.of()));
        try (Exported exported = Exported.of(settings, Table.of(List.of("x", "y"), rows, true), work)) {
            assertThat(exported.compare("x\n1,5\n2,5\n0,5\n")).isEmpty();
        }
    }
}
