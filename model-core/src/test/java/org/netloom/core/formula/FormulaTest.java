package org.netloom.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

class FormulaTest {

    private static final double NONE = Double.NaN;

    /** Three rows; in the last one, every cell is missing. */
    private static final List<FormulaColumn> COLUMNS = List.of(
            new Cells("age", Kind.NUMBER, new double[] {10, 40, NONE}, null),
            new Cells("fare", Kind.NUMBER, new double[] {7.25, 0, NONE}, null),
            new Cells("net price", Kind.NUMBER, new double[] {1, 2, NONE}, null),
            new Cells("sex", Kind.TEXT, null, new @Nullable String[] {"female", "male", null}),
            new Cells("class", Kind.TEXT, new double[] {3, 1, NONE}, new @Nullable String[] {"3", "1", null}),
            new Cells("alone", Kind.TRUTH, new double[] {1, 0, NONE}, new @Nullable String[] {"yes", "no", null}),
            new Cells(
                    "date",
                    Kind.DATE,
                    new double[] {day("2024-02-29"), day("2023-12-31") + 0.75, NONE},
                    new @Nullable String[] {"2024-02-29", "2023-12-31 18:00", null}));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 + 2 * 3                        | 7      | 7
                    (1 + 2) * 3                      | 9      | 9
                    -2 ^ 2                           | -4     | -4
                    2 ^ 3 ^ 2                        | 512    | 512
                    2 ^ -1                           | 0.5    | 0.5
                    7 % 3                            | 1      | 1
                    -1 % 7                           | 6      | 6
                    10 - 4 - 3                       | 3      | 3
                    1e3 + .5                         | 1000.5 | 1000.5
                    age / 10                         | 1      | 4
                    AGE + age                        | 20     | 80
                    `net price` * 2                  | 2      | 4
                    [net price] * 2                  | 2      | 4
                    if(age < 16, 1, 0)               | 1      | 0
                    age >= 10 and age <= 20          | 1      | 0
                    not (age = 10)                   | 0      | 1
                    age <> 10 or false               | 0      | 1
                    sex = "female"                   | 1      | 0
                    sex != 'female'                  | 0      | 1
                    sex in ("female", "other")       | 1      | 0
                    sex not in ("female")            | 0      | 1
                    class = 3                        | 1      | 0
                    class = "3"                      | 1      | 0
                    class * 2                        | 6      | 2
                    alone and age < 16               | 1      | 0
                    if(alone, 5, 6)                  | 5      | 6
                    alone = "yes"                    | 1      | 0
                    alone = true                     | 1      | 0
                    alone + 1                        | 2      | 1
                    min(age, 20, 30)                 | 10     | 20
                    max(age, 20)                     | 20     | 40
                    mean(age, 20)                    | 15     | 30
                    abs(-age) + sign(-3)             | 9      | 39
                    round(2.5) + round(-2.5)         | 0      | 0
                    round(fare, 1)                   | 7.3    | 0
                    floor(fare) + ceil(fare)         | 15     | 0
                    sqrt(16) + exp(0) + ln(1)        | 5      | 5
                    log10(1000) + log2(8)            | 6      | 6
                    clip(age, 12, 30)                | 12     | 30
                    mod(age, 7) + pow(2, 3)          | 11     | 13
                    year(date)                       | 2024   | 2023
                    month(date) * 100 + day(date)    | 229    | 1231
                    weekday(date)                    | 4      | 7
                    quarter(date) + day_of_year(date) | 61    | 369
                    hour(date)                       | 0      | 18
                    date >= "2024-01-01"             | 1      | 0
                    date - date                      | 0      | 0
                    length(sex)                      | 6      | 4
                    contains(sex, "fe")              | 1      | 0
                    upper(sex) = "MALE"              | 0      | 1
                    starts_with(sex, "m")            | 0      | 1
                    （age ＋ 1）× 2                   | 22     | 82
                    fare ≥ 7                         | 1      | 0
                    """)
    void should_give_what_a_person_expects(String formula, double first, double second) {
        double[] numbers = numbers(formula);

        assertThat(numbers[0]).isCloseTo(first, within(1e-9));
        assertThat(numbers[1]).isCloseTo(second, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    age + 1
                    age = 1
                    sex = "female"
                    if(alone, 1, 2)
                    max(age, 1)
                    year(date)
                    not alone
                    alone and true
                    sex in ("male")
                    """)
    void should_tell_nothing_of_a_row_whose_cell_is_missing(String formula) {
        assertThat(numbers(formula)[2]).isNaN();
    }

    @Test
    void should_know_what_follows_though_a_cell_is_missing() {
        assertThat(numbers("is_missing(age)")).containsExactly(0, 0, 1);
        assertThat(numbers("is_missing(sex)")).containsExactly(0, 0, 1);
        assertThat(numbers("coalesce(age, 7)")).containsExactly(10, 40, 7);
        assertThat(numbers("alone and false")).containsExactly(0, 0, 0);
        assertThat(numbers("alone or true")).containsExactly(1, 1, 1);
    }

    @Test
    void should_hold_what_is_not_finite_to_be_missing() {
        assertThat(numbers("1 / fare")).containsExactly(1 / 7.25, NONE, NONE);
        assertThat(numbers("log(-age)")).containsExactly(NONE, NONE, NONE);
        assertThat(numbers("exp(age * 100)")).containsExactly(NONE, NONE, NONE);
    }

    @Test
    void should_choose_a_branch_without_asking_the_other() {
        assertThat(numbers("if(fare > 0, 1 / fare, -1)")[1]).isEqualTo(-1);
    }

    @Test
    void should_give_texts() {
        assertThat(texts("if(age < 16, \"child\", sex)")).containsExactly("child", "male", null);
        assertThat(texts("coalesce(sex, \"?\")")).containsExactly("female", "male", "?");
    }

    @Test
    void should_know_its_columns_and_its_kind() {
        assertThat(bound("fare / (Age + 1)").columns())
                .extracting(FormulaColumn::name)
                .containsExactly("fare", "age");
        assertThat(bound("age < 3").kind()).isEqualTo(Kind.TRUTH);
        assertThat(bound("max(date, date)").kind()).isEqualTo(Kind.DATE);
        assertThat(bound("lower(sex)").kind()).isEqualTo(Kind.TEXT);
        assertThat(bound("age + alone").kind()).isEqualTo(Kind.NUMBER);
    }

    /** The place is counted from 1, as people count. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    agee + 1               | formula-unknown-column   | 1  | agee   | age
                    1 + `net prise`        | formula-unknown-column   | 5  | net prise | net price
                    1 + xylophone          | formula-no-such-column   | 5  | xylophone |
                    sqr(age)               | formula-unknown-function | 1  | sqr    | sqrt
                    zzzzzz(age)            | formula-no-such-function | 1  | zzzzzz |
                    1 +                    | formula-incomplete       | 4  | +      |
                    (age + 1               | formula-unclosed         | 1  | (      |
                    sex = "female          | formula-unclosed         | 7  | "      |
                    age + * 2              | formula-unexpected       | 7  | *      |
                    age 2                  | formula-unexpected       | 5  | 2      |
                    age + 1)               | formula-unexpected       | 8  | )      |
                    age ? 2                | formula-sign             | 5  | ?      |
                    10 < age < 20          | formula-chained          | 10 | <      |
                    sex + 1                | formula-needs-number     | 1  | sex    | female
                    1 + "a"                | formula-needs-number     | 5  | "a"    |
                    if(age, 1, 2)          | formula-needs-condition  | 4  | age    |
                    sex = 1                | formula-needs-number     | 1  | sex    | female
                    year(age)              | formula-needs-date       | 6  | age    |
                    length(3)              | formula-needs-text       | 8  | 3      |
                    if(alone, 1, "a")      | formula-kinds-differ     | 14 | "a"    | 1
                    round(1, 2, 3)         | formula-arguments        | 1  | round  |
                    abs()                  | formula-arguments        | 1  | abs    |
                    date > "tomorrow"      | formula-no-date          | 8  | tomorrow |
                    age in ()              | formula-incomplete       | 10 | )      |
                    """)
    void should_say_where_a_formula_is_wrong_and_why(
            String formula, String code, int place, @Nullable String what, @Nullable String more) {
        Outcome<BoundFormula> outcome = bind(formula);

        assertThat(outcome.toOptional()).isEmpty();
        Diagnostic problem = outcome.diagnostics().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments()).startsWith(formula);
        if (what != null) {
            assertThat(problem.arguments().subList(1, 3)).containsExactly(place, what);
        }
        if (more != null) {
            assertThat(problem.arguments()).contains(more);
        }
    }

    @Test
    void should_refuse_an_empty_formula_and_one_that_is_nested_without_end() {
        assertThat(bind("  ").diagnostics()).extracting(Diagnostic::code).containsExactly("formula-empty");
        assertThat(bind("(".repeat(100_000)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("formula-too-deep");
        assertThat(bind("-".repeat(100_000) + "1").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("formula-too-deep");
    }

    @Property(tries = 3000)
    void should_answer_whatever_is_typed(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String typed) {
        Outcome<BoundFormula> outcome = bind(typed);

        assertThat(outcome.toOptional().isPresent() || !outcome.diagnostics().isEmpty())
                .isTrue();
    }

    @Property(tries = 1000)
    void should_read_back_any_name_that_it_quotes(@ForAll @StringLength(min = 1, max = 12) String name) {
        FormulaColumn column = new Cells(name, Kind.NUMBER, new double[] {4}, null);

        Outcome<BoundFormula> outcome =
                Formula.parse(Formula.quoted(name) + " + 1").then(formula -> formula.bind(List.of(column), 1));

        assertThat(numbers(outcome.toOptional().orElseThrow())).containsExactly(5);
    }

    @Test
    void should_compute_many_rows_like_one() {
        int rows = 150_000;
        double[] many = new double[rows];
        Arrays.setAll(many, row -> row);
        FormulaColumn column = new Cells("x", Kind.NUMBER, many, null);

        double[] numbers = numbers(Formula.parse("if(x % 2 = 0, x / 2, 3 * x + 1)")
                .then(formula -> formula.bind(List.of(column), rows))
                .toOptional()
                .orElseThrow());

        for (int row = 0; row < rows; row++) {
            assertThat(numbers[row]).isEqualTo(row % 2 == 0 ? row / 2.0 : 3.0 * row + 1);
        }
    }

    private static double[] numbers(String formula) {
        return numbers(bound(formula));
    }

    private static double[] numbers(BoundFormula bound) {
        DoubleStream.Builder all = DoubleStream.builder();
        bound.numbers((from, some) -> DoubleStream.of(some).forEach(all));
        return all.build().toArray();
    }

    private static List<@Nullable String> texts(String formula) {
        List<@Nullable String> all = new ArrayList<>();
        bound(formula).texts((from, some) -> Collections.addAll(all, some));
        return all;
    }

    private static BoundFormula bound(String formula) {
        Outcome<BoundFormula> outcome = bind(formula);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    private static Outcome<BoundFormula> bind(String formula) {
        return Formula.parse(formula).then(parsed -> parsed.bind(COLUMNS, 3));
    }

    private static double day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    private record Cells(String name, Kind kind, double @Nullable [] values, @Nullable String @Nullable [] texts)
            implements FormulaColumn {

        @Override
        public boolean hasNumbers() {
            return values != null;
        }

        @Override
        public Reader numbers() {
            double[] all = java.util.Objects.requireNonNull(values);
            return (from, to, out) -> System.arraycopy(all, from, out, 0, to - from);
        }

        @Override
        public Reader truths() {
            return numbers();
        }

        @Override
        public @Nullable String text(int row) {
            double number = values == null ? Double.NaN : values[row];
            return texts != null ? texts[row] : Double.isNaN(number) ? null : String.valueOf(number);
        }

        @Override
        public String example() {
            return texts == null ? "" : String.valueOf(texts[0]);
        }

        @Override
        public double moment(String text) {
            try {
                return day(text);
            } catch (java.time.DateTimeException none) {
                return NONE;
            }
        }
    }
}
