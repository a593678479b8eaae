package org.netloom.app.cli;

import java.util.Map;
import java.util.ResourceBundle;
import org.netloom.ui.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives the commands their help, in the language of the speaker. */
final class HelpTexts {

    private static final String BUNDLE = "org.netloom.ui.messages.cli";

    private HelpTexts() {}

    static void apply(CommandLine root, Speaker speaker) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                speaker.words().locale(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        root.setColorScheme(Help.defaultColorScheme(speaker.terminal().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        root.setOut(new java.io.PrintWriter(speaker.terminal().out(), true));
        root.setErr(new java.io.PrintWriter(speaker.terminal().err(), true));
        root.setUsageHelpWidth(Math.min(110, speaker.terminal().width()));
        root.setAbbreviatedOptionsAllowed(false);
        root.setResourceBundle(new HelpWords(bundle));
        dress(root, speaker.words(), "netloom");
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            dress(command.getValue(), speaker.words(), command.getKey());
        }
    }

    private static void dress(CommandLine command, Words words, String name) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.description(words.text("cli.about." + name));
        usage.synopsisHeading(words.text("cli.help.usage") + " ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n" + words.text("cli.help.options") + "%n");
        usage.commandListHeading("%n" + words.text("cli.help.commands") + "%n");
        usage.adjustLineBreaksForWideCJKCharacters(true);
        usage.sortOptions(false);
        usage.abbreviateSynopsis(command.getParent() == null);
    }
}
