package org.netloom.app.dataset;

import javafx.scene.layout.Region;

/** A page on which data become a project. FX thread only. */
public interface ImportPage extends AutoCloseable {

    /** The node. */
    Region root();

    @Override
    void close();
}
