package org.netloom.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.netloom.app.action.KeyMap;
import org.netloom.app.window.TestWindow;

/** One key does one thing, whatever is chosen, swapped and taken back. */
class KeyTableTest {

    private static final KeyboardPage.Entry UNDO = entry("undo", false, "Shortcut+Z");
    private static final KeyboardPage.Entry REDO = entry("redo", false, "Shortcut+Y", "Shortcut+Shift+Z");
    private static final KeyboardPage.Entry PAUSE = entry("pause", false, "Shortcut+Shift+Enter");
    private static final KeyboardPage.Entry RESUME = entry("resume", false, "Shortcut+Shift+Enter");
    private static final KeyboardPage.Entry TABS = entry("next-tab", false, "Ctrl+Tab");
    private static final KeyboardPage.Entry NUDGE = entry("nudge", true, "Shift+Up");

    private final KeyMap keyMap = KeyMap.asDeclared();
    private final KeyTable table = table(keyMap);

    /** What Ctrl or Cmd is, the toolkit says. */
    @BeforeAll
    static void start() {
        TestWindow.startToolkit();
    }

    @Test
    void should_name_what_has_a_key() {
        assertThat(table.choosing(UNDO, key("Shortcut+Y")))
                .map(KeyTable.Clash::having)
                .contains(REDO);
        assertThat(table.choosing(UNDO, key("Shortcut+K"))).isEmpty();
        assertThat(table.choosing(UNDO, key("Shortcut+Z"))).isEmpty();
    }

    @Test
    void should_know_a_key_by_what_is_pressed_not_by_how_it_is_written() {
        assertThat(table.choosing(UNDO, key("Shortcut+Tab")))
                .map(KeyTable.Clash::having)
                .contains(TABS);
    }

    @Test
    void should_change_the_keys_of_what_shares_one_together() {
        assertThat(table.choosing(PAUSE, key("Shortcut+Shift+Enter"))).isEmpty();
        table.choose(PAUSE, key("Shortcut+P"));

        assertThat(table.keys(RESUME)).containsExactly(key("Shortcut+P"));
        assertThat(table.isChosen(RESUME)).isTrue();
        table.reset(RESUME);
        assertThat(table.keys(PAUSE)).containsExactly(key("Shortcut+Shift+Enter"));
    }

    @Test
    void should_take_a_shared_key_from_all_that_have_it() {
        table.swap(table.choosing(UNDO, key("Shortcut+Shift+Enter")).orElseThrow());

        assertThat(table.keys(UNDO)).containsExactly(key("Shortcut+Shift+Enter"));
        assertThat(table.keys(PAUSE)).containsExactly(key("Shortcut+Z"));
        assertThat(table.keys(RESUME)).containsExactly(key("Shortcut+Z"));
        assertThat(rivals()).isEmpty();
    }

    @Test
    void should_not_take_back_a_key_that_was_given_away() {
        table.choose(UNDO, key("Shortcut+K"));
        table.choose(PAUSE, key("Shortcut+Z"));
        KeyTable.Clash clash = table.resetting(UNDO).orElseThrow();

        assertThat(clash.having()).isIn(PAUSE, RESUME);
        assertThat(clash.key()).isEqualTo(key("Shortcut+Z"));
        table.swap(clash);
        assertThat(table.keys(UNDO)).isEqualTo(UNDO.keys());
        assertThat(table.isChosen(UNDO)).isFalse();
        assertThat(table.keys(PAUSE)).containsExactly(key("Shortcut+K"));
        assertThat(rivals()).isEmpty();
    }

    @Test
    void should_not_let_places_be_changed_where_two_others_have_the_keys() {
        table.choose(REDO, key("Shortcut+K"));
        table.choose(UNDO, key("Shortcut+Y"));
        table.choose(PAUSE, key("Shortcut+Shift+Z"));

        assertThat(table.resetting(REDO)).isPresent().get().matches(clash -> !table.canSwap(clash));
    }

    @Test
    void should_not_let_places_be_changed_with_what_has_its_keys_for_good() {
        assertThat(table.choosing(UNDO, key("Shift+Up"))).isPresent().get().matches(clash -> !table.canSwap(clash));
    }

    @Test
    void should_see_a_key_that_settings_written_by_hand_give_to_two() {
        KeyTable written = table(new KeyMap(Map.of("undo", List.of("Ctrl+Y")), keys -> {}));

        assertThat(written.rival(UNDO)).contains(REDO);
        assertThat(written.rival(REDO)).contains(UNDO);
        assertThat(written.rival(PAUSE)).isEmpty();
    }

    @Test
    void should_keep_from_recording_what_every_field_needs() {
        assertThat(Stream.of("Tab", "Shift+Tab", "Space", "Enter", "Up").map(KeyTableTest::key))
                .allMatch(Chord::isEverywhere);
        assertThat(Stream.of("Shortcut+Enter", "Ctrl+Tab", "Alt+Up", "F", "Shift+A", "Delete")
                        .map(KeyTableTest::key))
                .noneMatch(Chord::isEverywhere);
    }

    private List<KeyboardPage.Entry> rivals() {
        return Stream.of(UNDO, REDO, PAUSE, RESUME, TABS, NUDGE)
                .filter(entry -> table.rival(entry).isPresent())
                .toList();
    }

    private static KeyTable table(KeyMap keyMap) {
        return new KeyTable(
                keyMap,
                List.of(
                        new KeyboardPage.Chapter("anywhere", List.of(UNDO, REDO, PAUSE, RESUME, TABS)),
                        new KeyboardPage.Chapter("canvas", List.of(NUDGE))));
    }

    private static KeyboardPage.Entry entry(String words, boolean fixed, String... keys) {
        return new KeyboardPage.Entry(
                words, Stream.of(keys).map(KeyCombination::valueOf).toList(), fixed);
    }

    private static KeyCombination key(String name) {
        return KeyCombination.valueOf(name);
    }
}
