package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.project.ProjectFile;

/** Makes projects of a table by {@code netloom new}, in the folder "out" beside it. */
record NewRun(Path csv, String target) {

    CliRunner.Said said(Object... options) {
        List<Object> words =
                new ArrayList<>(List.of("new", csv, "--target", target, "--out", csv.resolveSibling("out")));
        words.addAll(List.of(options));
        return new CliRunner().run(words.toArray());
    }

    /** The data of the project that was made; it has to be. */
    DataSettings made(Object... options) {
        CliRunner.Said said = said(options);
        assertThat(said.code()).as(said.err()).isZero();
        String name = csv.getFileName().toString().replace(".csv", ProjectFile.EXTENSION);
        return ProjectFile.standard()
                .open(csv.resolveSibling("out").resolve(name))
                .toOptional()
                .flatMap(opened -> opened.project().data())
                .orElseThrow();
    }

    /** What was decided of a column. */
    static ColumnSettings column(DataSettings settings, String name) {
        return settings.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
