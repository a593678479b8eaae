package org.netloom.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.app.picture.ImageIoDecoder;
import org.netloom.app.settings.UserCache;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.data.web.DownloadFolder;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.engine.ThreadMemory;
import org.netloom.core.project.ProjectFile;
import org.netloom.ui.Messages;
import picocli.CommandLine;

/** The command line as a whole. Holds no state between two commands. */
public final class Cli {

    /** It worked. */
    public static final int OK = 0;
    /** A mistake of the product. */
    public static final int BUG = 1;
    /** Something that the person can mend. */
    public static final int USER_ERROR = Speaker.USER_ERROR;
    /** Ended by Ctrl-C, as shells say it: 128 and the number of the signal. */
    public static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Locale language;
    private final CliServices services;
    private final ThreadMemory memory;

    /**
     * @param language used unless the command says {@code --lang}
     * @param services what needs the window
     * @param memory which number of threads suited which network
     */
    public Cli(Terminal terminal, Locale language, CliServices services, ThreadMemory memory) {
        this.terminal = terminal;
        this.language = language;
        this.services = services;
        this.memory = memory;
    }

    /** Does what the words say, and returns the exit code: 0, 2 for what the person can mend, 1 for a bug. */
    public int run(String... args) {
        Optional<String> wanted = Languages.wanted(args);
        Optional<Locale> locale = wanted.flatMap(Languages::find);
        Speaker speaker = new Speaker(terminal, new Words(Messages.in(locale.orElse(language))));
        if (wanted.isPresent() && locale.isEmpty()) {
            speaker.problem(org.netloom.core.diagnose.Diagnostic.error(
                    "cli-language-unknown", wanted.get(), Languages.OFFERED));
            return USER_ERROR;
        }
        CommandLine commands = commands(speaker);
        commands.setParameterExceptionHandler((wrong, words) -> CommandErrors.say(wrong, speaker));
        commands.setExecutionExceptionHandler((bug, command, result) -> BugReport.say(bug, speaker));
        try {
            return commands.execute(withHelp(args));
        } catch (RuntimeException | Error bug) {
            return BugReport.say(bug, speaker);
        }
    }

    /** {@code help train} means what {@code train --help} does. */
    private static String[] withHelp(String... args) {
        return args.length > 0 && args[0].equals("help")
                ? Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help"))
                        .toArray(String[]::new)
                : args;
    }

    private CommandLine commands(Speaker speaker) {
        ProjectFile files = ProjectFile.standard();
        DataSources sources = new DataSources(new ImageIoDecoder(), UserCache.tables());
        WebFiles web = new WebFiles(Version.text(), new DownloadFolder(UserCache.downloads()).broken());
        CommandLine root =
                new CommandLine(new NetloomCommand(services, speaker.words().locale()));
        List<Object> all = List.of(
                new DemoCommand(speaker, files, sources, services, memory),
                new NewCommand(speaker, files, sources, web),
                new CheckCommand(speaker, files, sources),
                new TrainCommand(speaker, files, sources, memory),
                new EvaluateCommand(speaker, files, sources),
                new PredictCommand(speaker, files, sources, web),
                new ExportCommand(speaker, files, sources, services),
                new LayersCommand(speaker),
                new EngineCommand(speaker));
        all.forEach(root::addSubcommand);
        HelpTexts.apply(root, speaker);
        return root;
    }
}
