package org.netloom.app.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    private boolean help;

    /** Only declared here: {@link Languages} reads it before anything is said. */
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "cli.option.lang")
    private String language = "";

    boolean isHelpWanted() {
        return help;
    }

    String language() {
        return language;
    }
}
