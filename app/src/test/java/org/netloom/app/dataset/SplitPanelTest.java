package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.fx.I18n;
import org.netloom.app.window.TestWindow;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;

/** How rows are divided, with and without a test that the source brings. */
class SplitPanelTest {

    private static final DataSettings SETTINGS = new DataSettings(
            new DataReference("a.csv", ""),
            CsvDialect.STANDARD,
            List.of(new ColumnSettings(
                    "size",
                    ColumnType.NUMBER,
                    ColumnRole.TARGET,
                    Imputation.TYPICAL,
                    Scaling.STANDARD,
                    Encoding.ONE_HOT)),
            SplitSettings.DEFAULT);

    private final List<SplitSettings> changes = new ArrayList<>();
    private TestWindow window;
    private SplitPanel panel;

    @BeforeEach
    void open() {
        window = TestWindow.show(400, 300, () -> {
            panel = new SplitPanel(new I18n(Locale.ENGLISH), (split, field) -> changes.add(split), () -> {});
            return new StackPane(panel.root());
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void show(boolean ownTest) {
        TestWindow.run(() -> panel.show(SETTINGS, Optional.empty(), ownTest));
    }

    private String test() {
        return ((Label) window.stage().getScene().lookup("#split-test")).getText();
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> share(String part) {
        return (Spinner<Integer>) window.stage().getScene().lookup("#split-" + part);
    }

    @Test
    void should_draw_the_test_from_the_rows_where_the_source_brings_none() {
        show(false);

        assertThat(List.of(share("training").getValue(), share("validation").getValue()))
                .containsExactly(70, 15);
        assertThat(test()).isEqualTo("15 %");
    }

    @Test
    void should_divide_all_rows_between_training_and_validation_where_the_test_has_rows_of_its_own() {
        show(true);

        assertThat(test()).isEqualTo("rows of its own");
        // 0.70 and 0.15 of 0.85.
        assertThat(List.of(share("training").getValue(), share("validation").getValue()))
                .containsExactly(82, 18);
        assertThat(changes).isEmpty();
    }

    @Test
    void should_keep_the_share_of_a_test_that_is_not_drawn_for_later() {
        show(true);

        TestWindow.run(() -> share("training").getValueFactory().setValue(60));

        SplitSettings changed = changes.get(changes.size() - 1);
        assertThat(changed.training()).isCloseTo(0.6 * 0.85, within(1e-9));
        assertThat(changed.validation()).isCloseTo(0.4 * 0.85, within(1e-9));
    }
}
