package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.project.WritePlace.Kind;

/** Nothing that a person needs is lost by writing in its place. */
class WritePlaceTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void write() throws IOException {
        project = Files.writeString(folder.resolve("orders.netloom"), "{}");
        Files.writeString(Files.createDirectory(folder.resolve("orders.model")).resolve("network.zip"), "x");
    }

    private List<String> codes(Kind kind, Path file, Path... read) {
        return new WritePlace(file)
                .permit(kind, Optional.of(project), Optional.empty(), List.of(read)).diagnostics().stream()
                        .map(Diagnostic::code)
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void should_leave_the_project_its_model_and_what_is_read_as_they_are(Kind kind) throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "a\n1\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), project);

        assertThat(codes(kind, project)).containsExactly("out-is-project");
        assertThat(codes(kind, folder.resolve("x/../orders.netloom"))).containsExactly("out-is-project");
        assertThat(codes(kind, link)).containsExactly("out-is-project");
        assertThat(codes(kind, folder.resolve("orders.model/network.zip"))).containsExactly("out-is-model");
        assertThat(codes(kind, folder.resolve("orders.model/new.csv"))).containsExactly("out-is-model");
        assertThat(codes(kind, rows, rows)).containsExactly("out-is-data");
    }

    @Test
    void should_leave_a_picture_that_is_read_as_it_is() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path one = Files.write(pictures.resolve("one.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});

        assertThat(codes(Kind.PICTURE, one, pictures)).containsExactly("out-is-data");
        assertThat(codes(Kind.TABLE, pictures.resolve("answers.csv"), pictures)).isEmpty();
    }

    @Test
    void should_replace_only_what_is_of_the_same_kind() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
        Path answers = Files.writeString(folder.resolve("answers.CSV"), "a\n1\n");
        Path network = archive("network.zip", "configuration.json");
        Path backup = archive("backup.zip", "letters.txt");
        Path picture = Files.write(folder.resolve("graph.png"), png("tEXtSoftware\0Netloom"));
        Path photo = Files.write(folder.resolve("photo.png"), png("tEXtSoftware\0Camera"));

        assertThat(codes(Kind.TABLE, notes)).containsExactly("out-no-table");
        assertThat(codes(Kind.NETWORK, notes)).containsExactly("out-no-network");
        assertThat(codes(Kind.PICTURE, notes)).containsExactly("out-no-picture");
        assertThat(codes(Kind.NETWORK, backup)).containsExactly("out-no-network");
        assertThat(codes(Kind.TABLE, answers)).isEmpty();
        assertThat(codes(Kind.NETWORK, network)).isEmpty();
        assertThat(codes(Kind.PICTURE, picture)).isEmpty();
        assertThat(codes(Kind.PICTURE, photo)).containsExactly("out-no-picture");
    }

    private static byte[] png(String text) {
        return ("\u0089PNG\r\n\u001A\n" + text).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void should_write_where_nothing_is(Kind kind) throws IOException {
        assertThat(codes(kind, folder.resolve("new.file"))).isEmpty();
        assertThat(codes(kind, Files.createFile(folder.resolve("empty")))).isEmpty();
    }

    private Path archive(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(1);
        }
        return file;
    }
}
