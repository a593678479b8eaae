package org.netloom.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {

    private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

    @TempDir
    Path root;

    @Test
    void should_find_no_display_where_none_is_named() {
        assertThat(new Display("Linux", Map.of(), root).state()).isEqualTo(Display.State.ABSENT);
        assertThat(new Display("Linux", Map.of("DISPLAY", ""), root).state()).isEqualTo(Display.State.ABSENT);
    }

    @Test
    void should_miss_gtk_where_no_folder_and_no_cache_has_it() {
        assertThat(new Display("Linux", X11, root).state()).isEqualTo(Display.State.WITHOUT_GTK);
    }

    @Test
    void should_find_gtk_in_the_usual_folders() throws IOException {
        Path folder = Files.createDirectories(root.resolve("usr/lib/x86_64-linux-gnu"));
        Files.createFile(folder.resolve("libgtk-3.so.0"));

        assertThat(new Display("Linux", X11, root).state()).isEqualTo(Display.State.READY);
    }

    @Test
    void should_find_gtk_in_the_cache_of_the_loader() throws IOException {
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/ld.so.cache"), "libgtk-3.so.0\0/opt/gtk/libgtk-3.so.0\0");

        assertThat(new Display("Linux", X11, root).state()).isEqualTo(Display.State.READY);
    }

    @Test
    void should_always_have_a_window_on_windows_and_macos() {
        assertThat(new Display("Windows 11", Map.of(), root).state()).isEqualTo(Display.State.READY);
        assertThat(new Display("Mac OS X", Map.of(), root).state()).isEqualTo(Display.State.READY);
    }
}
