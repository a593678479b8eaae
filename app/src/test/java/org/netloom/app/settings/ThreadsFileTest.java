package org.netloom.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve(ThreadsFile.NAME);
    }

    @Test
    void should_know_in_the_next_session_what_suited_a_network() {
        new ThreadsFile(file()).remember("lenet", 2);

        assertThat(new ThreadsFile(file()).recall("lenet")).hasValue(2);
        assertThat(new ThreadsFile(file()).recall("another")).isEmpty();
    }

    @Test
    void should_forget_the_oldest_networks() {
        ThreadsFile threads = new ThreadsFile(file());
        for (int i = 0; i <= ThreadsFile.LIMIT; i++) {
            threads.remember("network " + i, 1);
        }

        assertThat(threads.recall("network 0")).isEmpty();
        assertThat(threads.recall("network 1")).hasValue(1);
    }

    @Test
    void should_start_anew_where_the_file_is_damaged() throws IOException {
        for (String damaged :
                new String[] {"", "{\"a\": ", "[1]", "null", "{\"a\": \"x\"}", "{\"a\": null, \"b\": -3}"}) {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), damaged);
            ThreadsFile threads = new ThreadsFile(file());

            assertThat(threads.recall("a")).as(damaged).isEmpty();
            assertThat(threads.recall("b")).as(damaged).isEmpty();
            threads.remember("a", 2);
            assertThat(new ThreadsFile(file()).recall("a")).as(damaged).hasValue(2);
        }
    }

    @Test
    void should_last_for_the_session_where_nothing_can_be_written() throws IOException {
        Files.writeString(folder.resolve("deep"), "a file where a folder should be");
        ThreadsFile threads = new ThreadsFile(file());

        threads.remember("lenet", 2);

        assertThat(threads.recall("lenet")).hasValue(2);
    }
}
