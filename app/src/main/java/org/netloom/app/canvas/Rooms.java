package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;

/**
 * Which group was entered, and from where each of those around was looked at. When the group goes, the next one around it that is left
 * takes its place. FX thread only.
 */
final class Rooms {

    private final Map<Optional<GroupId>, Viewport.Place> looks = new HashMap<>();
    private List<GroupId> path = List.of();

    Optional<GroupId> room() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    void enter(ModelGraph graph, Optional<GroupId> room) {
        path = List.copyOf(graph.pathTo(room.filter(graph::contains)));
    }

    /** Keeps from where the present room is looked at, until one comes back. */
    void remember(Viewport.Place look) {
        looks.put(room(), look);
    }

    /** From where the present room was looked at when it was left; told once. */
    Optional<Viewport.Place> remembered() {
        return Optional.ofNullable(looks.remove(room()));
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
