package org.netloom.app.canvas;

import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.project.Project;

/** A picture of a whole network, without a window: the network alone, with a margin. */
public final class CanvasPicture {

    private static final double MARGIN = 32;
    private static final double LONGEST_SIDE = 8000;

    private CanvasPicture() {}

    /**
     * Draws a network. FX thread only.
     *
     * @param analysis what is known of this very project
     * @param rows how many rows the data feeds, such as {@code 105 / 23 / 22}; may be empty
     * @param scale pixels for one pixel at 100 %; made smaller for networks that would become too large
     */
    public static WritableImage of(
            Project project,
            Analysis analysis,
            LayerCatalogue catalogue,
            String rows,
            boolean dark,
            Locale locale,
            double scale) {
        FxThread.require();
        StudioDocument document = new StudioDocument(project, same -> analysis);
        try (CanvasView view = new CanvasView(
                document,
                catalogue,
                new I18n(locale),
                new SimpleStringProperty(rows),
                new SimpleBooleanProperty(false),
                (draft, then) -> {},
                () -> {})) {
            StackPane root = new StackPane(view.root());
            Scene scene = new Scene(root);
            Look.dress(scene, dark);
            root.applyCss();
            Rectangle2D area = view.bounds().orElse(new Rectangle2D(0, 0, 1, 1));
            double width = area.getWidth() + 2 * MARGIN;
            double height = area.getHeight() + 2 * MARGIN;
            double zoom = Math.min(scale, LONGEST_SIDE / Math.max(width, height));
            view.showBare(area.getMinX() - MARGIN, area.getMinY() - MARGIN, zoom);
            // A snapshot lays the scene out anew, by what its parts prefer.
            view.root().setPrefSize(Math.ceil(width * zoom), Math.ceil(height * zoom));
            root.autosize();
            root.layout();
            return view.root().snapshot(null, null);
        }
    }
}
