package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Dense;
import org.netloom.core.parameter.ParameterValues;

/** Faultless networks as wide and as long as one asks for: lanes of dense layers, which additions join with the lanes beside them. */
final class LargeGraph {

    private LargeGraph() {}

    /** Of {@code lanes * columns + 3} nodes, with about twice as many wires. */
    static ModelGraph of(int lanes, int columns) {
        List<Node> nodes = new ArrayList<>();
        List<Connection> wires = new ArrayList<>();
        nodes.add(node("input", "Input", -1, lanes / 2));
        for (int column = 0; column < columns; column++) {
            for (int lane = 0; lane < lanes; lane++) {
                boolean dense = column % 2 == 0;
                Node node = node(name(column, lane), dense ? "Dense" : "Add", column, lane);
                nodes.add(dense ? node.with(Dense.UNITS, 64) : node);
                if (column == 0) {
                    wires.add(wire("input", name(0, lane)));
                    continue;
                }
                wires.add(wire(name(column - 1, lane), name(column, lane)));
                if (!dense) {
                    wires.add(wire(name(column - 1, (lane + 1) % lanes), name(column, lane)));
                    String shortcut = column < 3 ? name(0, (lane + 2) % lanes) : name(column - 3, (lane + 2) % lanes);
                    wires.add(wire(shortcut, name(column, lane)));
                }
            }
        }
        nodes.add(node("join", "Concatenate", columns, lanes / 2));
        nodes.add(node("output", "Output", columns + 1, lanes / 2));
        for (int lane = 0; lane < lanes; lane++) {
            wires.add(wire(name(columns - 1, lane), "join"));
        }
        wires.add(wire("join", "output"));
        return ModelGraph.of(nodes, wires);
    }

    /** The id of a node of a lane. */
    static String name(int column, int lane) {
        return "n" + column + "_" + lane;
    }

    private static Connection wire(String from, String to) {
        return new Connection(new NodeId(from), new NodeId(to));
    }

    private static Node node(String id, String kind, int column, int lane) {
        return new Node(new NodeId(id), kind, id, ParameterValues.DEFAULTS, new Position(column * 260.0, lane * 140.0));
    }
}
