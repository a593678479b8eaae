package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

class WireRoutingTest {

    private static final double HEIGHT = 96;

    @Test
    void should_lead_a_wire_straight_where_nothing_is_in_its_way() {
        WireLayout wires = lay(
                CanvasFixture.graph(List.of("Dense:0:0", "Dense:600:0", "Dense:300:300"), List.of("dense_1>dense_2")));

        assertThat(curve(wires, "dense_1", "dense_2").passages()).isEmpty();
    }

    @Test
    void should_lead_a_wire_round_a_node_in_its_way_on_the_shorter_side() {
        ModelGraph graph =
                CanvasFixture.graph(List.of("Dense:0:0", "Add:600:0", "Dense:300:-20"), List.of("dense_1>add_1"));
        WireLayout wires = lay(graph);

        WireCurve curve = curve(wires, "dense_1", "add_1");
        Rectangle2D between = boxes(graph).get(new NodeId("dense_2"));
        assertThat(curve.crosses(between)).isFalse();
        assertThat(curve.passages()).singleElement().satisfies(passage -> assertThat(passage.y())
                .isGreaterThan(between.getMaxY()));
    }

    @Test
    void should_let_a_wire_pass_the_gaps_of_several_columns() {
        ModelGraph graph = CanvasFixture.graph(
                List.of(
                        "Dense:0:0",
                        "Add:960:0",
                        "Dense:240:-40",
                        "Dense:240:100",
                        "Dense:480:0",
                        "Dense:720:-40",
                        "Dense:720:100"),
                List.of("dense_1>add_1"));
        WireLayout wires = lay(graph);

        WireCurve curve = curve(wires, "dense_1", "add_1");
        boxes(graph).forEach((id, box) -> assertThat(curve.crosses(box)
                        && !id.value().equals("dense_1")
                        && !id.value().equals("add_1"))
                .as("through %s", id)
                .isFalse());
    }

    @Test
    void should_lead_a_wire_round_a_node_beside_it_where_the_flow_is_down() {
        ModelGraph graph = CanvasFixture.graph(
                        List.of("Dense:0:0", "Add:0:600", "Dense:-20:300"), List.of("dense_1>add_1"))
                .flowing(Flow.DOWN);
        WireLayout wires = lay(graph);

        WireCurve curve = curve(wires, "dense_1", "add_1");
        Rectangle2D between = boxes(graph).get(new NodeId("dense_2"));
        assertThat(curve.crosses(between)).isFalse();
        assertThat(curve.x1()).as("leaves from the middle of the lower edge").isEqualTo(NodeFace.WIDTH / 2);
        assertThat(curve.y1()).isEqualTo(HEIGHT);
        assertThat(curve.x2()).as("arrives at the middle of the upper edge").isEqualTo(NodeFace.WIDTH / 2);
        assertThat(curve.y2()).isEqualTo(600);
        assertThat(curve.labelSpots().get(0).getX())
                .as("passes on the right, the shorter side")
                .isGreaterThan(between.getMaxX());
    }

    @Test
    void should_lay_all_wires_anew_when_the_direction_changes() {
        ModelGraph graph = CanvasFixture.graph(List.of("Dense:0:0", "Dense:300:300"), List.of("dense_1>dense_2"));
        WireLayout wires = lay(graph);

        wires.lay(graph.flowing(Flow.DOWN), boxes(graph));
        assertThat(curve(wires, "dense_1", "dense_2").y1()).isEqualTo(HEIGHT);

        wires.lay(graph, boxes(graph));
        assertThat(curve(wires, "dense_1", "dense_2").x1()).isEqualTo(NodeFace.WIDTH);
    }

    /** Such a node stands in no column between the ends, and yet is why the wire turns. */
    @Test
    void should_lay_a_wire_anew_when_a_node_that_touched_its_end_moves_away() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Dense:0:0", "Add:764:200", "Dense:414:-500", "Dense:764:210"), List.of("dense_1>add_1"));
        WireLayout wires = lay(graph);
        assertThat(curve(wires, "dense_1", "add_1").passages()).isNotEmpty();

        Map<NodeId, Rectangle2D> moved = boxes(graph);
        moved.put(new NodeId("dense_3"), new Rectangle2D(2000, 2000, NodeFace.WIDTH, HEIGHT));
        wires.lay(graph, moved);

        assertThat(curve(wires, "dense_1", "add_1").passages()).isEmpty();
    }

    /** What moves lays anew only what it concerns; that must not be seen. */
    @Property(tries = 30)
    void should_lay_the_same_wires_after_a_hundred_moves_as_from_scratch(@ForAll long seed, @ForAll Flow flow) {
        Random random = new Random(seed);
        ModelGraph graph = LargeGraph.of(5, 6).flowing(flow);
        List<NodeId> ids = List.copyOf(boxes(graph).keySet());
        Map<NodeId, Rectangle2D> boxes = new LinkedHashMap<>(boxes(graph));
        WireLayout wires = new WireLayout();
        wires.lay(graph, boxes);
        for (int i = 0; i < 100; i++) {
            boxes.put(
                    ids.get(random.nextInt(ids.size())),
                    new Rectangle2D(random.nextInt(90) * 20, random.nextInt(40) * 20, NodeFace.WIDTH, HEIGHT));
            if (i % 10 == 0) {
                Connection wire = graph.connections()
                        .get(random.nextInt(graph.connections().size()));
                graph = graph.minus(wire).plus(wire);
            }
            wires.lay(graph, boxes);
        }

        WireLayout fresh = new WireLayout();
        fresh.lay(graph, boxes);
        assertThat(passages(wires)).isEqualTo(passages(fresh));
    }

    private static Map<Connection, Object> passages(WireLayout wires) {
        Map<Connection, Object> all = new HashMap<>();
        wires.curves().forEach((wire, curve) -> all.put(wire, List.of(curve.bounds(), curve.passages())));
        return all;
    }

    private static WireLayout lay(ModelGraph graph) {
        WireLayout wires = new WireLayout();
        wires.lay(graph, boxes(graph));
        return wires;
    }

    private static WireCurve curve(WireLayout wires, String from, String to) {
        return wires.curves().get(new Connection(new NodeId(from), new NodeId(to)));
    }

    private static Map<NodeId, Rectangle2D> boxes(ModelGraph graph) {
        Map<NodeId, Rectangle2D> boxes = new LinkedHashMap<>();
        graph.nodes()
                .forEach(node -> boxes.put(
                        node.id(),
                        new Rectangle2D(node.position().x(), node.position().y(), NodeFace.WIDTH, HEIGHT)));
        return boxes;
    }
}
