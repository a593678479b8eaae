package org.netloom.app.chart;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Tells whether a node can be seen, and when it can be seen again: what is hidden need not be drawn. */
final class Visibility {

    private final Node node;
    private final Runnable onShown;
    private final InvalidationListener listener = this::changed;
    private @Nullable Observable awaited;

    Visibility(Node node, Runnable onShown) {
        this.node = node;
        this.onShown = onShown;
    }

    /** Whether the node is in a scene and nothing above it is hidden; if not, the caller is told when that may have changed. */
    boolean isShown() {
        if (node.getScene() == null) {
            await(node.sceneProperty());
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                await(at.visibleProperty());
                return false;
            }
        }
        return true;
    }

    private void await(Observable change) {
        if (awaited != change) {
            release();
            awaited = change;
            change.addListener(listener);
        }
    }

    private void changed(Observable change) {
        release();
        onShown.run();
    }

    private void release() {
        if (awaited != null) {
            awaited.removeListener(listener);
            awaited = null;
        }
    }
}
