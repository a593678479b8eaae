package org.netloom.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.inspector.InspectorView;
import org.netloom.app.palette.PaletteView;
import org.netloom.app.problems.ProblemsView;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;

/** Draws the panels side by side, for looking at; what it asserts is that they can be drawn in both languages and looks. */
class PanelPicturesTest {

    @Test
    void should_draw_all_panels_in_both_languages_and_looks() {
        I18n i18n = new I18n(Locale.ENGLISH);
        try (TestWindow window = TestWindow.show(1280, 800, () -> panels(i18n))) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                TestWindow.run(() -> i18n.setLocale(locale));
                for (boolean dark : new boolean[] {false, true}) {
                    window.setDark(dark);
                    window.picture("panels-" + locale.getLanguage() + (dark ? "-dark" : "-light"));
                }
            }
            assertThat(window.stage().getScene().lookup("#inspector-title")).isNotNull();
        }
    }

    private static HBox panels(I18n i18n) {
        StudioDocument clean = SampleDocument.withoutProblems();
        VBox problems = new VBox(
                1,
                sized(new ProblemsView(SampleDocument.withSizesThatDiffer(), i18n, id -> {}).root(), 340, 330),
                sized(new ProblemsView(clean, i18n, id -> {}).root(), 340, 160),
                inspector(SampleDocument.withSizesThatDiffer(), i18n, Set.of(SampleDocument.ADD)));
        VBox.setVgrow(problems.getChildren().get(2), Priority.ALWAYS);
        StudioDocument wired = SampleDocument.withoutProblems();
        wired.selection().select(new Connection(SampleDocument.FIRST, SampleDocument.OUTPUT));
        VBox middle = new VBox(
                1,
                inspector(
                        SampleDocument.withSizesThatDiffer(),
                        i18n,
                        Set.of(SampleDocument.FIRST, SampleDocument.SECOND, SampleDocument.THIRD)),
                new InspectorView(wired, LayerCatalogue.standard(), i18n).root());
        HBox row = new HBox(
                1,
                sized(new PaletteView(LayerCatalogue.standard(), i18n, kind -> {}).root(), 220, 800),
                inspector(SampleDocument.withSizesThatDiffer(), i18n, Set.of(SampleDocument.FIRST)),
                new VBox(1, inspector(clean, i18n, Set.of())),
                middle,
                problems);
        row.getChildren().forEach(child -> ((Region) child).setMaxHeight(Double.MAX_VALUE));
        return row;
    }

    private static Region inspector(StudioDocument document, I18n i18n, Set<NodeId> selected) {
        document.selection().select(selected);
        Region root = new InspectorView(document, LayerCatalogue.standard(), i18n).root();
        root.setMinWidth(250);
        root.setPrefWidth(250);
        return root;
    }

    private static Region sized(Region region, double width, double height) {
        region.setPrefSize(width, height);
        region.setMinSize(0, 0);
        return region;
    }
}
