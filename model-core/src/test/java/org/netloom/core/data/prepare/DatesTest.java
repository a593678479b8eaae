package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** A column of dates is a straight axis, and beside it what comes round again. */
class DatesTest {

    private static Outcome<PreparedData> prepared(String... dates) {
        return prepared(settings(), dates);
    }

    private static Outcome<PreparedData> prepared(Order order, String... dates) {
        return prepared(
                settings()
                        .withColumn(
                                "when",
                                column -> column.withReading(ColumnReading.GUESSED.withDates(Optional.of(order)))),
                dates);
    }

    private static Outcome<PreparedData> prepared(DataSettings settings, String... dates) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < dates.length; i++) {
            rows.add(List.of(dates[i], String.valueOf(i)));
        }
        return DataPreparer.prepare(settings, Table.of(List.of("when", "y"), rows));
    }

    private static DataSettings settings() {
        ColumnSettings when = new ColumnSettings(
                "when", ColumnType.DATE, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
        ColumnSettings y = new ColumnSettings(
                "y", ColumnType.NUMBER, ColumnRole.TARGET, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
        return new DataSettings(
                new DataReference("data/a.csv", ""),
                CsvDialect.STANDARD,
                List.of(when, y),
                new SplitSettings(1, 0, 1, false));
    }

    private static PreparedData of(String... dates) {
        Outcome<PreparedData> outcome = prepared(dates);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    @Test
    void should_put_dates_on_an_axis_of_mean_0_and_deviation_1() {
        PreparedData data = of("2024-01-01", "2024-01-02", "2024-01-03");
        assertThat(data.preparation().featureNames()).containsExactly("when");
        assertThat(data.training().features()).containsExactly(new float[] {-1.2247449f, 0, 1.2247449f}, within(1e-6f));
    }

    @Test
    void should_add_the_season_where_the_rows_span_one() {
        PreparedData data = of("2023-01-01", "2023-07-01", "2024-01-01", "2024-07-01");
        assertThat(data.preparation().featureNames()).containsExactly("when", "when season sin", "when season cos");
        float[] features = data.training().features();
        assertThat(features[1]).isCloseTo(features[7], within(0.02f));
        assertThat(features[2]).isCloseTo(features[8], within(0.02f));
        assertThat(features[2]).isCloseTo(-features[5], within(0.05f));
    }

    @Test
    void should_add_weekdays_for_days_but_not_for_months() {
        assertThat(of("2024-03-04", "2024-03-12", "2024-03-20", "2024-03-28")
                        .preparation()
                        .featureNames())
                .containsExactly(
                        "when", "when=mon", "when=tue", "when=wed", "when=thu", "when=fri", "when=sat", "when=sun");
        assertThat(of("2024-01", "2024-02", "2024-03").preparation().featureNames())
                .containsExactly("when");
    }

    @Test
    void should_mark_one_weekday_a_row() {
        float[] features =
                of("2024-03-04", "2024-03-12", "2024-03-20").training().features();
        assertThat(List.of(features[1], features[8 + 2], features[16 + 3])).containsExactly(1f, 1f, 1f);
        float sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += i % 8 == 0 ? 0 : features[i];
        }
        assertThat(sum).isEqualTo(3);
    }

    @Test
    void should_add_the_time_of_day_where_there_is_one() {
        PreparedData data = of("2024-03-04 00:00", "2024-03-04 06:00", "2024-03-04 12:00");
        assertThat(data.preparation().featureNames())
                .containsExactly("when", "when time of day sin", "when time of day cos");
        assertThat(data.training().features()[4]).isCloseTo(1, within(1e-6f));
        assertThat(data.training().features()[8]).isCloseTo(-1, within(1e-6f));
    }

    @Test
    void should_find_out_from_the_training_rows_that_the_month_comes_first() {
        PreparedData data = of("1/31/2024", "2/1/2024", "2/2/2024");
        assertThat(data.training().features()[1]).isCloseTo(0, within(1e-6f));
    }

    @Test
    void should_read_the_dates_in_the_order_that_a_person_chose() {
        // By their cells, the day comes first.
        String[] cells = {"03/04/2024", "04/04/2024", "05/04/2024"};
        assertThat(of(cells).preparation().features().get(0).fill())
                .isEqualTo(LocalDate.of(2024, 4, 4).toEpochDay());
        PreparedData chosen = prepared(Order.MONTH_FIRST, cells).toOptional().orElseThrow();
        FittedColumn when = chosen.preparation().features().get(0);
        assertThat(when.fill()).isEqualTo(LocalDate.of(2024, 4, 4).toEpochDay());
        assertThat(when.shift())
                .isEqualTo((LocalDate.of(2024, 3, 4).toEpochDay()
                                + LocalDate.of(2024, 4, 4).toEpochDay()
                                + LocalDate.of(2024, 5, 4).toEpochDay())
                        / 3.0);
        Table later = Table.of(List.of("when"), List.of(List.of("5/6/2024"), List.of("13/4/2024")));
        Outcome<PreparedRows> answered = chosen.preparation().apply(later);
        assertThat(answered.toOptional().orElseThrow().features()[0])
                .as("new rows are read alike")
                .isEqualTo((float) ((LocalDate.of(2024, 5, 6).toEpochDay() - when.shift()) / when.scale()));
        assertThat(answered.diagnostics()).extracting(Diagnostic::code).containsExactly("dates-filled-in");
    }

    @Test
    void should_count_as_missing_what_is_no_date_in_the_chosen_order_and_say_in_which_lines() {
        Outcome<PreparedData> outcome =
                prepared(Order.MONTH_FIRST, "13/04/2024", "04/05/2024", "05/06/2024", "14/06/2024", "06/07/2024");

        assertThat(outcome.diagnostics())
                .filteredOn(remark -> remark.code().equals("cells-no-date"))
                .extracting(Diagnostic::arguments)
                .containsExactly(List.of("when", 2, Listing.of(List.of("2", "5"))));
        float[] features = outcome.toOptional().orElseThrow().training().features();
        int width = outcome.toOptional().orElseThrow().preparation().featureWidth();
        assertThat(features[0]).isEqualTo(features[2 * width]).isEqualTo(features[3 * width]);
    }

    @Test
    void should_say_that_no_cell_is_a_date_in_the_chosen_order() {
        Outcome<PreparedData> outcome = prepared(Order.YEAR_FIRST, "13/04/2024", "04/05/2024");

        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).containsExactly("feature-no-date-in-order");
    }

    @Test
    void should_use_the_typical_date_for_what_is_missing_and_say_what_was_no_date() {
        Outcome<PreparedData> outcome = prepared("2024-01-01", "2024-01-02", "2024-01-03", "", "soon");
        assertThat(outcome.diagnostics().stream().map(Diagnostic::code)).contains("cells-no-date");
        float[] features = outcome.toOptional().orElseThrow().training().features();
        assertThat(features[3]).isEqualTo(features[1]);
        assertThat(features[4]).isEqualTo(features[1]);
    }

    @Test
    void should_say_that_a_column_holds_no_dates() {
        assertThat(prepared("a", "b", "c").diagnostics().stream().map(Diagnostic::code))
                .contains("feature-no-date");
    }

    @Test
    void should_replay_the_same_after_being_stored_with_a_model() throws JsonProcessingException {
        PreparedData data = of("1/31/2024 06:30", "2/1/2024 07:30", "12/2/2024 18:00");
        ObjectMapper json = new ObjectMapper();
        Preparation stored = json.readValue(json.writeValueAsString(data.preparation()), Preparation.class);
        assertThat(stored).isEqualTo(data.preparation());
        Table table = Table.of(List.of("when"), List.of(List.of("2/1/2024 07:30")));
        assertThat(stored.apply(table).toOptional().orElseThrow().features())
                .containsExactly(java.util.Arrays.copyOfRange(
                        data.training().features(),
                        data.preparation().featureWidth(),
                        2 * data.preparation().featureWidth()));
    }

    @Test
    void should_be_fitted_in_the_order_that_all_cells_tell_and_not_the_training_rows_alone() {
        String[] dates = new String[50];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = i < 40 ? "0%d/0%d/2024".formatted(1 + i / 9, 1 + i % 9) : "04/%d/2024".formatted(i - 20);
        }
        DataSettings ordered = new DataSettings(
                new DataReference("data/a.csv", ""),
                CsvDialect.STANDARD,
                settings().columns(),
                new SplitSettings(0.7, 0.15, 1, false).with(SplitSettings.Method.ORDERED, ""));

        PreparedData data = prepared(ordered, dates).toOptional().orElseThrow();

        assertThat(data.preparation().features().get(0).dates().order()).isEqualTo(Order.MONTH_FIRST);
        float[] test = data.test().features();
        int width = data.preparation().featureWidth();
        assertThat(test[width]).isGreaterThan(test[0]);
    }
}
