package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;

class AlignmentTest {

    private CanvasFixture fixture;

    @BeforeEach
    void open() {
        fixture = CanvasFixture.of(
                CanvasFixture.graph(List.of("Dense:100:100", "Dense:340:220", "Dense:620:320"), List.of()));
        TestWindow.run(() -> fixture.document.selection().select(ids()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(Alignment.class)
    void should_align_or_distribute_in_one_named_undo_step(Alignment alignment) {
        ModelGraph before = fixture.graph();
        TestWindow.run(() -> fixture.canvas.align(alignment));

        assertThat(fixture.document.undoName().map(name -> name.key())).contains(alignment.id());
        double[] along =
                ids().stream().mapToDouble(id -> measure(alignment, box(id))).toArray();
        if (alignment.least() == 2) {
            assertThat(along).containsOnly(along[0]);
        } else {
            assertThat(along[1] - along[0]).isCloseTo(along[2] - along[1], within(1e-9));
            assertThat(fixture.node("dense_1"))
                    .isEqualTo(before.node(ids().get(0)).orElseThrow());
            assertThat(fixture.node("dense_3"))
                    .isEqualTo(before.node(ids().get(2)).orElseThrow());
        }
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.graph()).isEqualTo(before);
    }

    @Test
    void should_align_from_the_menu_of_a_node() {
        fixture.robot.rightClickOn(fixture.at(180, 120));
        fixture.pickInMenu("menu-align-top");

        assertThat(ids()).allSatisfy(id -> assertThat(box(id).getMinY()).isEqualTo(100));
    }

    @Test
    void should_spread_only_what_lies_between_two_others() {
        ModelGraph before = fixture.graph();
        TestWindow.run(() -> fixture.document.selection().select(ids().subList(0, 2)));
        TestWindow.run(() -> fixture.canvas.align(Alignment.HORIZONTALLY));

        assertThat(fixture.graph()).isEqualTo(before);
    }

    private static double measure(Alignment alignment, Rectangle2D box) {
        return Map.of(
                        Alignment.LEFT, box.getMinX(),
                        Alignment.CENTRE, box.getMinX() + box.getMaxX(),
                        Alignment.RIGHT, box.getMaxX(),
                        Alignment.TOP, box.getMinY(),
                        Alignment.MIDDLE, box.getMinY() + box.getMaxY(),
                        Alignment.BOTTOM, box.getMaxY(),
                        Alignment.HORIZONTALLY, box.getMinX(),
                        Alignment.VERTICALLY, box.getMinY())
                .get(alignment);
    }

    private Rectangle2D box(NodeId id) {
        return TestWindow.call(() -> fixture.canvas.drawing().box(id));
    }

    private static List<NodeId> ids() {
        return Stream.of("dense_1", "dense_2", "dense_3").map(NodeId::new).toList();
    }
}
