package org.netloom.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;

class DockTest {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final SimpleIntegerProperty count = new SimpleIntegerProperty();
    private final SimpleBooleanProperty grave = new SimpleBooleanProperty();

    @Test
    void should_only_look_like_an_error_where_there_is_one() {
        TestWindow.startToolkit();
        Label badge = TestWindow.call(() -> {
            Dock dock =
                    new Dock(List.of(new DockTab("problems", new Region(), count, grave)), new I18n(Locale.ENGLISH));
            return (Label) ((HBox) dock.root().getTabs().get(0).getGraphic())
                    .getChildren()
                    .get(1);
        });
        assertThat(badge.isVisible()).isFalse();
        TestWindow.run(() -> count.set(2));
        assertThat(badge.isVisible()).isTrue();
        assertThat(badge.getText()).isEqualTo("2");
        assertThat(badge.getPseudoClassStates()).contains(WARNING);
        TestWindow.run(() -> grave.set(true));
        assertThat(badge.getPseudoClassStates()).doesNotContain(WARNING);
    }
}
