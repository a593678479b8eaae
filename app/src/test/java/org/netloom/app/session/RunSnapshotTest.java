package org.netloom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.project.Project;

/** A run is out of date when another one would be trained, and not when the same data lie elsewhere. */
class RunSnapshotTest {

    private static Project at(String path, String sum, String testPath, String testSum) {
        return Project.empty("any")
                .withData(new DataSettings(
                                new DataReference(path, sum), CsvDialect.STANDARD, List.of(), SplitSettings.DEFAULT)
                        .withTestFile(Optional.of(new DataReference(testPath, testSum))));
    }

    @Test
    void should_take_the_same_bytes_of_another_place_for_the_same_data() {
        assertThat(RunSnapshot.differ(at("/a/x.csv", "12", "/a/y.csv", "34"), at("/b/x.csv", "12", "/b/y.csv", "34")))
                .isFalse();
    }

    @Test
    void should_take_other_bytes_for_other_data() {
        assertThat(RunSnapshot.differ(at("/a/x.csv", "12", "/a/y.csv", "34"), at("/b/x.csv", "13", "/a/y.csv", "34")))
                .isTrue();
        assertThat(RunSnapshot.differ(at("/a/x.csv", "12", "/a/y.csv", ""), at("/a/x.csv", "12", "/b/y.csv", "")))
                .as("what is not known is not the same")
                .isTrue();
    }
}
