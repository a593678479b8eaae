package org.netloom.app.outline;

import java.util.List;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerKind;

/** A line of the outline, in words of the present language. */
sealed interface OutlineRow {

    /** What of the canvas the line stands for; empty for a wire. */
    default Optional<ItemId> item() {
        return Optional.empty();
    }

    /** What the line says; a screen reader reads it. */
    String words();

    /**
     * A layer. Lines for its wires and problems lie below it.
     *
     * @param summary its key parameters
     * @param shape what leaves it; empty if nothing does or if that is not known
     * @param words all of it in one sentence
     */
    record Layer(
            NodeId id,
            Optional<LayerKind> kind,
            String name,
            String summary,
            String shape,
            Optional<Severity> severity,
            String words)
            implements OutlineRow {

        @Override
        public Optional<ItemId> item() {
            return Optional.of(id);
        }
    }

    /**
     * A wire, under the layer that it leads into or out of.
     *
     * @param name where it comes from or goes to
     * @param shape what flows along it; empty if that is not known
     */
    record Wire(Connection connection, boolean incoming, String name, String shape, String words)
            implements OutlineRow {}

    /** A group; what is in it lies below it. */
    record Folder(GroupId id, String name, int layers, String words) implements OutlineRow {

        @Override
        public Optional<ItemId> item() {
            return Optional.of(id);
        }
    }

    /** A frame or a note. */
    record Comment(ItemId id, String text, String words) implements OutlineRow {

        @Override
        public Optional<ItemId> item() {
            return Optional.of(id);
        }
    }

    /** Something to mend. */
    record Problem(NodeId at, Diagnostic diagnostic, String words) implements OutlineRow {

        @Override
        public Optional<ItemId> item() {
            return Optional.of(at);
        }
    }

    /** A line with those below it. */
    record Branch(OutlineRow row, List<Branch> below) {

        public Branch {
            below = List.copyOf(below);
        }
    }
}
