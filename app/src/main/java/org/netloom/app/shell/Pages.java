package org.netloom.app.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** What fills the window: one page at a time. */
public final class Pages {

    private final StackPane root = new StackPane();
    private final ReadOnlyObjectWrapper<Region> shown = new ReadOnlyObjectWrapper<>(root);

    public Pages() {
        root.setId("pages");
    }

    /** The node. */
    public StackPane root() {
        return root;
    }

    /** The page that is shown. */
    public ReadOnlyObjectProperty<Region> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a page in place of the other. */
    public void show(Region page) {
        root.getChildren().setAll(page);
        shown.set(page);
        page.requestFocus();
    }
}
