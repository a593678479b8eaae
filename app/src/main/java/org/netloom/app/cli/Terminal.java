package org.netloom.app.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes. What a program may read goes to {@link #out}; what is for people goes to {@link #out} too, unless the command
 * was asked for JSON; what went wrong goes to {@link #err}.
 *
 * @param out standard output
 * @param err standard error
 * @param live whether a person watches, so that a line may be drawn over
 * @param colour whether words may be coloured
 * @param width columns of a line
 */
public record Terminal(PrintStream out, PrintStream err, boolean live, boolean colour, int width) {

    private static final int USUAL_WIDTH = 80;

    /** The terminal that this process was started in. */
    public static Terminal ofSystem() {
        Map<String, String> environment = System.getenv();
        boolean live = isTerminal() && !"dumb".equals(environment.get("TERM"));
        // https://no-color.org: set and not empty means no colours.
        boolean colour = live && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(System.out, System.err, live, colour, width(environment.getOrDefault("COLUMNS", "")));
    }

    /** A terminal that nobody watches. */
    public static Terminal plain(PrintStream out, PrintStream err) {
        return new Terminal(out, err, false, false, USUAL_WIDTH);
    }

    /** The same, with everything for people on standard error. */
    Terminal peopleOnError() {
        return new Terminal(err, err, live, colour, width);
    }

    String styled(Style style, String text) {
        return colour && !text.isEmpty() ? style.of(text) : text;
    }

    private static int width(String columns) {
        return columns.matches("\\d{2,4}") ? Math.max(40, Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    /** From Java 22 on there is a console even where output goes to a file, and it must be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
