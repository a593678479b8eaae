package org.netloom.app.document;

import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** What is carried when a layer is dragged from the palette to the canvas: the type of a layer kind, such as {@code Dense}. */
public final class LayerDrag {

    private static final DataFormat LAYER_TYPE = new DataFormat("application/x-netloom-layer-type");

    private LayerDrag() {}

    /** The content of a dragboard for a layer kind. */
    public static ClipboardContent of(String type) {
        ClipboardContent content = new ClipboardContent();
        content.put(LAYER_TYPE, type);
        return content;
    }

    /** The type of the layer that is being dragged, if it is one. */
    public static Optional<String> typeIn(Dragboard dragboard) {
        return dragboard.getContent(LAYER_TYPE) instanceof String type ? Optional.of(type) : Optional.empty();
    }
}
