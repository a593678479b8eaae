package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;

/** All pairs of columns at a glance, and each of them in words. */
class RelationsPaneTest {

    private final I18n i18n = new I18n(Locale.ENGLISH);
    private final Subscriptions subscriptions = new Subscriptions();
    private final Background background = new Background(bug -> {
        throw new AssertionError(bug);
    });
    private TestWindow window;
    private RelationsPane pane;

    @BeforeEach
    void open() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of(
                    String.valueOf(i * 3 % 41 + 0.5),
                    String.valueOf(-2 * (i * 3 % 41) + 1.5),
                    i % 2 == 0 ? "red" : "blue",
                    i % 4 < 2 ? "left" : "right"));
        }
        Table table = Table.of(List.of("width", "debt", "colour", "side"), rows);
        OpenedCsv csv = new OpenedCsv(Path.of("a.csv"), table, CsvDialect.STANDARD, List.of(), "");
        TableProfile profile = TableProfile.of(table);
        DataSettings settings = SchemaInference.propose(csv, profile)
                .then(proposed -> TargetAdvice.choose(table, profile, proposed, "side"))
                .toOptional()
                .orElseThrow();
        window = TestWindow.show(1000, 500, () -> {
            pane = new RelationsPane(i18n, background, subscriptions);
            return new javafx.scene.layout.StackPane(pane.root());
        });
        TestWindow.run(() -> pane.show(table, settings));
        Frames.until("the columns are compared", () -> !sentence().isEmpty());
        TestWindow.run(() -> window.stage().getScene().lookup("#heat-map").requestFocus());
    }

    @AfterEach
    void close() {
        TestWindow.run(subscriptions::close);
        background.close();
        window.close();
    }

    @Test
    void should_say_of_the_chosen_pair_how_far_it_goes_together() {
        // The target stands first; below it width, debt and colour. Down to debt, and across to width.
        window.robot().push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("Correlation -1 over 40 rows.").contains("closely");
        window.picture("relations-points");
    }

    @Test
    void should_measure_by_the_types_of_the_two() {
        window.robot().push(KeyCode.DOWN);
        assertThat(sentence()).startsWith("Correlation ratio");
        window.picture("relations-boxes");
        window.robot().push(KeyCode.DOWN);
        assertThat(sentence()).startsWith("Cramér's V").contains("hardly");
        window.picture("relations-shares");
    }

    @Test
    void should_stay_at_the_edge_and_follow_the_language() {
        window.robot().push(KeyCode.LEFT).push(KeyCode.UP).push(KeyCode.UP);
        assertThat(sentence()).contains("itself");
        TestWindow.run(() -> i18n.setLocale(Locale.SIMPLIFIED_CHINESE));
        assertThat(sentence()).contains("自己");
    }

    private String sentence() {
        return TestWindow.call(() -> ((Label) window.stage().getScene().lookup("#pair-sentence")).getText());
    }
}
