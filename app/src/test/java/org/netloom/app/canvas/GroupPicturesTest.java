package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;

/** Draws groups in every state, for looking at; what it asserts is that they can be drawn in both languages and looks. */
class GroupPicturesTest {

    private static final GroupId BLOCK = new GroupId("block");
    private static final GroupId HEAD = new GroupId("head");
    private static final GroupId BODY = new GroupId("body");

    @Test
    void should_draw_groups_expanded_folded_and_entered_in_both_languages_and_looks() {
        try (CanvasFixture fixture = CanvasFixture.of(CanvasFixture.graph(
                List.of(
                        "Input:60:260",
                        "Dense:300:180",
                        "Dropout:520:180",
                        "Dense:300:380",
                        "Concatenate:780:260",
                        "Output:1060:260"),
                List.of(
                        "input_1>dense_1",
                        "dense_1>dropout_1",
                        "input_1>dense_2",
                        "dropout_1>concatenate_1",
                        "dense_2>concatenate_1",
                        "concatenate_1>output_1")))) {
            TestWindow.run(() -> {
                apply(fixture, GroupEdits.group(BLOCK, "Residual block", ids("dense_1", "dropout_1")));
                apply(fixture, GroupEdits.group(BODY, "Body 主体", List.of(BLOCK, new NodeId("dense_2"))));
                apply(fixture, GroupEdits.group(HEAD, "Head", ids("concatenate_1")));
                apply(fixture, GraphEdits.bypass(ids("dropout_1"), true));
                fixture.document.selection().select(BLOCK);
                fixture.canvas.fit();
            });
            pictures(fixture, "expanded");
            TestWindow.run(() -> apply(fixture, GroupEdits.collapse(List.of(BLOCK, HEAD))));
            pictures(fixture, "folded");
            TestWindow.run(() -> fixture.canvas.enter(Optional.of(BLOCK)));
            pictures(fixture, "entered");
            assertThat(fixture.canvas.entered()).contains(BLOCK);
            TestWindow.run(() -> fixture.canvas.enter(Optional.empty()));
            TestWindow.run(() -> fixture.canvas.viewport().show(0, 0, 0.4));
            pictures(fixture, "far");
        }
    }

    private static void pictures(CanvasFixture fixture, String state) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            TestWindow.run(() -> fixture.i18n.setLocale(locale));
            boolean dark = locale.equals(Locale.SIMPLIFIED_CHINESE);
            fixture.window.setDark(dark);
            fixture.window.picture("groups-" + state + "-" + locale.getLanguage() + (dark ? "-dark" : "-light"));
        }
    }

    private static List<NodeId> ids(String... ids) {
        return java.util.Arrays.stream(ids).map(NodeId::new).toList();
    }

    private static void apply(CanvasFixture fixture, org.netloom.core.edit.Edit.GraphEdit edit) {
        fixture.document.applyToGraph(edit);
    }
}
