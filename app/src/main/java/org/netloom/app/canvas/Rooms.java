package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;

/** Which group was entered. When it goes, the next one around it that is left takes its place. FX thread only. */
final class Rooms {

    private List<GroupId> path = List.of();

    Optional<GroupId> room() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    void enter(ModelGraph graph, Optional<GroupId> room) {
        path = List.copyOf(graph.pathTo(room.filter(graph::contains)));
    }

    /** The group around the one that was entered. */
    Optional<GroupId> around() {
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /** Follows a change of the graph. */
    void follow(ModelGraph graph) {
        Optional<GroupId> left = room();
        for (int i = path.size() - 1; i >= 0 && left.filter(graph::contains).isEmpty(); i--) {
            left = Optional.of(path.get(i));
        }
        enter(graph, left);
    }
}
