package org.netloom.app.launch;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.netloom.app.cli.Terminal;

/** The main class. It does not extend JavaFX's Application: the JVM would then insist on JavaFX as modules. */
public final class Launcher {

    /** JavaFX warns at every start that it is on the class path, where it is on purpose. Held, since unheld loggers forget their level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** Whether the proxies that the system is set to are used. */
    private static final String PROXIES = "java.net.useSystemProxies";

    private Launcher() {}

    /** Starts the studio, or does what the command line says; ends the JVM with the exit code. */
    public static void main(String[] args) {
        JAVAFX.setLevel(Level.SEVERE);
        if (System.getProperty(PROXIES) == null) {
            // Read once, when the first connection is made.
            System.setProperty(PROXIES, "true");
        }
        Terminal terminal = Terminal.ofSystem();
        Windows windows = new Windows();
        int exitCode = args.length == 1 && args[0].equals("--self-test")
                ? new SelfTest(terminal, windows).run()
                : new Starter(terminal, Locale.getDefault(), Display.ofSystem(), windows).start(args);
        System.exit(exitCode);
    }
}
