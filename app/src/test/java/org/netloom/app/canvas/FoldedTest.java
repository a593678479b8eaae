package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.app.document.Analysis;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.shape.DataFacts;

class FoldedTest {

    private static final NodeId INPUT = new NodeId("input_1");
    private static final NodeId LEFT = new NodeId("dense_1");
    private static final NodeId RIGHT = new NodeId("dense_2");
    private static final NodeId MERGE = new NodeId("concatenate_1");
    private static final GroupId INNER = new GroupId("inner");
    private static final GroupId OUTER = new GroupId("outer");
    private static final NodeId INNER_BOX = new NodeId("box_inner");
    private static final NodeId OUTER_BOX = new NodeId("box_outer");

    /** outer { inner { dense_1 dense_2 } concatenate_1 } input_1; the input feeds both Dense, both feed the merge. */
    private static final ModelGraph NESTED = nested();

    @Test
    void should_show_the_graph_itself_while_there_are_no_groups() {
        ModelGraph flat = GroupEdits.ungroup(List.of(INNER, OUTER)).apply(NESTED);

        assertThat(Folded.of(flat, Optional.empty()).graph()).isSameAs(flat);
    }

    @Test
    void should_bundle_the_wires_that_cross_the_border_of_a_folded_group() {
        Folded folded = folded(Optional.empty(), INNER);

        assertThat(folded.graph().nodes()).extracting(Node::id).containsExactly(INPUT, INNER_BOX, MERGE);
        assertThat(folded.graph().connections())
                .containsExactly(new Connection(INPUT, INNER_BOX), new Connection(INNER_BOX, MERGE));
        assertThat(folded.wires(new Connection(INPUT, INNER_BOX)))
                .containsExactly(new Connection(INPUT, LEFT), new Connection(INPUT, RIGHT));
        assertThat(folded.standIn(new Connection(RIGHT, MERGE))).isEqualTo(new Connection(INNER_BOX, MERGE));
        assertThat(folded.expanded()).extracting(Group::id).containsExactly(OUTER);
    }

    @Test
    void should_show_only_the_outermost_of_folded_groups_in_each_other() {
        Folded folded = folded(Optional.empty(), INNER, OUTER);

        assertThat(folded.graph().nodes()).extracting(Node::id).containsExactly(INPUT, OUTER_BOX);
        assertThat(folded.item(OUTER_BOX)).isEqualTo(OUTER);
        assertThat(folded.standIn(LEFT)).isEqualTo(OUTER_BOX);
        assertThat(folded.expanded()).isEmpty();
    }

    @Test
    void should_show_what_is_in_a_group_that_was_entered_though_it_is_folded_outside() {
        Folded folded = folded(Optional.of(OUTER), INNER, OUTER);

        assertThat(folded.graph().nodes()).extracting(Node::id).containsExactly(INNER_BOX, MERGE);
        assertThat(folded.graph().connections()).containsExactly(new Connection(INNER_BOX, MERGE));
    }

    @Test
    void should_have_a_port_for_wires_only_where_one_inner_layer_is_meant() {
        Folded folded = folded(Optional.empty(), INNER);

        assertThat(folded.end(INNER_BOX, true)).as("two layers lead out").isEmpty();
        assertThat(folded(Optional.empty(), OUTER).ends(OUTER_BOX, false)).containsExactly(LEFT, RIGHT);
        assertThat(folded.end(MERGE, false)).contains(MERGE);
    }

    @Test
    void should_tell_problems_and_parameters_of_what_is_inside_as_those_of_the_box() {
        Diagnostic problem = new Diagnostic(Severity.ERROR, "sizes-differ", List.of(LEFT, INPUT), List.of(), List.of());
        Analysis inside =
                new Analysis(DataFacts.NONE, Map.of(), Map.of(LEFT, 3L, RIGHT, 4L, MERGE, 9L), List.of(problem));

        Analysis seen = folded(Optional.empty(), INNER).analysis(inside);

        assertThat(seen.parametersOf(INNER_BOX)).isEqualTo(7);
        assertThat(seen.chiefDiagnosticsAt(INNER_BOX)).hasSize(1);
        assertThat(seen.chiefDiagnosticsAt(LEFT)).isEmpty();
    }

    private static Folded folded(Optional<GroupId> room, GroupId... collapsed) {
        return Folded.of(GroupEdits.collapse(List.of(collapsed)).apply(NESTED), room);
    }

    private static ModelGraph nested() {
        ModelGraph graph = CanvasFixture.graph(
                List.of("Input:0:0", "Dense:200:0", "Dense:200:200", "Concatenate:400:0"),
                List.of("input_1>dense_1", "input_1>dense_2", "dense_1>concatenate_1", "dense_2>concatenate_1"));
        graph = GroupEdits.group(INNER, "Inner", List.of(LEFT, RIGHT)).apply(graph);
        return GroupEdits.group(OUTER, "Outer", List.of(INNER, MERGE)).apply(graph);
    }
}
