package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;

/** Every key can be looked up. */
class KeysTest {

    @TempDir
    private Path folder;

    private StudioWindow window;

    @BeforeEach
    void open() {
        window = StudioWindow.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_list_all_keys_and_find_one_by_a_few_letters() {
        TestWindow.run(() -> window.studio().actions().get("keys").run());
        window.until("the keys are listed", () -> window.find("#keys-list") != null);
        assertThat(window.words("#keys-list"))
                .contains("Undo", "Ctrl+Z", "Train", "Add a layer", "Shift+A", "Paste with incoming wires");
        window.click("#keys-search");
        window.robot().write("bypass");
        assertThat(window.words("#keys-list")).contains("Bypass, or use again").doesNotContain("Undo");
        window.robot().write("xyz");
        assertThat(window.words("#keys-list")).contains("Try another word");
        window.keys(KeyCode.ESCAPE);
        window.until("the settings are closed", () -> window.find("#keys-list") == null);
    }
}
