package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;

/** What was fetched becomes part of the project once that has a place, so that it opens without a network. */
class DownloadFolderTest {

    @TempDir
    Path folder;

    private DownloadFolder downloads;
    private Path project;

    @BeforeEach
    void make() throws IOException {
        downloads = new DownloadFolder(folder.resolve("cache"));
        project = Files.createDirectory(folder.resolve("project"));
    }

    private Path fetched(String name, String text) throws IOException {
        return Files.writeString(Files.createDirectories(downloads.next()).resolve(name), text);
    }

    private static DataSettings settings(Path file) {
        return settings(file, "abc");
    }

    private static DataSettings settings(Path file, String sha256) {
        return new DataSettings(
                new DataReference(file.toString(), sha256), CsvDialect.STANDARD, List.of(), SplitSettings.DEFAULT);
    }

    private String home(DataSettings settings) {
        return downloads
                .home(settings, project)
                .toOptional()
                .orElseThrow()
                .reference()
                .path();
    }

    @Test
    void should_put_a_fetched_file_beside_the_project() throws IOException {
        Path file = fetched("rows.csv", "a\n1\n");

        DataSettings home = downloads.home(settings(file), project).toOptional().orElseThrow();

        assertThat(home.reference())
                .isEqualTo(new DataReference(project.resolve("rows.csv").toString(), "abc"));
        assertThat(project.resolve("rows.csv")).hasContent("a\n1\n");
        assertThat(file).exists();
    }

    @Test
    void should_take_the_file_that_is_there_when_the_project_is_saved_again() throws IOException {
        Path file = fetched("rows.csv", "a\n1\n");

        assertThat(home(settings(file))).isEqualTo(home(settings(file)));
        try (var all = Files.list(project)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void should_take_the_file_beside_the_project_once_the_fetched_one_is_cleared_away() throws IOException {
        Files.writeString(project.resolve("rows.csv"), "b\n2\n");
        Path file = fetched("rows.csv", "a\n1\n");
        DataSettings settings = settings(file, opened(file));
        String first = home(settings);

        downloads.clear(Instant.now().plusSeconds(100));

        assertThat(file).doesNotExist();
        assertThat(home(settings))
                .isEqualTo(first)
                .isEqualTo(project.resolve("rows-2.csv").toString());
    }

    @Test
    void should_know_a_packed_file_again_by_the_table_within() throws IOException {
        Path file = Files.createDirectories(downloads.next()).resolve("rows.csv.gz");
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.write("a\n1\n");
        }
        DataSettings settings = settings(file, opened(file));
        home(settings);

        downloads.clear(Instant.now().plusSeconds(100));

        assertThat(home(settings)).isEqualTo(project.resolve("rows.csv.gz").toString());
    }

    @Test
    void should_not_take_another_file_for_one_that_was_cleared_away() throws IOException {
        Path file = fetched("rows.csv", "a\n1\n");
        DataSettings settings = settings(file, opened(file));
        Files.writeString(project.resolve("rows.csv"), "b\n2\n");

        downloads.clear(Instant.now().plusSeconds(100));

        assertThat(home(settings)).isEqualTo(file.toString());
    }

    private static String opened(Path file) {
        return DataFiles.open(file, HeaderMode.AUTO).toOptional().orElseThrow().sha256();
    }

    @Test
    void should_not_write_over_another_file() throws IOException {
        Files.writeString(project.resolve("rows.csv"), "b\n2\n");

        assertThat(home(settings(fetched("rows.csv", "a\n1\n"))))
                .isEqualTo(project.resolve("rows-2.csv").toString());
        assertThat(project.resolve("rows.csv")).hasContent("b\n2\n");
    }

    @Test
    void should_take_the_test_file_along() throws IOException {
        DataSettings settings = settings(fetched("rows.csv", "a\n1\n"))
                .withTestFile(Optional.of(
                        new DataReference(fetched("test.csv", "a\n2\n").toString(), "")));

        assertThat(downloads
                        .home(settings, project)
                        .toOptional()
                        .orElseThrow()
                        .testFile()
                        .orElseThrow()
                        .path())
                .isEqualTo(project.resolve("test.csv").toString());
    }

    @Test
    void should_leave_other_files_where_they_are() throws IOException {
        Path other = Files.writeString(folder.resolve("mine.csv"), "a\n1\n");

        assertThat(home(settings(other))).isEqualTo(other.toString());
        assertThat(project).isEmptyDirectory();
    }

    @Test
    void should_say_that_the_project_has_no_room_for_it() throws IOException {
        Path gone = folder.resolve("gone");

        assertThat(downloads
                        .home(settings(fetched("rows.csv", "a\n1\n")), gone)
                        .diagnostics()
                        .get(0)
                        .code())
                .isEqualTo("web-unwritable");
    }

    @Test
    void should_forget_what_is_old() throws IOException {
        Path old = fetched("old.csv", "a\n1\n");
        Path fresh = fetched("fresh.csv", "a\n1\n");
        Instant now = Instant.now();
        Files.setLastModifiedTime(old.getParent(), FileTime.from(now.minusSeconds(100)));

        downloads.clear(now.minusSeconds(50));

        assertThat(old.getParent()).doesNotExist();
        assertThat(fresh).exists();
    }
}
