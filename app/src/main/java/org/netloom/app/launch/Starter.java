package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.netloom.app.cli.Cli;
import org.netloom.app.cli.CliServices;
import org.netloom.app.cli.Terminal;
import org.netloom.app.settings.ThreadsFile;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.train.TrainingEvent;
import org.netloom.ui.Messages;

/** Decides what a start becomes: the studio, a command, or the demo where no window can be shown. */
final class Starter {

    private final Terminal terminal;
    private final Locale language;
    private final Display display;
    private final CliServices window;

    Starter(Terminal terminal, Locale language, Display display, CliServices window) {
        this.terminal = terminal;
        this.language = language;
        this.display = display;
        this.window = window;
    }

    /** Does it, and returns the exit code. */
    int start(String... args) {
        CliServices services = new Doorkeeper();
        if (args.length > 0 && Stream.of(args).allMatch(Starter::isFileForTheStudio)) {
            return services.openStudio(Stream.of(args).map(Path::of).toList(), language);
        }
        return new Cli(terminal, language, services, ThreadsFile.ofUser()).run(args);
    }

    /** As file managers start a program: with the files that were clicked. */
    private static boolean isFileForTheStudio(String word) {
        boolean named = word.toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION) || DataFiles.isNamedSo(word);
        return named && Files.isRegularFile(Path.of(word));
    }

    /** Lets the window open only where there is one, and tells why not elsewhere. */
    private final class Doorkeeper implements CliServices {

        @Override
        public int openStudio(List<Path> files, Locale locale) {
            Messages words = Messages.in(locale);
            return switch (display.state()) {
                case READY -> window.openStudio(files, locale);
                case WITHOUT_GTK -> {
                    terminal.err().println(words.text("cli.launch.no-gtk", "libgtk-3-0", "gtk3", "gtk3"));
                    yield Cli.USER_ERROR;
                }
                case ABSENT -> {
                    terminal.out().println(words.text("cli.launch.no-display"));
                    yield new Cli(terminal, locale, this, ThreadsFile.ofUser()).run("demo");
                }
            };
        }

        @Override
        public void drawGraph(Project project, DataFacts facts, Locale locale, Path png) throws IOException {
            window.drawGraph(project, facts, locale, png);
        }

        @Override
        public List<Path> drawRun(OpenedProject project, List<TrainingEvent> run, Locale locale, Path folder)
                throws IOException {
            return window.drawRun(project, run, locale, folder);
        }
    }
}
