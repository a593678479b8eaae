package org.netloom.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;
import org.netloom.core.parameter.ParameterValues;

class FlowEditsTest {

    private static final NodeId FIRST = new NodeId("first");
    private static final NodeId SECOND = new NodeId("second");
    private static final NodeId BRANCH = new NodeId("branch");
    private static final FrameId FRAME = new FrameId("frame");
    private static final NoteId NOTE = new NoteId("note");
    private static final ModelGraph RIGHT = ModelGraph.EMPTY
            .plusAll(List.<Item>of(
                    node(FIRST, 0, 0),
                    node(SECOND, 240, 0),
                    node(BRANCH, 240, 140),
                    new Frame(FRAME, "two", new Position(220, -40), 200, 280, Tint.GREEN, Optional.empty()),
                    new Note(NOTE, "why", new Position(0, 140), 160, 80, Optional.empty())))
            .withConnections(List.of(new Connection(FIRST, SECOND), new Connection(FIRST, BRANCH)));

    @Test
    void should_put_what_came_after_below_and_what_lay_below_beside() {
        ModelGraph down = GraphEdits.flow(Flow.DOWN).apply(RIGHT);

        assertThat(down.flow()).isEqualTo(Flow.DOWN);
        assertThat(place(down, FIRST)).isEqualTo(Position.ORIGIN);
        assertThat(place(down, SECOND)).isEqualTo(new Position(0, 180));
        assertThat(place(down, BRANCH)).isEqualTo(new Position(220, 180));
        assertThat(down.connections()).isEqualTo(RIGHT.connections());
    }

    @Test
    void should_turn_frames_with_what_lies_on_them_and_leave_notes_their_size() {
        ModelGraph down = GraphEdits.flow(Flow.DOWN).apply(RIGHT);

        assertThat(down.frame(FRAME).orElseThrow())
                .isEqualTo(new Frame(FRAME, "two", new Position(-60, 160), 420, 150, Tint.GREEN, Optional.empty()));
        assertThat(down.note(NOTE).orElseThrow())
                .isEqualTo(new Note(NOTE, "why", new Position(220, 0), 160, 80, Optional.empty()));
    }

    @Test
    void should_change_nothing_where_the_direction_is_that_already() {
        assertThat(GraphEdits.flow(Flow.RIGHT).apply(RIGHT)).isSameAs(RIGHT);
    }

    @Test
    void should_turn_what_is_pasted_into_a_project_of_the_other_direction() {
        ModelGraph target = ModelGraph.EMPTY.flowing(Flow.DOWN);

        Piece.Copy copy = Piece.of(RIGHT, List.of(FIRST, SECOND)).copyFor(target, 40, 40, Optional.empty());
        ModelGraph pasted = copy.edit(EditName.of("paste"), false).apply(target);

        assertThat(pasted.flow()).isEqualTo(Flow.DOWN);
        assertThat(pasted.nodes())
                .extracting(Node::position)
                .containsExactly(new Position(40, 40), new Position(40, 220));
    }

    private static Node node(NodeId id, double x, double y) {
        return new Node(id, "Dense", id.value(), ParameterValues.DEFAULTS, new Position(x, y));
    }

    private static Position place(ModelGraph graph, NodeId id) {
        return graph.node(id).orElseThrow().position();
    }
}
