package org.netloom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Font;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;

class ControlGalleryTest {

    @Test
    void should_dress_all_controls_in_both_looks_without_a_warning() {
        Warnings warnings = new Warnings();
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(warnings);
        try (TestWindow window = TestWindow.show(1280, 800, ControlGallery::build)) {
            window.picture("gallery-light");
            window.setDark(true);
            window.picture("gallery-dark");
        } finally {
            css.removeHandler(warnings);
        }
        assertThat(warnings.messages).isEmpty();
    }

    @Test
    void should_show_pop_ups_in_our_colours() {
        try (TestWindow window = TestWindow.show(700, 500, ControlGallery::build)) {
            window.setDark(true);
            TestWindow.run(() -> {
                ComboBox<?> combo = (ComboBox<?>) window.stage().getScene().lookup("#gallery-combo");
                combo.show();
                new PopOver(new Label("A pop-over 弹出框")).show(combo, 300, 300);
                new ContextMenu(new MenuItem("Copy"), new MenuItem("Paste")).show(combo, 500, 100);
                Notifications.create()
                        .owner(window.stage())
                        .position(Pos.TOP_RIGHT)
                        .hideAfter(Duration.INDEFINITE)
                        .title("Saved")
                        .text("iris.netloom")
                        .show();
            });
            assertThat(javafx.stage.Window.getWindows()).hasSizeGreaterThanOrEqualTo(4);
            window.popUpPictures("gallery-popup");
        }
    }

    @Test
    void should_find_both_weights_of_the_family_by_style_sheet() {
        List<Label> labels = new java.util.ArrayList<>();
        try (TestWindow window = TestWindow.show(300, 200, () -> {
            labels.add(new Label("regular 常规"));
            labels.add(new Label("bold 粗体"));
            labels.get(1).getStyleClass().add("nl-strong");
            return new javafx.scene.layout.VBox(labels.get(0), labels.get(1));
        })) {
            Font regular = TestWindow.call(() -> labels.get(0).getFont());
            Font bold = TestWindow.call(() -> labels.get(1).getFont());
            assertThat(regular.getName()).isEqualTo("Netloom Sans Regular");
            assertThat(bold.getName()).isEqualTo("Netloom Sans Bold");
        }
    }

    @Test
    void should_give_all_digits_the_same_width() {
        TestWindow.startToolkit();
        List<Double> widths = TestWindow.call(() -> {
            org.netloom.app.fx.Fonts.load();
            return "0123456789"
                    .chars()
                    .mapToObj(digit -> {
                        javafx.scene.text.Text text = new javafx.scene.text.Text(Character.toString(digit));
                        text.setFont(Font.font("Netloom Sans", 40));
                        return text.getLayoutBounds().getWidth();
                    })
                    .distinct()
                    .toList();
        });
        assertThat(widths).hasSize(1);
    }

    private static final class Warnings extends Handler {
        private final List<String> messages = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord logRecord) {
            messages.add(logRecord.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
