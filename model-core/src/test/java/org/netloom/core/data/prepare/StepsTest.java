package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
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
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/** Steps that are taken where a person asks for them. Quantiles are those of NumPy 1.26, {@code numpy.percentile}. */
class StepsTest {

    private static final ColumnSettings NUMBER = new ColumnSettings(
            "x", ColumnType.NUMBER, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    private static final ColumnSettings WORD = new ColumnSettings(
            "x", ColumnType.CATEGORY, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);

    private static Outcome<PreparedData> prepare(ColumnSettings feature, String... cells) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            rows.add(List.of(cells[i], i % 2 == 0 ? "no" : "yes"));
        }
        ColumnSettings target = new ColumnSettings(
                "y", ColumnType.YES_NO, ColumnRole.TARGET, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
        return DataPreparer.prepare(
                new DataSettings(
                        new DataReference("a.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(feature, target),
                        new SplitSettings(1, 0, 1, false)),
                Table.of(List.of("x", "y"), rows));
    }

    private static PreparedData prepared(ColumnSettings feature, String... cells) {
        Outcome<PreparedData> outcome = prepare(feature, cells);
        return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
    }

    private static float[] features(ColumnSettings feature, String... cells) {
        return prepared(feature, cells).training().features();
    }

    private static PreparedRows asked(PreparedData data, String... cells) {
        return data.preparation()
                .apply(Table.of(List.of("x"), Arrays.stream(cells).map(List::of).toList()))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings with(Clip clip) {
        return NUMBER.withSteps(ColumnSteps.NONE.withClip(clip));
    }

    @Test
    void should_clip_at_three_times_the_distance_of_the_quartiles() {
        // Quartiles 2.25 and 4.75: the fences lie at 2.25 - 7.5 and 4.75 + 7.5.
        assertThat(features(with(Clip.FENCES), "1", "2", "3", "4", "5", "1000")).containsExactly(1, 2, 3, 4, 5, 12.25f);
    }

    @Test
    void should_clip_new_rows_at_the_limits_of_the_training_rows() {
        PreparedData data = prepared(with(Clip.FENCES), "1", "2", "3", "4", "5", "6");

        assertThat(asked(data, "99", "-99", "3").features()).containsExactly(12.25f, -5.25f, 3);
    }

    @Test
    void should_clip_at_percentiles() {
        String[] cells = new String[101];
        Arrays.setAll(cells, String::valueOf);

        float[] clipped = features(with(Clip.PERCENTILES), cells);

        assertThat(clipped).startsWith(1, 1, 2).endsWith(98, 99, 99);
    }

    @Test
    void should_not_take_every_other_number_for_an_outlier_where_most_are_equal() {
        assertThat(features(with(Clip.FENCES), "0", "0", "0", "0", "0", "7")).endsWith(7);
    }

    @Test
    void should_fill_in_and_scale_what_was_clipped() {
        ColumnSettings settings = with(Clip.FENCES).withImputation(Imputation.MEAN);

        assertThat(features(settings, "1", "2", "3", "4", "5", "1000", "")).endsWith((1 + 2 + 3 + 4 + 5 + 12.25f) / 6);
    }

    @Test
    void should_scale_by_median_and_quartiles() {
        assertThat(features(NUMBER.withScaling(Scaling.ROBUST), "1", "2", "3", "4", "1000"))
                .containsExactly(-1, -0.5f, 0, 0.5f, 498.5f);
    }

    @Test
    void should_fill_in_the_most_frequent_number_or_a_constant() {
        assertThat(features(NUMBER.withImputation(Imputation.MOST_FREQUENT), "3", "9", "9", "3", "5", ""))
                .endsWith(3);
        assertThat(features(
                        NUMBER.withImputation(Imputation.CONSTANT).withSteps(ColumnSteps.NONE.withConstant("-1")),
                        "3",
                        "9",
                        ""))
                .endsWith(-1);
    }

    @Test
    void should_fill_in_a_category_that_a_person_names() {
        PreparedData data = prepared(
                WORD.withImputation(Imputation.CONSTANT).withSteps(ColumnSteps.NONE.withConstant("none")),
                "red",
                "blue",
                "");

        assertThat(data.preparation().featureNames()).containsExactly("x=blue", "x=red", "x=none");
        assertThat(data.training().features()).containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 1);
    }

    @Test
    void should_refuse_a_constant_that_is_no_number() {
        Outcome<PreparedData> outcome = prepare(
                NUMBER.withImputation(Imputation.CONSTANT).withSteps(ColumnSteps.NONE.withConstant("much")), "1", "2");

        assertThat(outcome.diagnostics()).extracting("code").containsExactly("constant-unusable");
    }

    @Test
    void should_say_beside_the_number_that_it_was_missing() {
        PreparedData data = prepared(NUMBER.withSteps(ColumnSteps.NONE.withMissingFlag(true)), "4", "", "6");

        assertThat(data.preparation().featureNames()).containsExactly("x", "x=?");
        assertThat(data.training().features()).containsExactly(4, 0, 5, 1, 6, 0);
    }

    @Test
    void should_sort_numbers_into_ranges_that_are_equally_likely() {
        PreparedData data =
                prepared(NUMBER.withSteps(ColumnSteps.NONE.withBins(2)), "1", "2", "3", "40", "500", "6000");

        assertThat(data.preparation().featureNames()).containsExactly("x < 21.50", "x ≥ 21.50");
        assertThat(data.training().features()).containsExactly(1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1);
        assertThat(asked(data, "-7", "21.5").features()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void should_hash_categories_so_that_new_ones_have_a_place_too() {
        PreparedData data = prepared(WORD.withEncoding(Encoding.HASHING), "red", "blue", "red");

        assertThat(data.facts().featureWidth()).isEqualTo(FittedColumn.BUCKETS);
        float[] rows = data.training().features();
        assertThat(Arrays.copyOfRange(rows, 0, 32)).isEqualTo(Arrays.copyOfRange(rows, 64, 96));
        PreparedRows unknown = asked(data, "green");
        float sum = 0;
        for (float number : unknown.features()) {
            sum += number;
        }
        assertThat(sum).isCloseTo(1, within(0f));
    }

    @Test
    void should_keep_what_was_fitted_in_the_models_file() throws JsonProcessingException {
        Preparation fitted = prepared(
                        NUMBER.withSteps(new ColumnSteps(Clip.FENCES, "", true, 3)), "1", "2", "3", "4", "5", "60", "")
                .preparation();
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(fitted), Preparation.class))
                .isEqualTo(fitted);
    }

    @Test
    void should_write_nothing_new_for_a_column_with_the_usual_steps() throws JsonProcessingException {
        Preparation fitted = prepared(NUMBER, "1", "2").preparation();

        assertThat(JsonMapper.builder().build().writeValueAsString(fitted)).doesNotContain("steps");
    }
}
