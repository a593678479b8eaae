package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.Task;

class RealTablesTest {

    private record Story(DataSettings settings, PreparedData prepared, List<Diagnostic> remarks) {
        List<String> ignored() {
            return settings.columns().stream()
                    .filter(column -> column.role() == ColumnRole.IGNORED)
                    .map(ColumnSettings::name)
                    .toList();
        }

        List<String> codes() {
            return remarks.stream().map(Diagnostic::code).toList();
        }
    }

    private static Story story(String file, String target) {
        OpenedCsv csv = DataFiles.open(SharedData.file("csv/" + file), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        Outcome<DataSettings> chosen = SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(csv.table(), profile, settings, target));
        DataSettings settings = chosen.toOptional().orElseThrow(() -> new AssertionError(chosen.diagnostics()));
        Outcome<PreparedData> prepared = DataPreparer.prepare(settings, csv.table());
        return new Story(
                settings,
                prepared.toOptional().orElseThrow(() -> new AssertionError(prepared.diagnostics())),
                java.util.stream.Stream.concat(chosen.diagnostics().stream(), prepared.diagnostics().stream())
                        .toList());
    }

    @Test
    void should_take_iris_as_it_is() {
        Story iris = story("iris.csv", "species");

        assertThat(iris.ignored()).isEmpty();
        assertThat(iris.prepared().facts().featureWidth()).isEqualTo(4);
        assertThat(iris.prepared().facts().classNames()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(iris.prepared().training().count()).isEqualTo(105);
        assertThat(iris.prepared().validation().count()).isBetween(21, 24);
        assertThat(iris.prepared().test().count()).isBetween(21, 24);
    }

    @Test
    void should_ignore_what_tells_of_survival_under_another_name() {
        Story titanic = story("titanic.csv", "survived");

        assertThat(titanic.ignored()).containsExactly("class", "deck", "embark_town", "alive");
        assertThat(titanic.codes()).contains("leak-determines", "same-information", "ignored-missing");
        assertThat(titanic.prepared().facts().classNames()).containsExactly("0", "1");
    }

    @Test
    void should_ignore_survived_when_alive_is_the_target() {
        assertThat(story("titanic.csv", "alive").ignored()).contains("survived").doesNotContain("alive");
    }

    @Test
    void should_ignore_nothing_in_penguins() {
        Story penguins = story("penguins.csv", "species");

        assertThat(penguins.ignored()).isEmpty();
        assertThat(penguins.prepared().facts().classCount()).isEqualTo(3);
    }

    @Test
    void should_ignore_only_the_names_of_cars() {
        Story mpg = story("mpg.csv", "mpg");

        assertThat(mpg.ignored()).containsExactly("name");
        assertThat(mpg.prepared().facts().task()).isEqualTo(Task.REGRESSION);
    }

    @Test
    void should_take_the_last_column_of_housing_as_a_number() {
        Story housing = story("housing.csv", "-1");

        assertThat(housing.ignored()).isEmpty();
        assertThat(housing.prepared().facts().task()).isEqualTo(Task.REGRESSION);
        assertThat(housing.prepared().facts().featureWidth()).isEqualTo(13);
    }

    @Test
    void should_take_codes_in_the_last_column_as_classes() {
        assertThat(story("pima-indians-diabetes.csv", "9").prepared().facts().classNames())
                .containsExactly("0", "1");
        assertThat(story("wheat-seeds.csv", "column_8").prepared().facts().classNames())
                .containsExactly("1", "2", "3");
    }

    @Test
    void should_ignore_education_only_once_in_adult() {
        Story adult = story("adult-train.csv", "-1");

        assertThat(adult.ignored()).containsExactly("column_5");
        assertThat(adult.prepared().facts().classNames()).containsExactly("<=50K", ">50K");
        assertThat(adult.prepared().facts().featureWidth()).isBetween(90, 120);
    }

    @Test
    void should_ignore_nothing_in_tips() {
        assertThat(story("tips.csv", "tip").ignored()).isEmpty();
        assertThat(story("tips.csv", "time").ignored()).isEmpty();
    }
}
