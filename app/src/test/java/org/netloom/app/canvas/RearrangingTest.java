package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class RearrangingTest {

    private static final ModelGraph CROOKED = CanvasFixture.graph(
            List.of("Input:20:20", "Dense:40:300", "Dense:600:40", "Output:200:500"),
            List.of("input_1>dense_1", "dense_1>dense_2", "dense_2>output_1"));

    @Test
    void should_arrange_all_in_one_undo_step() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(fixture.canvas::arrange);

            assertThat(fixture.graph().nodes())
                    .extracting(node -> node.position().y())
                    .containsOnly(0.0);
            TestWindow.run(fixture.document::undo);
            assertThat(fixture.graph().nodes()).containsExactlyElementsOf(CROOKED.nodes());
        }
    }

    @Test
    void should_arrange_only_what_is_selected_where_it_is() {
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED)) {
            TestWindow.run(() -> {
                fixture.document.selection().select(Set.of(new NodeId("dense_1"), new NodeId("dense_2")));
                fixture.canvas.arrange();
            });

            assertThat(fixture.node("dense_1").position()).isEqualTo(new Position(40, 40));
            assertThat(fixture.node("dense_2").position().y()).isEqualTo(40);
            assertThat(fixture.node("output_1").position()).isEqualTo(new Position(200, 500));
        }
    }

    @Test
    void should_lose_nothing_of_what_is_done_while_the_places_are_worked_out() {
        List<Runnable> waiting = new ArrayList<>();
        Arranger later = (draft, then) -> waiting.add(() -> then.accept(LayeredArrangement.of(draft)));
        try (CanvasFixture fixture = CanvasFixture.of(CROOKED, later)) {
            TestWindow.run(() -> {
                fixture.canvas.arrange();
                fixture.document.applyToGraph(GraphEdits.removeNodes(List.of(new NodeId("dense_2"))));
                fixture.document.applyToGraph(GraphEdits.rename(new NodeId("dense_1"), "Mine"));
                waiting.forEach(Runnable::run);
            });

            assertThat(fixture.graph().contains(new NodeId("dense_2"))).isFalse();
            assertThat(fixture.node("dense_1").name()).isEqualTo("Mine");
            assertThat(fixture.node("dense_1").position().y()).isZero();
        }
    }
}
