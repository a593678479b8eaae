package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.netloom.core.data.Column;
import org.netloom.core.data.PictureBlock;

/** Some pictures from the whole of a column, side by side, as the network sees them. FX thread only. */
final class PictureStrip {

    private static final int SHOWN = 8;
    private static final double GAP = 6;

    private final double side;
    private final HBox root = new HBox(GAP);
    private Optional<Column> shown = Optional.empty();

    /**
     * @param side of a picture on the screen
     */
    PictureStrip(double side) {
        this.side = side;
        root.setAlignment(Pos.CENTER_LEFT);
        root.setMinSize(0, side);
        root.setMaxHeight(side);
        // As many as there is room for.
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(root.widthProperty());
        seen.heightProperty().bind(root.heightProperty());
        root.setClip(seen);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    Region root() {
        return root;
    }

    /** Shows pictures of a column; the same column again costs nothing. */
    void show(Column column) {
        if (shown.filter(column::equals).isPresent()) {
            return;
        }
        shown = Optional.of(column);
        PictureBlock block = column.pictures().orElseThrow();
        List<Node> views = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            int from = (int) ((long) column.size() * i / SHOWN);
            int to = (int) ((long) column.size() * (i + 1) / SHOWN);
            for (int row = from; row < to; row++) {
                if (!column.isMissing(row)) {
                    views.add(view(column, block, row));
                    break;
                }
            }
        }
        root.getChildren().setAll(views);
    }

    private ImageView view(Column column, PictureBlock block, int row) {
        ImageView view = ContactSheet.picture(block, row, side);
        Tooltip.install(view, new Tooltip(column.text(row)));
        return view;
    }
}
