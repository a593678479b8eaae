package org.netloom.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.train.TrainingEvent;

/** Runs commands as a shell would, and keeps what they said. */
final class CliRunner implements CliServices {

    record Said(int code, String out, String err) {
        String lastLine() {
            List<String> lines = out.lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    static Path sharedCsv(String name) {
        Path file = Path.of(System.getProperty("netloom.sharedData", "../shared/data"), "csv", name);
        Assumptions.assumeTrue(Files.exists(file), "The shared data is not on this machine: " + file);
        return file;
    }

    Said run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.plain(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] args = new String[words.length];
        for (int i = 0; i < args.length; i++) {
            args[i] = words[i].toString();
        }
        int code = new Cli(terminal, Locale.ENGLISH, this, ThreadMemory.NONE).run(args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void drawGraph(Project project, DataFacts facts, Locale locale, Path png) {
        throw new UnsupportedOperationException("no window here");
    }

    @Override
    public List<Path> drawRun(OpenedProject project, List<TrainingEvent> run, Locale locale, Path folder) {
        return List.of();
    }

    @Override
    public int openStudio(List<Path> files, Locale locale) {
        return 0;
    }
}
