package org.netloom.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;

/** Keys do what can be done now, and leave to a field what belongs to typing. */
class ActionKeysTest {

    private final List<String> done = new ArrayList<>();
    private final BooleanProperty running = new SimpleBooleanProperty(true);
    private TestWindow window;
    private TextField field;

    @BeforeEach
    void open() {
        Actions actions = new Actions(new I18n(Locale.ENGLISH));
        actions.add("pause", "mdi2p-pause", running.not(), () -> done.add("pause"), "Shortcut+Shift+ENTER");
        actions.add("resume", "mdi2p-play", running, () -> done.add("resume"), "Shortcut+Shift+ENTER");
        actions.add("step", "mdi2s-skip-next", Actions.always(), () -> done.add("step"), "Shortcut+RIGHT");
        actions.add("arrange", "mdi2s-sort-variant", Actions.always(), () -> done.add("arrange"), "Shortcut+Shift+A");
        actions.add("fit", "mdi2f-fit-to-page-outline", Actions.always(), () -> done.add("fit"), "F");
        window = TestWindow.show(300, 200, () -> {
            field = new TextField("two words");
            return new VBox(field);
        });
        TestWindow.run(() -> {
            actions.install(window.stage().getScene());
            field.requestFocus();
            field.home();
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_give_a_shared_key_to_the_action_that_can_be_done_now() {
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        TestWindow.run(() -> running.set(false));
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(done).containsExactly("pause", "resume");
    }

    @Test
    void should_let_a_field_go_by_words_and_type() {
        window.robot().push(KeyCode.CONTROL, KeyCode.RIGHT).push(KeyCode.F);
        assertThat(done).isEmpty();
        assertThat(field.getText()).hasSize("two words".length() + 1).contains("f");
    }

    @Test
    void should_do_in_a_field_what_no_field_does() {
        window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(done).containsExactly("arrange");
    }
}
