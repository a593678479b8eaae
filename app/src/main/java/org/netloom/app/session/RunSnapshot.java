package org.netloom.app.session;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.PreparedData;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.project.Project;

/**
 * What a run was started from. The person goes on editing; the run keeps this.
 *
 * @param number of the run since the window opened, from 1
 * @param project as it was
 * @param data as it was prepared
 */
public record RunSnapshot(int number, Project project, PreparedData data) {

    private static final Position NOWHERE = new Position(0, 0);

    /** Whether a run started now would be another one. Names, places and groups of nodes do not matter. */
    public boolean differsFrom(Project now) {
        return !now.plan().equals(project.plan())
                || !now.data().equals(project.data())
                || !now.graph().connections().equals(project.graph().connections())
                || !essence(now).equals(essence(project));
    }

    private static List<Node> essence(Project project) {
        return project.graph().nodes().stream()
                .map(node -> node.named("").at(NOWHERE).in(Optional.empty()))
                .toList();
    }
}
