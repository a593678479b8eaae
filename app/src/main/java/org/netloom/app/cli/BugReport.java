package org.netloom.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.data.MemoryOut;
import org.netloom.core.diagnose.Diagnostic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that Netloom itself has failed, in one sentence; the stack trace goes into a file. That memory ran out is no failure of it. */
public final class BugReport {

    private static final Logger LOG = LoggerFactory.getLogger(BugReport.class);

    private BugReport() {}

    static int say(Throwable bug, Speaker speaker) {
        if (MemoryOut.isCauseOf(bug)) {
            LOG.warn("Memory ran out", bug);
            speaker.problem(Diagnostic.error("memory-out-anywhere"));
            return Cli.USER_ERROR;
        }
        String what = bug.getClass().getSimpleName() + (bug.getMessage() == null ? "" : ": " + bug.getMessage());
        String line = what.lines().findFirst().orElse(what);
        Speaker aloud = speaker.forPrograms();
        try {
            aloud.say("cli.bug", line, write(bug).toString());
        } catch (IOException nowhereToWrite) {
            LOG.error("The report could not be written: {}", nowhereToWrite.getMessage(), bug);
            aloud.say("cli.bug", line, "–");
        }
        return Cli.BUG;
    }

    /**
     * Writes what happened into a file of its own.
     *
     * @throws IOException if there is nowhere to write
     */
    public static Path write(Throwable bug) throws IOException {
        Path file = Files.createTempFile("netloom-", ".log");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("Netloom " + Version.text() + ", Java " + System.getProperty("java.version") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            bug.printStackTrace(out);
        }
        return file;
    }
}
