package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.app.window.TestWindow;
import org.testfx.util.WaitForAsyncUtils;

/** For projectors and for tired eyes: text from 80 to 200 %, in both languages, and no word of the studio's own is cut. */
class TextScaleTest {

    /** Cells and names that hold what the person's own file says, and show the whole in a tooltip. */
    private static final Set<String> OWN_WORDS = Set.of("table-cell", "ds-bar-name", "nl-file-name");

    @TempDir
    private Path folder;

    private StudioWindow window;

    @BeforeEach
    void open() throws IOException {
        Path csv = IrisFile.in(folder);
        window = StudioWindow.open(folder);
        window.answerNextFileDialog(csv);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void should_cut_no_label_at_any_scale_in_either_language() {
        TestWindow.run(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
            window.stage().setWidth(1900);
            window.stage().setHeight(1060);
        });
        List<String> cut = new ArrayList<>(atEveryScale("start"));
        window.click("#start-open-csv");
        window.until("the columns are shown", () -> window.find("#starter-button") != null);
        cut.addAll(atEveryScale("import"));
        window.click("#starter-button");
        window.until(
                "the network can be trained",
                () -> window.studio().training().blockProperty().get().isEmpty());
        for (String panel : List.of("problems", "data", "training", "evaluation", "outline", "history")) {
            TestWindow.run(() -> window.studio().actions().get("show-" + panel).run());
            cut.addAll(atEveryScale(panel));
        }
        assertThat(cut).isEmpty();
    }

    private List<String> atEveryScale(String page) {
        List<String> cut = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (double scale : new double[] {0.8, 1.4, 2}) {
                TestWindow.run(() -> window.studio().appear(language, scale));
                WaitForAsyncUtils.waitForFxEvents();
                if (scale == 2) {
                    window.picture("scale-" + page + "-" + scale + "-" + language);
                }
                TestWindow.call(() -> cut(window.stage().getScene().getRoot())).stream()
                        .map(words -> page + " at " + scale + " in " + language + ": " + words)
                        .forEach(cut::add);
            }
        }
        TestWindow.run(() -> window.studio().appear(Locale.ENGLISH, 1));
        WaitForAsyncUtils.waitForFxEvents();
        return cut;
    }

    private static List<String> cut(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(OWN_WORDS::contains)) {
            return found;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            labeled.getChildrenUnmodifiable().stream()
                    .filter(Text.class::isInstance)
                    .map(text -> ((Text) text).getText())
                    .filter(shown -> shown.endsWith("…") || shown.endsWith("..."))
                    .filter(shown -> !labeled.getText().strip().endsWith("…"))
                    .forEach(shown -> found.add("'" + shown + "' for '" + labeled.getText() + "' "
                            + labeled.getStyleClass() + " #" + labeled.getId()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(cut(child)));
        }
        return found;
    }
}
