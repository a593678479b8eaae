package org.netloom.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.netloom.app.cli.Cli;
import org.netloom.app.cli.CliServices;
import org.netloom.app.cli.Terminal;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.samples.Sample;
import org.netloom.samples.SampleCatalogue;
import org.netloom.ui.Messages;

/**
 * What an installed copy must be able to do: open a sample, train it for an epoch, and draw it. {@code --self-test}; for those who
 * package the studio.
 */
final class SelfTest {

    private final Terminal terminal;
    private final CliServices windows;

    SelfTest(Terminal terminal, CliServices windows) {
        this.terminal = terminal;
        this.windows = windows;
    }

    /** Returns 0 if all of it works. */
    int run() {
        try {
            Path folder = Files.createTempDirectory("netloom-self-test");
            try {
                return run(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            terminal.err().println("Self-test: " + e.getMessage());
            return 1;
        }
    }

    private int run(Path folder) throws IOException {
        SampleCatalogue samples = SampleCatalogue.standard();
        Sample sample = samples.find("iris").orElseThrow();
        String project = samples.copyTo(sample, folder).toString();
        String picture = folder.resolve("network.png").toString();
        Cli cli = new Cli(terminal, Locale.ENGLISH, windows, ThreadMemory.NONE);
        for (List<String> words : List.of(
                List.of("train", project, "--epochs", "1"), List.of("export", project, "--to", "png", picture))) {
            int exitCode = cli.run(words.toArray(String[]::new));
            if (exitCode != 0) {
                return exitCode;
            }
        }
        boolean drawn = Files.size(Path.of(picture)) > 0;
        terminal.out()
                .println(
                        drawn
                                ? Messages.in(Locale.ENGLISH).text("cli.launch.self-test", sample.id())
                                : "Self-test: the picture is empty");
        return drawn ? 0 : 1;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
