package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;

/** What else is missing in a column, from the choice on its card to answers for new rows. */
class MissingCellsTest {

    private static final MissingValues CODE = MissingValues.of("-999", false);
    private static final MissingValues WORD = MissingValues.of("unknown", false);

    @TempDir
    private Path folder;

    /** Ages, every fifth of which is said in a word; heights with a code; and which of the two is larger. */
    private OpenedCsv people() throws IOException {
        List<String> lines = new ArrayList<>(List.of("age,height,group"));
        for (int i = 0; i < 60; i++) {
            lines.add("%s,%s,%s"
                    .formatted(i % 5 == 0 ? "unknown" : 20 + i, i % 6 == 0 ? "-999" : 150 + i, i % 3 == 0 ? "a" : "b"));
        }
        Path file = Files.write(folder.resolve("people.csv"), lines, StandardCharsets.UTF_8);
        return DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow();
    }

    private DerivedData data() throws IOException {
        OpenedCsv csv = people();
        TableProfile profile = TableProfile.of(csv.table());
        DataSettings settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(csv.table(), profile, proposed, "group"))
                .toOptional()
                .orElseThrow();
        return new DerivedData(csv, profile, settings);
    }

    private static DerivedData marked(DerivedData data, String column, MissingValues missing) {
        return data.reread(column, reading -> reading.withMissing(missing))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings column(DerivedData data, String name) {
        return data.settings().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnProfile profile(DerivedData data, String name) {
        return data.profile().column(name).orElseThrow();
    }

    @Test
    void should_type_a_column_again_once_its_word_is_missing() throws IOException {
        DerivedData before = data();
        DerivedData after = marked(before, "age", WORD);

        assertThat(column(before, "age").type()).isNotEqualTo(ColumnType.NUMBER);
        assertThat(column(after, "age").type()).isEqualTo(ColumnType.NUMBER);
        assertThat(column(after, "age").role()).isEqualTo(ColumnRole.FEATURE);
        assertThat(profile(after, "age").missing()).isEqualTo(12);
        assertThat(profile(after, "age").markers()).isEqualTo(Map.of("unknown", 12));
        assertThat(profile(after, "height")).as("no other is looked through").isSameAs(profile(before, "height"));
        DerivedData back = marked(after, "age", MissingValues.NONE);
        assertThat(back.settings()).isEqualTo(before.settings());
        assertThat(back.profile()).isEqualTo(before.profile());
    }

    @Test
    void should_keep_the_type_and_the_scaling_that_a_person_chose() throws IOException {
        DerivedData before = data();
        DerivedData chosen = new DerivedData(
                before.file(),
                before.profile(),
                before.settings()
                        .withColumn("age", column -> column.withType(ColumnType.CATEGORY))
                        .withColumn("height", column -> column.withScaling(Scaling.ROBUST)));

        assertThat(column(marked(chosen, "age", WORD), "age").type()).isEqualTo(ColumnType.CATEGORY);
        assertThat(column(marked(chosen, "height", CODE), "height").scaling()).isEqualTo(Scaling.ROBUST);
    }

    @Test
    void should_suspect_what_is_missing_until_it_is() throws IOException {
        DerivedData before = data();

        assertThat(profile(before, "height").suspects())
                .extracting(suspect -> suspect.value())
                .containsExactly(CODE);
        assertThat(profile(before, "age").suspects())
                .extracting(suspect -> suspect.value())
                .containsExactly(WORD);
        assertThat(profile(marked(before, "height", CODE), "height").suspects()).isEmpty();
        assertThat(profile(marked(before, "age", WORD), "age").suspects()).isEmpty();
    }

    @Test
    void should_fit_on_what_is_there_and_treat_new_rows_alike() throws IOException {
        DerivedData data = marked(data(), "height", CODE);
        Preparation preparation = DataPreparer.prepare(data.settings(), people().table())
                .toOptional()
                .orElseThrow()
                .preparation();

        assertThat(preparation.missing()).isEqualTo(Map.of("height", CODE));
        int height = preparation.featureNames().indexOf("height");
        Table rows = Table.of(
                List.of("age", "height"),
                List.of(List.of("30", "-999,0"), List.of("30", ""), List.of("30", "150")),
                true);
        float[] numbers = preparation.apply(rows).toOptional().orElseThrow().features();
        int width = preparation.featureWidth();
        assertThat(numbers[height]).isEqualTo(numbers[width + height]).isNotEqualTo(numbers[2 * width + height]);
    }

    @Test
    void should_keep_what_is_missing_with_the_model() throws IOException {
        DerivedData data = marked(marked(data(), "height", CODE), "age", WORD.with(CODE));
        Preparation preparation = DataPreparer.prepare(data.settings(), people().table())
                .toOptional()
                .orElseThrow()
                .preparation();
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue(json.writeValueAsString(preparation), Preparation.class))
                .isEqualTo(preparation);
    }

    @Test
    void should_compute_anew_what_comes_from_a_column_of_which_something_is_missing() throws IOException {
        DerivedData derived = data().with(new Derivation("metres", "height / 100"))
                .toOptional()
                .orElseThrow();
        DerivedData after = marked(derived, "height", CODE);

        assertThat(derived.file().table().column("metres").orElseThrow().number(0))
                .isEqualTo(-9.99);
        assertThat(after.file().table().column("metres").orElseThrow().isMissing(0))
                .isTrue();
        Preparation preparation = DataPreparer.prepare(
                        after.settings(), after.file().table())
                .toOptional()
                .orElseThrow()
                .preparation();
        assertThat(preparation.missing()).containsOnlyKeys("height");
        int metres = preparation.featureNames().indexOf("metres");
        float[] ofMarked = preparation
                .apply(after.file().table())
                .toOptional()
                .orElseThrow()
                .features();
        assertThat(preparation
                        .apply(derived.file().table())
                        .toOptional()
                        .orElseThrow()
                        .features())
                .as("also where it was computed from the code before")
                .isEqualTo(ofMarked);
        assertThat(IntStream.range(0, 60).mapToObj(row -> ofMarked[row * preparation.featureWidth() + metres]))
                .allMatch(number -> number > -5);
    }
}
