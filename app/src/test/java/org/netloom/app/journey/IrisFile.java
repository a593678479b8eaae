package org.netloom.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.netloom.core.data.Table;
import org.netloom.samples.SampleCatalogue;

/** The iris flowers as a plain file, with no project beside it. */
final class IrisFile {

    private static final int FEATURES = 4;

    private IrisFile() {}

    static Path in(Path folder) throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        Path project = samples.copyTo(samples.find("iris").orElseThrow(), folder.resolve("sample"));
        return Files.copy(project.resolveSibling("iris.csv"), folder.resolve("iris.csv"));
    }

    /** The flowers without their names, to be asked for. */
    static Table unnamed(Path csv) throws IOException {
        List<List<String>> lines = Files.readAllLines(csv).stream()
                .map(line -> List.of(line.split(",")).subList(0, FEATURES))
                .toList();
        return Table.of(lines.get(0), lines.subList(1, lines.size()));
    }
}
