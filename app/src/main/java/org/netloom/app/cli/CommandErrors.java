package org.netloom.app.cli;

import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the words of a command. */
final class CommandErrors {

    private CommandErrors() {}

    static int say(ParameterException wrong, Speaker speaker) {
        CommandLine command = wrong.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        speaker.problem(diagnostic(wrong, help));
        return Cli.USER_ERROR;
    }

    private static Diagnostic diagnostic(ParameterException wrong, String help) {
        if (wrong instanceof MissingParameterException missing) {
            Listing names = Listing.of(missing.getMissing().stream()
                    .map(CommandErrors::name)
                    .distinct()
                    .toList());
            return Diagnostic.error("cli-missing", names, help);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> close = unmatched.getSuggestions();
            String word = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            boolean root = unmatched.getCommandLine().getParent() == null;
            if (root && !word.startsWith("-") && !close.isEmpty()) {
                return Diagnostic.error("cli-unknown-similar", word, close.get(0));
            }
            return Diagnostic.error("cli-unknown", word, help);
        }
        ArgSpec argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            Listing choices = choices(argument);
            return choices.parts().isEmpty()
                    ? Diagnostic.error("cli-value", name(argument), wrong.getValue(), help)
                    : Diagnostic.error("cli-value-choice", name(argument), wrong.getValue(), choices, help);
        }
        return argument != null
                ? Diagnostic.error("cli-missing", name(argument), help)
                : Diagnostic.error("cli-unknown", String.valueOf(wrong.getMessage()), help);
    }

    /** What an option can be, if it is one of a few words. */
    private static Listing choices(ArgSpec argument) {
        return Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
                .filter(Class::isEnum)
                .findFirst()
                .map(type -> Listing.of(List.of(type.getEnumConstants())))
                .orElseGet(() -> Listing.of(List.of()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
