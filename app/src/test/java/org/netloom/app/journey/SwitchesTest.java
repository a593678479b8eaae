package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.window.TestWindow;
import org.netloom.core.train.TrainingState;

/** What can be changed while the window is open, and what the keyboard and the closing button do. */
class SwitchesTest {

    @TempDir
    private Path folder;

    private StudioWindow window;
    private Path csv;

    @BeforeEach
    void open() throws IOException {
        csv = IrisFile.in(folder);
        window = StudioWindow.open(folder);
        window.answerNextFileDialog(csv);
        window.click("#start-open-csv");
        window.click("#starter-button");
        window.until(
                "the network can be trained",
                () -> window.studio().training().blockProperty().get().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_follow_the_arrows_through_the_choices_of_the_settings() {
        TestWindow.run(() -> window.studio().actions().get("preferences").run());
        window.until("the settings are open", () -> window.find("#theme-light") != null);
        TestWindow.run(() ->
                java.util.Objects.requireNonNull(window.find("#theme-light")).requestFocus());
        window.keys(KeyCode.RIGHT);
        assertThat(isDark()).isTrue();
        window.keys(KeyCode.LEFT);
        assertThat(isDark()).isFalse();
        window.click("#language-zh");
        assertThat(window.words("#top-bar")).contains("训练");
        window.click("#language-en");
        assertThat(window.words("#top-bar")).contains("Train");
    }

    @Test
    void should_speak_the_other_language_everywhere_at_once_and_come_back() {
        List<String> rooms = List.of("#top-bar", "#palette", "#inspector", "#dock", "#status-line");
        List<String> english = rooms.stream().map(window::words).toList();
        window.click("#toggle-language-button");
        window.picture("chinese");
        for (int i = 0; i < rooms.size(); i++) {
            assertThat(window.words(rooms.get(i)))
                    .as(rooms.get(i))
                    .isNotEqualTo(english.get(i))
                    .containsPattern("\\p{IsHan}");
        }
        assertThat(window.words("#top-bar"))
                .contains("训练")
                .doesNotContain("Train")
                .doesNotContain("Arrange");
        window.click("#toggle-language-button");
        assertThat(rooms.stream().map(window::words).toList()).isEqualTo(english);
    }

    @Test
    void should_turn_dark_everywhere_at_once_and_light_again() {
        WritableImage light = look();
        assertThat(brightness(light, 0.5, 0.3)).as("canvas").isGreaterThan(0.85);
        window.click("#toggle-dark-button");
        window.picture("dark");
        WritableImage dark = look();
        for (double[] place : new double[][] {{0.5, 0.3}, {0.01, 0.5}, {0.99, 0.1}, {0.3, 0.02}, {0.5, 0.995}}) {
            assertThat(brightness(dark, place[0], place[1]))
                    .as("place %s, %s of the window", place[0], place[1])
                    .isLessThan(0.35);
        }
        window.click("#toggle-dark-button");
        assertThat(brightness(look(), 0.5, 0.3)).isGreaterThan(0.85);
    }

    @Test
    void should_undo_redo_train_stop_and_save_by_keys() {
        int layers = layers();
        window.robot().doubleClickOn("#palette-Dropout");
        window.until("a layer was added", () -> layers() == layers + 1);
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layers()).isEqualTo(layers);
        window.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(layers()).isEqualTo(layers + 1);
        window.keys(KeyCode.CONTROL, KeyCode.Z);

        window.robot().clickOn(window.onCanvas(0.5, 0.95));
        window.retype("#param-epochs", "5000");
        window.keys(KeyCode.CONTROL, KeyCode.ENTER);
        window.until("training runs", () -> window.studio().training().isActive());
        window.keys(KeyCode.CONTROL, KeyCode.PERIOD);
        window.until(
                "training has stopped",
                () -> window.studio().training().stateProperty().get() == TrainingState.STOPPED);
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.shows("#problems")).isTrue();
        window.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(window.shows("#evaluation")).isTrue();

        Path project = folder.resolve("by-keys.netloom");
        window.answerNextFileDialog(project);
        window.keys(KeyCode.CONTROL, KeyCode.S);
        window.until(
                "the project is saved",
                () -> !window.studio().document().dirtyProperty().get());
        assertThat(project).exists();
    }

    @Test
    void should_ask_before_unsaved_changes_are_lost_when_the_window_is_closed() {
        window.robot().doubleClickOn("#palette-Dropout");
        window.until(
                "there are changes",
                () -> window.studio().document().dirtyProperty().get());
        window.requestClose();
        window.click("#dialog-cancel");
        assertThat(TestWindow.call(() -> window.stage().isShowing())).isTrue();
        window.requestClose();
        window.click("#dialog-discard");
        window.until("the window is closed", () -> !window.stage().isShowing());
    }

    private int layers() {
        return TestWindow.call(
                () -> window.studio().document().project().graph().nodes().size());
    }

    private boolean isDark() {
        return (new SettingsFile(folder.resolve("settings.json")).get().dark());
    }

    private WritableImage look() {
        return TestWindow.call(() -> window.stage().getScene().snapshot(null));
    }

    private static double brightness(WritableImage image, double x, double y) {
        Color color = image.getPixelReader()
                .getColor((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1)));
        return color.getBrightness();
    }
}
