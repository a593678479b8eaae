package org.netloom.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.NewNode;
import org.netloom.core.sketch.Sketch;

class GraphEditsTest {

    private static final NodeId INPUT = new NodeId("Input1");
    private static final NodeId DENSE = new NodeId("Dense1");
    private static final NodeId OUTPUT = new NodeId("Output1");
    private static final Sketch SKETCH = Sketch.chain("Input", "Dense", "Output");

    @Test
    void should_replace_the_wire_of_a_port_that_takes_one() {
        ModelGraph after = GraphEdits.connect(INPUT, OUTPUT).apply(SKETCH.graph());

        assertThat(after.inputsOf(OUTPUT)).containsExactly(INPUT);
        assertThat(after.outputsOf(DENSE)).isEmpty();
    }

    @Test
    void should_add_wires_to_a_port_that_takes_many_in_the_order_drawn() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Add");
        NodeId add = new NodeId("Add1");

        assertThat(GraphEdits.connect(INPUT, add).apply(sketch.graph()).inputsOf(add))
                .containsExactly(DENSE, INPUT);
    }

    @Test
    void should_keep_the_order_of_a_merging_layers_wires_when_a_node_is_inserted_or_dissolved() {
        Sketch sketch = Sketch.chain("Input", "Dense", "Concatenate").wire("Input1", "Concatenate1");
        NodeId merge = new NodeId("Concatenate1");
        Node flatten = NewNode.of(sketch.graph(), "Flatten", Position.ORIGIN);

        ModelGraph inserted =
                GraphEdits.insertBetween(new Connection(DENSE, merge), flatten).apply(sketch.graph());
        ModelGraph dissolved = GraphEdits.dissolve(List.of(flatten.id())).apply(inserted);

        assertThat(inserted.inputsOf(merge)).containsExactly(flatten.id(), INPUT);
        assertThat(dissolved).isEqualTo(sketch.graph());
    }

    @Test
    void should_change_nothing_when_the_node_is_gone() {
        ModelGraph without = SKETCH.graph().minus(List.of(DENSE));

        for (GraphEdit edit : List.of(
                GraphEdits.connect(DENSE, OUTPUT),
                GraphEdits.rename(DENSE, "x"),
                GraphEdits.setParameter(DENSE, Dense.UNITS, 3),
                GraphEdits.move(Map.of(DENSE, new Position(1, 1))),
                GraphEdits.removeNodes(List.of(DENSE)),
                GraphEdits.disconnect(new Connection(DENSE, OUTPUT)),
                GraphEdits.changeKind(DENSE, "LSTM"))) {
            assertThat(edit.apply(without)).as(edit.name().key()).isSameAs(without);
        }
    }

    @Test
    void should_undo_and_redo_a_thousand_steps() {
        EditHistory<ModelGraph> history = new EditHistory<>(SKETCH.graph());
        List<ModelGraph> states = new ArrayList<>(List.of(history.state()));
        for (int i = 0; i < 1000; i++) {
            history.apply(GraphEdits.rename(i % 2 == 0 ? DENSE : OUTPUT, "name " + i));
            states.add(history.state());
        }

        for (int i = 999; i >= 0; i--) {
            assertThat(history.undo()).isTrue();
            assertThat(history.state()).isEqualTo(states.get(i));
        }
        assertThat(history.undo()).isFalse();
        for (int i = 1; i <= 1000; i++) {
            assertThat(history.redo()).isTrue();
            assertThat(history.state()).isEqualTo(states.get(i));
        }
    }

    @Test
    void should_merge_what_is_typed_in_one_field_until_the_field_is_left() {
        EditHistory<ModelGraph> history = new EditHistory<>(SKETCH.graph());
        history.apply(GraphEdits.setParameter(DENSE, Dense.UNITS, 3));
        history.apply(GraphEdits.setParameter(DENSE, Dense.UNITS, 32));
        history.closeMerge();
        history.apply(GraphEdits.setParameter(DENSE, Dense.UNITS, 64));

        history.undo();
        assertThat(history.state().node(DENSE).orElseThrow().get(Dense.UNITS)).isEqualTo(32);
        history.undo();
        assertThat(history.state()).isEqualTo(SKETCH.graph());
    }

    @Test
    void should_not_merge_edits_of_different_nodes_or_parameters() {
        EditHistory<ModelGraph> history = new EditHistory<>(SKETCH.graph());
        history.apply(GraphEdits.setParameter(DENSE, Dense.UNITS, 3));
        history.apply(GraphEdits.setParameter(DENSE, Dense.USE_BIAS, false));
        history.undo();

        assertThat(history.state().node(DENSE).orElseThrow().get(Dense.UNITS)).isEqualTo(3);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void should_come_back_to_the_same_graph_after_undoing_all_and_redoing_all(@ForAll long seed) {
        Random random = new Random(seed);
        EditHistory<ModelGraph> history = new EditHistory<>(ModelGraph.EMPTY);
        for (int i = 0; i < 60; i++) {
            history.apply(randomEdit(history.state(), random));
            if (random.nextInt(8) == 0) {
                history.undo();
            }
        }
        ModelGraph last = history.state();

        int steps = 0;
        while (history.undo()) {
            steps++;
        }
        assertThat(history.state()).isEqualTo(ModelGraph.EMPTY);
        for (int i = 0; i < steps; i++) {
            history.redo();
        }
        assertThat(history.state()).isEqualTo(last);
    }

    private static GraphEdit randomEdit(ModelGraph graph, Random random) {
        List<LayerKind> kinds = LayerCatalogue.standard().kinds();
        Node added = NewNode.of(
                graph,
                kinds.get(random.nextInt(kinds.size())).type(),
                new Position(random.nextInt(900), random.nextInt(600)));
        if (graph.nodes().size() < 2) {
            return GraphEdits.addNode(added);
        }
        List<Node> nodes = List.copyOf(graph.nodes());
        NodeId one = nodes.get(random.nextInt(nodes.size())).id();
        NodeId other = nodes.get(random.nextInt(nodes.size())).id();
        List<Connection> wires = graph.connections();
        boolean wired = !wires.isEmpty();
        return switch (random.nextInt(11)) {
            case 0, 1 -> GraphEdits.addNode(added);
            case 2, 3 -> GraphEdits.connect(one, other);
            case 4 -> GraphEdits.setParameter(one, Dense.UNITS, random.nextInt(9));
            case 5 -> GraphEdits.rename(one, "name " + random.nextInt(5));
            case 6 -> GraphEdits.move(Map.of(one, new Position(random.nextInt(9), 0)));
            case 7 -> wired ? GraphEdits.insertBetween(wires.get(0), added) : GraphEdits.addNode(added);
            case 8 ->
                wired ? GraphEdits.disconnect(wires.get(random.nextInt(wires.size()))) : GraphEdits.addNode(added);
            case 9 -> GraphEdits.dissolve(List.of(one));
            default -> GraphEdits.removeNodes(List.of(one, other));
        };
    }
}
