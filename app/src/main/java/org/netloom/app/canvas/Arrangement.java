package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * Arranges a graph in columns from left to right, after Sugiyama, Tagawa and Toda (1981): columns by the longest path, long wires
 * kept free of nodes, order within the columns by barycentres, heights by least squares.
 */
final class Arrangement {

    private static final double COLUMN = 240;
    private static final double GAP = 40;
    private static final double WIRE_GAP = 20;
    private static final int SWEEPS = 12;

    /** A node, or a place where a long wire passes a column. */
    private static final class Vertex {
        private final double height;
        private final List<Vertex> before = new ArrayList<>();
        private final List<Vertex> after = new ArrayList<>();
        private int index;
        private double y;

        private Vertex(double height) {
            this.height = height;
        }
    }

    private final ModelGraph graph;
    private final ToDoubleFunction<NodeId> heights;
    private final Map<NodeId, Integer> columns = new HashMap<>();
    private final Map<NodeId, Vertex> vertices = new HashMap<>();
    private final List<List<Vertex>> layers = new ArrayList<>();

    private Arrangement(ModelGraph graph, ToDoubleFunction<NodeId> heights) {
        this.graph = graph;
        this.heights = heights;
    }

    /** The places of all nodes, on the grid, from the corner of the canvas on. */
    static Map<NodeId, Position> of(ModelGraph graph, ToDoubleFunction<NodeId> heights) {
        return new Arrangement(graph, heights).places();
    }

    private Map<NodeId, Position> places() {
        List<Connection> forward = withoutCycles();
        putInColumns(forward);
        route(forward);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            order(sweep % 2 == 0);
        }
        layers.forEach(Arrangement::stack);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            align(sweep % 2 == 0);
        }
        double top = vertices.values().stream().mapToDouble(v -> v.y).min().orElse(0);
        Map<NodeId, Position> places = new HashMap<>();
        vertices.forEach((id, vertex) ->
                places.put(id, new Position(columns.getOrDefault(id, 0) * COLUMN, Splicing.snap(vertex.y - top))));
        return places;
    }

    /** All wires but those that close a cycle. */
    private List<Connection> withoutCycles() {
        List<Connection> kept = new ArrayList<>(graph.connections());
        Set<NodeId> done = new HashSet<>();
        graph.nodes().forEach(node -> walk(node.id(), new HashSet<>(), done, kept));
        return kept;
    }

    private void walk(NodeId id, Set<NodeId> path, Set<NodeId> done, List<Connection> kept) {
        if (!done.add(id)) {
            return;
        }
        path.add(id);
        for (NodeId next : graph.outputsOf(id)) {
            if (path.contains(next)) {
                kept.remove(new Connection(id, next));
            } else {
                walk(next, path, done, kept);
            }
        }
        path.remove(id);
    }

    private void putInColumns(List<Connection> wires) {
        graph.nodes().forEach(node -> columns.put(node.id(), 0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Connection wire : wires) {
                int needed = columns.getOrDefault(wire.from(), 0) + 1;
                if (columns.getOrDefault(wire.to(), 0) < needed) {
                    columns.put(wire.to(), needed);
                    changed = true;
                }
            }
        }
    }

    private void route(List<Connection> wires) {
        int count = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (int i = 0; i < count; i++) {
            layers.add(new ArrayList<>());
        }
        graph.nodes().stream()
                .sorted(Comparator.comparingDouble(node -> node.position().y()))
                .forEach(node -> {
                    Vertex vertex = new Vertex(heights.applyAsDouble(node.id()));
                    vertices.put(node.id(), vertex);
                    layers.get(columns.getOrDefault(node.id(), 0)).add(vertex);
                });
        for (Connection wire : wires) {
            Vertex from = vertices.get(wire.from());
            Vertex to = vertices.get(wire.to());
            if (from == null || to == null) {
                continue;
            }
            for (int column = columns.getOrDefault(wire.from(), 0) + 1;
                    column < columns.getOrDefault(wire.to(), 0);
                    column++) {
                Vertex passage = new Vertex(0);
                layers.get(column).add(passage);
                join(from, passage);
                from = passage;
            }
            join(from, to);
        }
        layers.forEach(Arrangement::number);
    }

    private static void join(Vertex from, Vertex to) {
        from.after.add(to);
        to.before.add(from);
    }

    private void order(boolean forwards) {
        for (int i = 0; i < layers.size(); i++) {
            List<Vertex> layer = layers.get(forwards ? i : layers.size() - 1 - i);
            Map<Vertex, Double> weights = new HashMap<>();
            for (Vertex vertex : layer) {
                List<Vertex> near = forwards ? vertex.before : vertex.after;
                weights.put(
                        vertex, near.stream().mapToInt(v -> v.index).average().orElse(vertex.index));
            }
            layer.sort(Comparator.comparingDouble(vertex -> weights.getOrDefault(vertex, 0.0)));
            number(layer);
        }
    }

    private static void number(List<Vertex> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).index = i;
        }
    }

    private static void stack(List<Vertex> layer) {
        double y = 0;
        for (Vertex vertex : layer) {
            vertex.y = y;
            y += distance(vertex);
        }
        double half = y / 2;
        layer.forEach(vertex -> vertex.y -= half);
    }

    /** Pulls each node level with its neighbours as far as order and distances allow: an isotonic regression. */
    private void align(boolean forwards) {
        for (int i = 0; i < layers.size(); i++) {
            List<Vertex> layer = layers.get(forwards ? i : layers.size() - 1 - i);
            double[] offset = new double[layer.size()];
            double[] wish = new double[layer.size()];
            for (int k = 0; k < layer.size(); k++) {
                Vertex vertex = layer.get(k);
                offset[k] = k == 0 ? 0 : offset[k - 1] + distance(layer.get(k - 1));
                List<Vertex> near = forwards ? vertex.before : vertex.after;
                wish[k] = near.stream().mapToDouble(v -> v.y).average().orElse(vertex.y) - offset[k];
            }
            double[] level = increasing(wish);
            for (int k = 0; k < layer.size(); k++) {
                layer.get(k).y = level[k] + offset[k];
            }
        }
    }

    /** The non-decreasing values nearest to some values, by pooling adjacent violators. */
    private static double[] increasing(double[] values) {
        double[] mean = new double[values.length];
        int[] size = new int[values.length];
        int pools = 0;
        for (double value : values) {
            mean[pools] = value;
            size[pools] = 1;
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                int both = size[pools - 2] + size[pools - 1];
                mean[pools - 2] = (mean[pools - 2] * size[pools - 2] + mean[pools - 1] * size[pools - 1]) / both;
                size[pools - 2] = both;
                pools--;
            }
        }
        double[] result = new double[values.length];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(result, at, at + size[pool], mean[pool]);
            at += size[pool];
        }
        return result;
    }

    /** From the top of a vertex to the top of the next, in whole steps of the grid. */
    private static double distance(Vertex vertex) {
        double needed = vertex.height == 0 ? WIRE_GAP : vertex.height + GAP;
        return Math.ceil(needed / Painter.GRID) * Painter.GRID;
    }
}
