package org.netloom.core.layer;

import java.util.HashSet;
import java.util.Set;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.parameter.ParameterValues;

/** Makes the nodes that are added to a graph: with a free id, a free name and all defaults. */
public final class NewNode {

    private NewNode() {}

    /**
     * A node of a kind, not yet in the graph.
     *
     * @param graph where it is going to be added
     * @param type the kind's type; also the stem of the name, such as {@code Dense 2}
     * @param position its place
     */
    public static Node of(ModelGraph graph, String type, Position position) {
        return new Node(graph.freeId(type), type, freeName(graph, type), ParameterValues.DEFAULTS, position);
    }

    /** The stem and the first number that no node's name has. */
    public static String freeName(ModelGraph graph, String stem) {
        Set<String> taken = new HashSet<>();
        graph.nodes().forEach(node -> taken.add(node.name()));
        int number = 1;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }
}
