package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.netloom.ui.Messages;

/** What is a failure of Netloom itself, and what is not. */
class BugReportTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Speaker speaker = new Speaker(Terminal.plain(out, out), new Words(Messages.in(Locale.ENGLISH)));

    @Test
    void should_say_how_to_give_more_memory_where_that_ran_out() {
        int code = BugReport.say(new IllegalStateException(new OutOfMemoryError("Java heap space")), speaker);

        assertThat(code).isEqualTo(Cli.USER_ERROR);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Memory ran out", "NETLOOM_JAVA_OPTS")
                .doesNotContain("OutOfMemoryError");
    }

    @Test
    void should_report_anything_else() {
        assertThat(BugReport.say(new IllegalStateException("broken"), speaker)).isEqualTo(Cli.BUG);
    }
}
