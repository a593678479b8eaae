package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;

/** Measures of association, against published figures and against what must hold for any table. */
class AssociationsTest {

    private static Associations of(String file, String target) {
        OpenedCsv csv = DataFiles.open(SharedData.file("csv/" + file), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();
        return of(csv, target);
    }

    private static Associations of(OpenedCsv csv, String target) {
        TableProfile profile = TableProfile.of(csv.table());
        DataSettings settings =
                SchemaInference.propose(csv, profile).toOptional().orElseThrow();
        return Associations.of(
                csv.table(),
                TargetAdvice.choose(csv.table(), profile, settings, target)
                        .toOptional()
                        .orElseThrow());
    }

    private static Association pair(Associations all, String one, String other) {
        return all.between(all.names().indexOf(one), all.names().indexOf(other));
    }

    @Test
    void should_give_the_correlation_of_fishers_iris_as_published() {
        // Petal length and petal width: r = 0.9629 (R 4.2, cor(iris[, 3:4])).
        Association found = pair(of("iris.csv", "species"), "petal_length", "petal_width");
        assertThat(found.measure()).isEqualTo(Association.Measure.CORRELATION);
        assertThat(found.value()).isCloseTo(0.9629, within(0.0005));
        assertThat(found.rows()).isEqualTo(150);
    }

    @Test
    void should_give_the_correlation_ratio_that_follows_from_the_published_analysis_of_variance() {
        // Petal length by species: F(2, 147) = 1180.16, so eta squared = 2 F / (2 F + 147).
        double eta = Math.sqrt(2 * 1180.16 / (2 * 1180.16 + 147));
        Association found = pair(of("iris.csv", "species"), "petal_length", "species");
        assertThat(found.measure()).isEqualTo(Association.Measure.CORRELATION_RATIO);
        assertThat(found.value()).isCloseTo(eta, within(0.001));
    }

    @Test
    void should_give_cramers_v_of_sex_and_survival_on_the_titanic() {
        // 577 men of whom 109 survived, 314 women of whom 233 did: chi squared 263.05 without continuity correction.
        double phi = 263.05 / 891 - 1.0 / 890;
        double v = Math.sqrt(phi / (2 - 1.0 / 890 - 1));
        Association found = pair(of("titanic.csv", "survived"), "sex", "survived");
        assertThat(found.measure()).isEqualTo(Association.Measure.CRAMERS_V);
        assertThat(found.value()).isCloseTo(v, within(0.001));
    }

    @Test
    void should_put_the_target_first_and_be_the_same_both_ways() {
        Associations all = of("titanic.csv", "survived");
        assertThat(all.names().get(0)).isEqualTo("survived");
        for (int i = 0; i < all.names().size(); i++) {
            assertThat(all.between(i, i).strength()).isCloseTo(1, within(1e-6));
            for (int j = 0; j < all.names().size(); j++) {
                assertThat(all.between(i, j)).isEqualTo(all.between(j, i));
            }
        }
    }

    @Test
    void should_keep_the_columns_that_go_best_with_the_target_where_there_are_too_many() {
        int columns = 60;
        List<String> names = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < columns; i++) {
            names.add("x" + i);
        }
        names.add("y");
        for (int row = 0; row < 200; row++) {
            List<String> cells = new ArrayList<>();
            double y = random.nextGaussian();
            for (int i = 0; i < columns; i++) {
                cells.add(String.valueOf(random.nextGaussian() + (i == 57 ? 2 * y : 0)));
            }
            cells.add(String.valueOf(y));
            rows.add(cells);
        }
        OpenedCsv csv = new OpenedCsv(
                java.nio.file.Path.of("wide.csv"),
                Table.of(names, rows),
                org.netloom.core.data.CsvDialect.STANDARD,
                List.of(),
                "");
        Associations all = of(csv, "y");
        assertThat(all.names()).hasSize(Associations.MOST_COLUMNS).contains("x57");
        assertThat(all.leftOut()).isEqualTo(columns + 1 - Associations.MOST_COLUMNS);
    }
}
