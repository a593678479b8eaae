package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class ArrangementTest {

    private static final double HEIGHT = 80;

    @Test
    void should_put_a_chain_on_one_straight_line() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Output:0:0", "Dense:0:0", "Input:0:0"), List.of("input_1>dense_1", "dense_1>output_1"));

        Map<NodeId, Position> places = Arrangement.of(graph, id -> HEIGHT);

        assertThat(places.values()).extracting(Position::y).containsOnly(0.0);
        assertThat(places.get(new NodeId("input_1")).x())
                .isLessThan(places.get(new NodeId("dense_1")).x());
        assertThat(places.get(new NodeId("dense_1")).x())
                .isLessThan(places.get(new NodeId("output_1")).x());
    }

    @Test
    void should_not_cross_the_wires_of_two_branches() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Input:0:0", "Dense:0:0", "Dense:0:0", "Dropout:0:0", "Dropout:0:0", "Add:0:0"),
                List.of(
                        "input_1>dense_1",
                        "input_1>dense_2",
                        "dense_1>dropout_2",
                        "dense_2>dropout_1",
                        "dropout_1>add_1",
                        "dropout_2>add_1"));

        Map<NodeId, Position> places = Arrangement.of(graph, id -> HEIGHT);

        double upper = places.get(new NodeId("dense_1")).y()
                - places.get(new NodeId("dense_2")).y();
        double lower = places.get(new NodeId("dropout_2")).y()
                - places.get(new NodeId("dropout_1")).y();
        assertThat(upper * lower).isPositive();
    }

    @Test
    void should_keep_a_long_wire_clear_of_the_nodes_between() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Input:0:0", "Dense:0:0", "Dense:0:0", "Add:0:0"),
                List.of("input_1>dense_1", "dense_1>dense_2", "dense_2>add_1", "input_1>add_1"));

        Map<NodeId, Position> places = Arrangement.of(graph, id -> HEIGHT);

        assertThat(places.get(new NodeId("add_1")).y())
                .isNotEqualTo(places.get(new NodeId("dense_2")).y());
    }

    @Property(tries = 60)
    void should_never_let_nodes_overlap_nor_wires_run_backwards(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
        ModelGraph graph = random(size, seed);

        Map<NodeId, Position> places = Arrangement.of(graph, id -> HEIGHT);

        List<Position> all = new ArrayList<>(places.values());
        assertThat(all).hasSize(size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                boolean apart = Math.abs(all.get(i).x() - all.get(k).x()) >= NodeFace.WIDTH
                        || Math.abs(all.get(i).y() - all.get(k).y()) >= HEIGHT;
                assertThat(apart).isTrue();
            }
        }
        for (Connection wire : graph.connections()) {
            assertThat(places.get(wire.from()).x())
                    .isLessThan(places.get(wire.to()).x());
        }
    }

    @Test
    void should_survive_a_cycle() {
        ModelGraph graph =
                CanvasFixture.graph(List.of("Dense:0:0", "Dense:0:0"), List.of("dense_1>dense_2", "dense_2>dense_1"));

        assertThat(Arrangement.of(graph, id -> HEIGHT)).hasSize(2);
    }

    private static ModelGraph random(int size, long seed) {
        Random random = new Random(seed);
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add("Add:" + random.nextInt(2000) + ":" + random.nextInt(2000));
        }
        ModelGraph graph = CanvasFixture.graph(nodes, List.of());
        List<NodeId> ids = graph.nodes().stream().map(Node::id).toList();
        for (int i = 1; i < size; i++) {
            for (int wires = random.nextInt(3); wires > 0; wires--) {
                graph = graph.plus(new Connection(ids.get(random.nextInt(i)), ids.get(i)));
            }
        }
        return graph;
    }
}
