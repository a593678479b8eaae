package org.netloom.app.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.project.Project;

/**
 * What a run was started from. The person goes on editing; the run keeps this.
 *
 * @param number of the run since the window opened, from 1
 * @param project as it was
 * @param data as it was prepared
 */
public record RunSnapshot(int number, Project project, PreparedData data) {

    /** Whether a run started now would be another one. Names, places and groups of nodes do not matter. */
    public boolean differsFrom(Project now) {
        return differ(project, now);
    }

    /** Whether one project would be trained otherwise than another. */
    static boolean differ(Project from, Project now) {
        return !now.plan().equals(from.plan())
                || !sameData(now.data(), from.data())
                || !now.graph().connections().equals(from.graph().connections())
                || !ids(now).equals(ids(from))
                || !changed(from, now).isEmpty();
    }

    /** Where the same bytes lie makes no difference. */
    private static boolean sameData(Optional<DataSettings> one, Optional<DataSettings> other) {
        return one.equals(other)
                || one.isPresent()
                        && other.isPresent()
                        && placedAs(one.get(), other.get()).equals(other.get());
    }

    private static DataSettings placedAs(DataSettings one, DataSettings other) {
        return one.withReference(one.reference().orSame(other.reference()))
                .withTestFile(one.testFile()
                        .map(test -> other.testFile().map(test::orSame).orElse(test)));
    }

    /** The nodes that a run started now would train otherwise: new ones, and those with other settings or other wires leading in. */
    public Set<NodeId> changedIn(Project now) {
        return changed(project, now);
    }

    private static Set<NodeId> changed(Project from, Project now) {
        ModelGraph before = from.graph();
        return now.graph().nodes().stream()
                .filter(node -> before.node(node.id())
                        .filter(old -> trainsAlike(old, node)
                                && before.inputsOf(node.id()).equals(now.graph().inputsOf(node.id())))
                        .isEmpty())
                .map(Node::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean trainsAlike(Node old, Node node) {
        return old == node
                || old.kind().equals(node.kind())
                        && old.bypassed() == node.bypassed()
                        && old.parameters().equals(node.parameters());
    }

    private static List<NodeId> ids(Project project) {
        return project.graph().nodes().stream().map(Node::id).toList();
    }
}
