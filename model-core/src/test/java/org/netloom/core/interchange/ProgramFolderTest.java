package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.diagnose.Diagnostic;

class ProgramFolderTest {

    @TempDir
    Path place;

    private static JavaProgram program(String... files) {
        Map<String, byte[]> contents = new java.util.HashMap<>();
        for (String file : files) {
            contents.put(file, file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return new JavaProgram("x", List.of("a"), "y", "UTF-8", ',', contents);
    }

    private List<Diagnostic> write(Path folder, String... files) {
        return new ProgramFolder(folder).write(program(files), "read me").diagnostics();
    }

    @Test
    void should_make_the_folder_and_all_that_is_in_it() {
        Path folder = place.resolve("new");

        assertThat(write(folder, "pom.xml", "src/main/A.java")).isEmpty();

        assertThat(folder.resolve("src/main/A.java")).hasContent("src/main/A.java");
        assertThat(folder.resolve("README.md")).hasContent("read me");
        assertThat(new ProgramFolder(folder).state()).isEqualTo(ProgramFolder.State.EARLIER);
    }

    @Test
    void should_leave_alone_what_somebody_else_has_put_there() throws IOException {
        Path note = Files.writeString(place.resolve("pom.xml"), "mine");

        assertThat(write(place, "pom.xml")).containsExactly(Diagnostic.error("export-java-taken", place.toString()));
        assertThat(write(note, "pom.xml")).extracting(Diagnostic::code).containsExactly("export-java-taken");

        assertThat(note).hasContent("mine");
        assertThat(place).isDirectoryNotContaining(file -> !file.equals(note));
    }

    @Test
    void should_replace_an_earlier_program_and_keep_what_was_added() throws IOException {
        Path folder = place.resolve("again");
        write(folder, "pom.xml", "src/Old.java");
        Files.writeString(folder.resolve("src/Mine.java"), "mine");

        assertThat(write(folder, "pom.xml", "src/New.java")).isEmpty();

        assertThat(folder.resolve("src/Old.java")).doesNotExist();
        assertThat(folder.resolve("src/New.java")).exists();
        assertThat(folder.resolve("src/Mine.java")).hasContent("mine");
    }

    @Test
    void should_not_reach_beyond_its_folder_whatever_the_list_says() throws IOException {
        Path folder = Files.createDirectory(place.resolve("inside"));
        Path outside = Files.writeString(place.resolve("outside"), "mine");
        Files.writeString(folder.resolve(ProgramFolder.LIST), "../outside\n");

        assertThat(write(folder, "pom.xml")).isEmpty();

        assertThat(outside).hasContent("mine");
    }

    @Test
    void should_say_where_nothing_can_be_written() {
        assertThat(write(place.resolve("no/such"), "pom.xml"))
                .extracting(Diagnostic::code)
                .containsExactly("export-no-place");
    }
}
