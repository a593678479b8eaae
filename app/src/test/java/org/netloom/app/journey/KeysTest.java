package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.action.KeyMap;
import org.netloom.app.settings.SettingsFile;
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

    @Test
    void should_record_another_chord_and_show_it_wherever_the_key_is_printed() {
        openKeys();
        window.click("#keys-change-action-undo");
        assertThat(window.find("#keys-recording")).isNotNull();
        window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.K);

        assertThat(window.words("#keys-list")).contains("Ctrl+Alt+K").doesNotContain("Ctrl+Z");
        assertThat(TestWindow.call(() -> window.studio()
                        .actions()
                        .keyText(window.studio().actions().get("undo"))))
                .isEqualTo("Ctrl+Alt+K");
        assertThat(new SettingsFile(folder.resolve("settings.json")).get().keys())
                .containsEntry("action.undo", List.of("Alt+Shortcut+K"));
        window.click("#keys-reset-action-undo");
        assertThat(window.words("#keys-list")).contains("Ctrl+Z");
    }

    @Test
    void should_name_a_conflict_and_let_the_two_change_places() {
        openKeys();
        window.click("#keys-search");
        window.robot().write("undo");
        window.click("#keys-change-action-undo");
        window.keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.text("#keys-conflict")).contains("Ctrl+B").contains("Bypass, or use again");
        window.click("#keys-swap");

        KeyMap keys = keyMap();
        assertThat(keys.chosen("action.undo")).contains(List.of(KeyCombination.valueOf("Shortcut+B")));
        assertThat(keys.chosen("canvas.key.bypass")).contains(List.of(KeyCombination.valueOf("Shortcut+Z")));
        window.click("#keys-reset-all");
        assertThat(keyMap().chosenProperty().get()).isEmpty();
    }

    @Test
    void should_not_take_a_key_back_silently_that_means_something_else_by_now() {
        openKeys();
        window.click("#keys-search");
        window.robot().write("do");
        window.click("#keys-change-action-undo");
        window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.K);
        window.click("#keys-change-action-redo");
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        window.click("#keys-reset-action-undo");
        assertThat(window.text("#keys-conflict")).contains("Ctrl+Z means by now: Redo");
        window.click("#keys-leave");
        assertThat(keyMap().chosen("action.undo")).contains(List.of(KeyCombination.valueOf("Shortcut+Alt+K")));

        window.click("#keys-reset-action-undo");
        window.click("#keys-swap");
        assertThat(keyMap().chosen("action.undo")).isEmpty();
        assertThat(keyMap().chosen("action.redo")).contains(List.of(KeyCombination.valueOf("Shortcut+Alt+K")));
    }

    @Test
    void should_change_the_key_of_pausing_and_resuming_together_and_refuse_what_every_field_needs() {
        openKeys();
        window.click("#keys-search");
        window.robot().write("pause");
        window.click("#keys-change-action-pause");
        window.keys(KeyCode.TAB);
        assertThat(window.text("#keys-conflict")).contains("every field and button");
        window.click("#keys-leave");
        window.click("#keys-change-action-pause");
        window.keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P);

        List<KeyCombination> chosen = List.of(KeyCombination.valueOf("Shortcut+Alt+P"));
        assertThat(keyMap().chosen("action.pause")).contains(chosen);
        assertThat(keyMap().chosen("action.resume")).contains(chosen);
    }

    @Test
    void should_declare_no_key_twice() {
        openKeys();
        assertThat(window.words("#keys-list")).doesNotContain("also means");
    }

    @Test
    void should_give_up_recording_on_escape_and_leave_the_window_open() {
        openKeys();
        window.click("#keys-change-action-undo");
        window.keys(KeyCode.ESCAPE);

        assertThat(window.find("#keys-recording")).isNull();
        assertThat(window.find("#keys-list")).isNotNull();
        assertThat(keyMap().chosenProperty().get()).isEmpty();
    }

    private void openKeys() {
        TestWindow.run(() -> window.studio().actions().get("keys").run());
        window.until("the keys are listed", () -> window.find("#keys-list") != null);
    }

    private KeyMap keyMap() {
        return new KeyMap(
                new SettingsFile(folder.resolve("settings.json")).get().keys(), keys -> {});
    }
}
