package org.netloom.core.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;
import org.netloom.core.sketch.Sketch;

class GroupEditsTest {

    private static final NodeId INPUT = new NodeId("Input1");
    private static final NodeId FIRST = new NodeId("Dense1");
    private static final NodeId SECOND = new NodeId("Dense2");
    private static final NodeId OUTPUT = new NodeId("Output1");
    private static final GroupId INNER = new GroupId("inner");
    private static final GroupId OUTER = new GroupId("outer");
    private static final NoteId NOTE = new NoteId("note");
    private static final ModelGraph FLAT =
            Sketch.chain("Input", "Dense", "Dense", "Output").graph();
    /** outer { inner { Dense1 Dense2 } Output1 note } Input1. */
    private static final ModelGraph NESTED = after(
            FLAT,
            CommentEdits.addNote(new Note(NOTE, "why", new Position(0, 0), 100, 50, Optional.empty())),
            GroupEdits.group(INNER, "Inner", List.of(FIRST, SECOND)),
            GroupEdits.group(OUTER, "Outer", List.of(INNER, OUTPUT, NOTE)));

    @Test
    void should_nest_groups_and_leave_the_wires_alone() {
        assertThat(NESTED.group(INNER).orElseThrow().parent()).contains(OUTER);
        assertThat(NESTED.nodesIn(OUTER)).containsExactlyInAnyOrder(FIRST, SECOND, OUTPUT);
        assertThat(NESTED.pathTo(NESTED.node(FIRST).orElseThrow().group())).containsExactly(OUTER, INNER);
        assertThat(NESTED.connections()).isEqualTo(FLAT.connections());
    }

    @Test
    void should_make_a_group_inside_the_group_that_all_its_members_are_in() {
        ModelGraph graph = after(NESTED, GroupEdits.group(new GroupId("third"), "Third", List.of(FIRST)));

        assertThat(graph.group(new GroupId("third")).orElseThrow().parent()).contains(INNER);
    }

    @Test
    void should_take_a_group_into_a_new_group_whole_even_if_its_members_are_chosen_too() {
        ModelGraph graph = after(NESTED, GroupEdits.group(new GroupId("third"), "Third", List.of(FIRST, OUTER)));

        assertThat(graph.group(OUTER).orElseThrow().parent()).contains(new GroupId("third"));
        assertThat(graph.node(FIRST).orElseThrow().group()).contains(INNER);
    }

    @Test
    void should_leave_what_is_in_a_group_where_the_group_was() {
        ModelGraph graph = after(NESTED, GroupEdits.ungroup(List.of(OUTER)));

        assertThat(graph.group(OUTER)).isEmpty();
        assertThat(graph.group(INNER).orElseThrow().parent()).isEmpty();
        assertThat(graph.node(OUTPUT).orElseThrow().group()).isEmpty();
        assertThat(after(graph, GroupEdits.ungroup(List.of(INNER)), GraphEdits.remove(List.of(NOTE))))
                .isEqualTo(FLAT);
    }

    @Test
    void should_fold_a_group_at_its_top_left_corner_and_unfold_it_again() {
        ModelGraph folded = after(NESTED, GroupEdits.collapse(List.of(INNER)));

        assertThat(folded.group(INNER).orElseThrow().collapsed()).isTrue();
        assertThat(folded.group(INNER).orElseThrow().position()).isEqualTo(new Position(200, 100));
        assertThat(after(folded, GroupEdits.expand(List.of(INNER)))
                        .group(INNER)
                        .orElseThrow()
                        .collapsed())
                .isFalse();
    }

    @Test
    void should_move_all_that_is_in_a_group_with_it() {
        ModelGraph folded = after(NESTED, GroupEdits.collapse(List.of(OUTER)));
        Position at = folded.group(OUTER).orElseThrow().position();

        ModelGraph moved = after(folded, GraphEdits.move(Map.of(OUTER, at.plus(40, 20))));

        assertThat(moved.group(OUTER).orElseThrow().position()).isEqualTo(at.plus(40, 20));
        assertThat(moved.node(SECOND).orElseThrow().position()).isEqualTo(new Position(440, 120));
        assertThat(moved.note(NOTE).orElseThrow().position()).isEqualTo(new Position(40, 20));
        assertThat(moved.node(INPUT)).isEqualTo(FLAT.node(INPUT));
    }

    @Test
    void should_drop_a_group_once_nothing_is_left_in_it() {
        ModelGraph graph = after(NESTED, GraphEdits.removeNodes(List.of(FIRST, SECOND)));
        assertThat(graph.groups()).extracting(group -> group.id()).containsExactly(OUTER);

        assertThat(after(graph, GraphEdits.removeNodes(List.of(OUTPUT))).groups())
                .as("a note is something, too")
                .hasSize(1);
        assertThat(after(graph, GraphEdits.remove(List.of(OUTPUT, NOTE))).groups())
                .isEmpty();
        assertThat(after(NESTED, GroupEdits.moveInto(Optional.empty(), List.of(FIRST, SECOND)))
                        .group(INNER))
                .isEmpty();
    }

    @Test
    void should_remove_all_that_is_in_a_group_with_it() {
        ModelGraph graph = after(NESTED, GraphEdits.remove(List.of(OUTER)));

        assertThat(graph.items()).extracting(item -> item.id()).containsExactly(INPUT);
        assertThat(graph.connections()).isEmpty();
    }

    @Test
    void should_never_move_a_group_into_itself() {
        assertThat(after(NESTED, GroupEdits.moveInto(Optional.of(INNER), List.of(OUTER))))
                .isSameAs(NESTED);
        assertThat(after(NESTED, GroupEdits.moveInto(Optional.of(OUTER), List.of(OUTER))))
                .isSameAs(NESTED);
        assertThat(after(NESTED, GroupEdits.moveInto(Optional.of(INNER), List.of(OUTER, INPUT)))
                        .node(INPUT)
                        .orElseThrow()
                        .group())
                .contains(INNER);
    }

    @Test
    void should_change_nothing_when_the_group_frame_or_note_is_gone() {
        FrameId frame = new FrameId("gone");
        for (GraphEdit edit : List.of(
                GroupEdits.ungroup(List.of(INNER)),
                GroupEdits.rename(INNER, "x"),
                GroupEdits.collapse(List.of(INNER)),
                GroupEdits.expand(List.of(INNER)),
                GroupEdits.moveInto(Optional.of(INNER), List.of(FIRST)),
                GroupEdits.group(INNER, "x", List.of(new NodeId("gone"))),
                CommentEdits.titleFrame(frame, "x"),
                CommentEdits.tintFrame(frame, Tint.RED),
                CommentEdits.resizeFrame(frame, Position.ORIGIN, 1, 1),
                CommentEdits.writeNote(NOTE, "x"),
                GraphEdits.remove(List.of(INNER, frame, NOTE)),
                GraphEdits.move(Map.of(INNER, Position.ORIGIN, frame, Position.ORIGIN)))) {
            assertThat(edit.apply(FLAT)).as(edit.name().key()).isSameAs(FLAT);
        }
    }

    @Test
    void should_copy_a_group_with_all_that_is_in_it_under_free_ids() {
        FrameId frame = new FrameId("frame_1");
        ModelGraph graph = after(
                NESTED,
                CommentEdits.addFrame(new Frame(frame, "Head", Position.ORIGIN, 10, 10, Tint.RED, Optional.of(INNER))));
        Piece piece = Piece.of(graph, List.of(INNER));
        Piece.Copy copy = piece.copyFor(graph, 40, 60, Optional.of(OUTER));

        ModelGraph pasted = copy.edit(EditName.of("paste", copy.size()), true).apply(graph);

        assertThat(piece.incoming()).containsExactly(new Connection(INPUT, FIRST));
        assertThat(copy.ids()).containsExactly(new GroupId("group_1"));
        assertThat(pasted.group(new GroupId("group_1")).orElseThrow().parent()).contains(OUTER);
        assertThat(pasted.group(new GroupId("group_1")).orElseThrow().name()).isEqualTo("Inner 2");
        assertThat(pasted.nodesIn(new GroupId("group_1")))
                .containsExactly(new NodeId("dense_1"), new NodeId("dense_2"));
        assertThat(pasted.frame(new FrameId("frame_2")).orElseThrow().group()).contains(new GroupId("group_1"));
        assertThat(pasted.node(new NodeId("dense_1")).orElseThrow().position()).isEqualTo(new Position(240, 160));
        assertThat(pasted.inputsOf(new NodeId("dense_1"))).containsExactly(INPUT);
        assertThat(pasted.inputsOf(new NodeId("dense_2"))).containsExactly(new NodeId("dense_1"));
    }

    @Test
    void should_paste_without_incoming_wires_or_room_where_these_are_not() {
        Piece.Copy copy = Piece.of(NESTED, List.of(FIRST)).copyFor(NESTED, 0, 0, Optional.of(INNER));

        ModelGraph pasted = copy.edit(EditName.of("paste", 1), true).apply(ModelGraph.EMPTY);

        assertThat(pasted.connections()).isEmpty();
        assertThat(pasted.nodes()).singleElement().satisfies(node -> assertThat(node.group())
                .isEmpty());
    }

    private static ModelGraph after(ModelGraph graph, GraphEdit... edits) {
        ModelGraph result = graph;
        for (GraphEdit edit : edits) {
            result = edit.apply(result);
        }
        return result;
    }
}
