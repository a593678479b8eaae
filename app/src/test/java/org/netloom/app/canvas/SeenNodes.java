package org.netloom.app.canvas;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.NodeId;

/** The nodes that are on the screen, and the parts of them that a hand grips. */
public final class SeenNodes {

    private SeenNodes() {}

    /** Whether a node is on the screen, built rather than painted. */
    public static boolean shows(Parent root, String id) {
        return find(root, id).isPresent();
    }

    public static Region node(Parent root, String id) {
        return skin(root, id);
    }

    public static Region input(Parent root, String id) {
        return skin(root, id).input();
    }

    public static Region output(Parent root, String id) {
        return skin(root, id).output();
    }

    static NodeSkin skin(Parent root, String id) {
        return find(root, id).orElseThrow(() -> new AssertionError("Not on the screen: node " + id));
    }

    private static Optional<NodeSkin> find(Parent root, String id) {
        return TestWindow.call(() -> root.lookupAll(".canvas-node").stream()
                .filter(NodeSkin.class::isInstance)
                .map(NodeSkin.class::cast)
                .filter(skin -> skin.node().equals(Optional.of(new NodeId(id))))
                .findFirst());
    }
}
