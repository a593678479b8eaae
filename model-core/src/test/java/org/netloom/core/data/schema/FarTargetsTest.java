package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.Formulas;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Targets that outweigh all others are pointed out, with a condition that leaves their rows out and no others. */
class FarTargetsTest {

    private static final int ROWS = 400;

    @TempDir
    Path folder;

    private OpenedCsv csv;
    private Outcome<DataSettings> chosen;

    private List<Diagnostic> far(IntToDoubleFunction target) throws IOException {
        List<String> lines = new ArrayList<>(List.of("a,y"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(i * 7 % 97 / 10.0 + "," + target.applyAsDouble(i));
        }
        csv = DataFiles.open(Files.write(folder.resolve("a.csv"), lines), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();
        TableProfile profile = TableProfile.of(csv.table());
        chosen = SchemaInference.propose(csv, profile)
                .then(settings -> TargetAdvice.choose(csv.table(), profile, settings, "y"));
        return chosen.diagnostics().stream().filter(StrayRows::isSaidBy).toList();
    }

    private long kept(Diagnostic remark) {
        return Formulas.rows(chosen.toOptional().orElseThrow(), StrayRows.others(remark), csv.table())
                .toOptional()
                .orElseThrow()
                .cardinality();
    }

    private static double usual(int i) {
        return i * 31 % 101 / 10.0;
    }

    @Test
    void should_be_found_above_and_below() throws IOException {
        List<Diagnostic> far = far(i -> i == 9 ? 1_000_000 : i == 70 ? -5000 : usual(i));

        assertThat(far).hasSize(1);
        assertThat(far.get(0).arguments().subList(0, 4)).isEqualTo(List.of("y", 2, 1_000_000.0, 11));
        assertThat(StrayRows.others(far.get(0))).isEqualTo("y >= 0 and y <= 10");
        assertThat(kept(far.get(0))).isEqualTo(ROWS - 2);
    }

    @Test
    void should_not_be_taken_for_a_target_that_is_spread_so() throws IOException {
        Random random = new Random(3);

        assertThat(far(i -> Math.exp(random.nextGaussian()))).isEmpty();
    }

    @Test
    void should_not_be_said_of_what_lies_out_but_hardly_counts() throws IOException {
        assertThat(far(i -> i == 9 ? 50 : usual(i))).isEmpty();
    }
}
