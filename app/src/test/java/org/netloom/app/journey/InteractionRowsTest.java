package org.netloom.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract of the canvas, row by row, with the tests that show it: who asks whether a gesture or a key is kept finds here where. Each row
 * fails if one of its tests is gone.
 */
class InteractionRowsTest {

    private static final Map<String, List<String>> ROWS = new LinkedHashMap<>();

    static {
        // Mouse
        row(
                "wheel: zoom about the pointer",
                "canvas.NavigationTest#should_keep_the_point_under_the_pointer_when_the_wheel_zooms");
        row(
                "middle-drag, or Space + drag: pan",
                "canvas.NavigationTest#should_pan_with_the_middle_button",
                "canvas.NavigationTest#should_pan_with_space_and_the_left_button_even_over_a_node");
        row(
                "left-drag on empty: box select; Shift adds, Ctrl toggles",
                "canvas.SelectionGesturesTest#should_select_what_the_rubber_band_touches",
                "canvas.SelectionGesturesTest#should_add_with_shift",
                "canvas.SelectionGesturesTest#should_toggle_with_control");
        row(
                "right-click on empty, node, wire, port: menu with shortcuts",
                "canvas.MouseRowsTest#should_open_the_menu_of_empty_canvas_with_keys_beside_its_items",
                "canvas.MouseRowsTest#should_open_the_menu_of_a_node_with_keys_beside_its_items",
                "canvas.MouseRowsTest#should_open_the_menu_of_a_wire_and_of_a_port");
        row(
                "double-click or Ctrl-click on empty: quick-add",
                "canvas.CanvasViewTest#should_add_what_is_picked_where_the_canvas_was_double_clicked",
                "canvas.SelectionGesturesTest#should_open_the_search_for_layers_on_a_control_click_on_empty_canvas");
        row(
                "drag a palette item onto the canvas",
                "canvas.PaletteDropTest#should_add_the_layer_where_it_is_dropped_and_select_it",
                "canvas.PaletteDropTest#should_show_where_the_layer_would_go_while_it_is_dragged");
        row(
                "drag a wire from a port to empty: layers that fit",
                "canvas.WireGestureTest#should_offer_layers_that_fit_where_a_wire_is_dropped_on_empty_canvas");
        row(
                "drag from port to port: glow, red with the reason, refuses cycles",
                "canvas.WireGestureTest#should_connect_from_output_to_input",
                "canvas.WireGestureTest#should_let_ports_glow_that_fit_and_redden_those_that_do_not",
                "canvas.WireGestureTest#should_refuse_a_cycle_and_say_why_while_the_wire_is_being_pulled");
        row(
                "drop a node on a wire: splices, neighbours shift, Alt suppresses",
                "canvas.MoveGestureTest#should_splice_a_loose_node_into_the_wire_it_is_dropped_on",
                "canvas.MoveGestureTest#should_shift_what_follows_if_there_is_no_room_for_a_splice",
                "canvas.MouseRowsTest#should_not_splice_while_alt_is_held");
        row(
                "drag a wire's end off its port: detaches or moves it",
                "canvas.WireGestureTest#should_take_a_wire_off_its_port_and_let_it_go",
                "canvas.WireGestureTest#should_move_a_wire_to_another_port_as_one_undo_step");
        row(
                "Alt-click a port: removes its wires",
                "canvas.WireGestureTest#should_remove_the_wires_of_a_port_that_is_alt_clicked");
        row(
                "Ctrl-click a port, then a target: connects without dragging",
                "canvas.WireGestureTest#should_connect_without_dragging_when_control_is_held_at_the_first_click");
        row(
                "Ctrl + right-drag across wires: cuts them",
                "canvas.WireGestureTest#should_cut_the_wires_crossed_with_control_and_the_right_button");
        row(
                "Shift-click a node: adds; upstream, downstream, connected",
                "canvas.SelectionGesturesTest#should_select_by_click_add_by_shift_click_and_drop_all_on_empty_canvas",
                "canvas.MouseRowsTest#should_select_upstream_downstream_and_connected_from_the_menu");
        row("Alt-drag a node: duplicates", "canvas.MoveGestureTest#should_drag_a_copy_with_alt_as_one_undo_step");
        row(
                "click a node: selects; the inspector shows its parameters",
                "canvas.SelectionGesturesTest#should_select_by_click_add_by_shift_click_and_drop_all_on_empty_canvas",
                "inspector.InspectorViewTest#should_show_only_the_settings_that_have_an_effect");
        row(
                "double-click a node / group: rename / enter, breadcrumbs lead out",
                "canvas.MouseRowsTest#should_rename_a_node_that_is_double_clicked",
                "canvas.GroupsTest#should_go_into_a_group_by_a_double_click_and_out_by_the_breadcrumbs");
        row(
                "flow is left to right, top-down is a toggle",
                "canvas.FlowTest#should_choose_the_direction_in_the_menu_of_the_canvas_where_the_one_of_now_is_marked",
                "canvas.FlowTest#should_draw_ports_on_the_upper_and_the_lower_edge_of_a_node");
        row(
                "snap to a grid, Alt disables",
                "canvas.MoveGestureTest#should_make_one_undo_step_of_a_drag_and_keep_to_the_grid",
                "canvas.MoveGestureTest#should_leave_the_grid_while_alt_is_held");
        row(
                "24 px ports; one wire an input",
                "canvas.MouseRowsTest#should_take_a_port_within_twelve_pixels_of_its_middle");
        row(
                "hover: a wire, a node and its neighbours stand out",
                "canvas.NodeFacesTest#should_let_the_neighbours_of_the_node_stand_out_that_the_pointer_rests_on",
                "canvas.NodeFacesTest#should_let_both_ends_of_the_wire_stand_out_that_the_pointer_rests_on");
        // Keys
        row(
                "all listed under ?, remappable, ignored while typing",
                "journey.KeysTest#should_list_all_keys_and_find_one_by_a_few_letters",
                "journey.KeysTest#should_record_another_chord_and_show_it_wherever_the_key_is_printed",
                "journey.KeysTest#should_name_a_conflict_and_let_the_two_change_places",
                "canvas.KeyRowsTest#should_leave_keys_to_a_field_in_which_a_person_types");
        row("undo, redo", "journey.SwitchesTest#should_undo_redo_train_stop_and_save_by_keys");
        row(
                "cut, copy, paste, with incoming wires, duplicate",
                "canvas.KeyRowsTest#should_cut_and_paste_and_duplicate",
                "canvas.KeyRowsTest#should_paste_with_incoming_wires");
        row("delete, dissolve", "canvas.KeyRowsTest#should_delete_and_dissolve");
        row(
                "all, none, next, previous",
                "canvas.SelectionGesturesTest#should_select_all_none_next_and_previous_by_key");
        row("arrows: nudge; Shift: by ten", "canvas.KeyRowsTest#should_nudge_by_one_grid_step_and_by_ten");
        row(
                "group, ungroup",
                "canvas.GroupsTest#should_group_the_selection_with_ctrl_g_and_ask_for_a_name_in_place",
                "canvas.GroupsTest#should_ungroup_with_ctrl_shift_g_and_select_what_was_in_the_group");
        row("Ctrl+B: bypass", "canvas.GroupsTest#should_bypass_with_ctrl_b_and_use_again_with_the_same_key");
        row("Ctrl+Shift+A: arrange", "canvas.KeyboardOnlyTest#should_arrange_as_one_undo_step");
        row("Shift+A: add", "canvas.KeyboardOnlyTest#should_build_a_network_without_a_mouse");
        row(
                "Ctrl+F: find; Ctrl+Shift+P: command palette",
                "journey.CommandRowsTest#should_find_in_the_graph_with_ctrl_f",
                "canvas.FindBarTest#should_find_by_kind_and_walk_through_the_hits_with_enter",
                "journey.CommandRowsTest#should_offer_every_action_with_its_key_and_say_why_it_cannot_be_done");
        row(
                "zoom in, out, 100 %; fit",
                "canvas.NavigationTest#should_zoom_with_buttons_and_keys_and_go_back_to_one_hundred_percent",
                "canvas.NavigationTest#should_fit_the_whole_network");
        row("Ctrl+Enter: train; Ctrl+.: stop", "journey.SwitchesTest#should_undo_redo_train_stop_and_save_by_keys");
        row(
                "F1: help on the selection",
                "canvas.NodeFacesTest#should_explain_the_selected_layer_and_its_settings_and_go_away_with_escape",
                "journey.CommandRowsTest#should_help_with_f1_on_the_selected_layer");
        row("F2: rename", "canvas.KeyboardOnlyTest#should_rename_nudge_duplicate_copy_and_paste");
        row("Ctrl+N/O/S/Shift+S/E/I/,", "journey.CommandRowsTest#should_bind_the_keys_that_people_expect");
        // Undo
        row(
                "one user action is one entry",
                "canvas.KeyboardOnlyTest#should_arrange_as_one_undo_step",
                "canvas.ProblemCardTest#should_mend_with_one_click_that_is_one_undo_step",
                "canvas.AlignmentTest#should_align_or_distribute_in_one_named_undo_step");
        row("a move is recorded when the drag ends", "canvas.MoveGestureTest#should_make_two_undo_steps_of_two_drags");
        row(
                "typing in one field merges",
                "inspector.InspectorViewTest#should_take_what_is_typed_into_units_as_one_undo_step");
        row("selection is not history", "canvas.SelectionGesturesTest#should_select_what_the_rubber_band_touches");
        row(
                "undoing a delete brings back wires, parameters, position",
                "canvas.DeletingTest#should_bring_back_wires_and_place_when_a_deletion_is_undone");
        row(
                "history: named steps, jump to any",
                "history.HistoryViewTest#should_name_all_steps_the_latest_first",
                "history.HistoryViewTest#should_go_to_any_step_with_a_click_and_forward_again");
        row(
                "history survives a training run; at least 500 steps",
                "session.StudioTrainingTest#should_leave_the_history_of_edits_as_it_is_through_a_run",
                "session.StudioTrainingTest#should_take_back_five_hundred_steps");
        // While training
        row(
                "the run keeps its snapshot, and says so",
                "session.StudioTrainingTest#should_keep_the_snapshot_and_be_stale_once_the_plan_is_edited",
                "session.StudioTrainingTest#should_not_be_stale_because_a_node_was_moved_or_renamed");
        // Status
        row(
                "blue dot: changed since the last run",
                "canvas.NodeFacesTest#should_mark_what_has_changed_since_the_last_run_with_a_dot_that_says_so",
                "session.StudioTrainingTest#should_tell_which_nodes_have_changed_since_the_run_and_forget_it_with_the_next_one");
        row("dashed outline: bypassed", "canvas.NodeFacesTest#should_draw_a_bypassed_layer_with_a_dashed_edge");
        row(
                "badges; what, where, why, and a button that mends it",
                "canvas.ProblemCardTest#should_say_what_is_wrong_when_the_pointer_rests_on_the_badge",
                "canvas.ProblemCardTest#should_draw_the_wires_red_that_do_not_fit");
        row(
                "shape on every wire, axis names",
                "inspector.InspectorViewTest#should_name_the_axes_of_a_wire_and_delete_it");
        row(
                "a problems list: a click centres and flashes the node",
                "problems.ProblemsViewTest#should_show_the_node_on_a_click_and_on_enter_and_mend_on_alt_enter",
                "canvas.NavigationTest#should_bring_a_problem_s_node_into_the_middle");
        // Reach
        row(
                "everything from the keyboard",
                "journey.KeyboardJourneyTest#should_build_train_and_evaluate_a_network_with_the_keyboard_alone");
        row(
                "text scales 80 to 200 %; labels are not cut, in either language",
                "journey.TextScaleTest#should_cut_no_label_at_any_scale_in_either_language");
        row("light and dark", "journey.SwitchesTest#should_turn_dark_everywhere_at_once_and_light_again");
        row(
                "an outline tree is the twin of the canvas",
                "outline.OutlineViewTest#should_say_in_a_sentence_what_a_layer_is_what_it_gives_and_what_is_wrong",
                "outline.OutlineViewTest#should_select_on_the_canvas_what_is_selected_here_and_the_other_way_round");
    }

    @TestFactory
    Stream<DynamicTest> should_show_every_row_by_a_test() {
        return ROWS.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> row.getValue()
                        .forEach(test ->
                                assertThat(methods(test)).as(test).contains(test.substring(test.indexOf('#') + 1)))));
    }

    private static List<String> methods(String test) {
        String name = "org.netloom.app." + test.substring(0, test.indexOf('#'));
        try {
            return Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .map(Method::getName)
                    .toList();
        } catch (ClassNotFoundException gone) {
            throw new AssertionError("The test " + name + " is gone", gone);
        }
    }

    private static void row(String words, String... tests) {
        ROWS.put(words, List.of(tests));
    }
}
