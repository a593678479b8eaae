package org.netloom.app.cli;

import java.util.List;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.diagnose.Severity;

/** Says things to a person at a terminal. */
record Speaker(Terminal terminal, Words words) {

    /** The exit code of a command that a person can mend. */
    static final int USER_ERROR = 2;

    /** A speaker that leaves standard output to programs. */
    Speaker forPrograms() {
        return new Speaker(terminal.peopleOnError(), words);
    }

    void line(String text) {
        terminal.out().println(text);
    }

    void say(String key, Object... arguments) {
        line(words.text(key, arguments));
    }

    void title(String key, Object... arguments) {
        line("");
        line(terminal.styled(Style.STRONG, words.text(key, arguments)));
    }

    /** A sentence with its first word in green. */
    void good(String key, Object... arguments) {
        line(terminal.styled(Style.GOOD, "✓ ") + words.text(key, arguments));
    }

    /** A command to type next. */
    void next(String command) {
        line("");
        line(words.text("cli.next") + "  " + terminal.styled(Style.ACCENT, command));
    }

    /** What a person should know though it worked. */
    void remarks(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::problem);
    }

    /** Says why something failed, each reason once, and gives the exit code for it. */
    int failure(Outcome<?> outcome) {
        return failure(outcome.diagnostics());
    }

    int failure(List<Diagnostic> diagnostics) {
        diagnostics.stream().filter(Diagnostic::isError).distinct().forEach(this::problem);
        return USER_ERROR;
    }

    int failure(Diagnostic diagnostic) {
        return failure(List.of(diagnostic));
    }

    void problem(Diagnostic diagnostic) {
        Style style =
                switch (diagnostic.severity()) {
                    case ERROR -> Style.ERROR;
                    case WARNING -> Style.WARNING;
                    case INFO -> Style.ACCENT;
                };
        Terminal to = diagnostic.severity() == Severity.INFO
                ? terminal
                : new Terminal(terminal.err(), terminal.err(), terminal.live(), terminal.colour(), terminal.width());
        to.out()
                .println(
                        to.styled(style, words.text("cli.severity." + diagnostic.severity())) + words.text(diagnostic));
    }
}
