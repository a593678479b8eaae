package org.netloom.core.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.netloom.core.arrange.Drafted.Box;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class LayeredArrangementTest {

    private static final double WIDTH = 164;
    private static final double HEIGHT = 80;
    private static final GroupId GROUP = new GroupId("group_1");

    @Test
    void should_put_a_chain_on_one_straight_line() {
        Map<NodeId, Position> places = arrange(List.of(box("c"), box("b"), box("a")), "a>b", "b>c");

        assertThat(places.values()).extracting(Position::y).containsOnly(0.0);
        assertThat(at(places, "a").x()).isZero().isLessThan(at(places, "b").x());
        assertThat(at(places, "b").x()).isLessThan(at(places, "c").x());
    }

    @Test
    void should_not_cross_the_wires_of_two_branches() {
        Map<NodeId, Position> places = arrange(
                List.of(box("in"), box("a"), box("b"), box("after_b"), box("after_a"), box("sum")),
                "in>a",
                "in>b",
                "a>after_a",
                "b>after_b",
                "after_a>sum",
                "after_b>sum");

        double before = at(places, "a").y() - at(places, "b").y();
        double after = at(places, "after_a").y() - at(places, "after_b").y();
        assertThat(before * after).isPositive();
    }

    @Test
    void should_keep_the_nodes_of_a_group_together_and_all_others_out_of_its_frame() {
        List<Box> boxes = List.of(box("in"), inGroup("a"), box("x"), inGroup("b"), box("y"), box("out"));

        Map<NodeId, Position> places = arrange(boxes, "in>a", "in>x", "a>b", "x>y", "b>out", "y>out", "x>b");

        double left = Math.min(at(places, "a").x(), at(places, "b").x());
        double right = Math.max(at(places, "a").x(), at(places, "b").x()) + WIDTH;
        double top = Math.min(at(places, "a").y(), at(places, "b").y());
        double bottom = Math.max(at(places, "a").y(), at(places, "b").y()) + HEIGHT;
        for (String other : List.of("in", "x", "y", "out")) {
            Position place = at(places, other);
            assertThat(place.x() + WIDTH <= left
                            || place.x() >= right
                            || place.y() + HEIGHT <= top
                            || place.y() >= bottom)
                    .as("%s at %s lies outside %s..%s, %s..%s", other, place, left, right, top, bottom)
                    .isTrue();
        }
    }

    @Test
    void should_survive_a_cycle_a_wire_to_itself_and_wires_to_nodes_that_are_not_there() {
        assertThat(arrange(List.of(box("a"), box("b")), "a>b", "b>a", "a>a", "a>gone"))
                .hasSize(2);
    }

    @Test
    void should_have_nothing_to_say_of_nothing() {
        assertThat(arrange(List.of())).isEmpty();
    }

    @Property(tries = 40)
    void should_never_let_nodes_overlap_nor_wires_run_backwards_and_find_the_same_again(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        List<String> wires = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boxes.add(box("n" + i));
            for (int k = i == 0 ? 0 : random.nextInt(3); k > 0; k--) {
                wires.add("n" + random.nextInt(i) + ">n" + i);
            }
        }

        Map<NodeId, Position> places = arrange(boxes, wires.toArray(String[]::new));

        List<Position> all = new ArrayList<>(places.values());
        assertThat(all).hasSize(size);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                assertThat(Math.abs(all.get(i).x() - all.get(k).x()) >= WIDTH
                                || Math.abs(all.get(i).y() - all.get(k).y()) >= HEIGHT)
                        .isTrue();
            }
        }
        for (String wire : wires) {
            String[] ends = wire.split(">");
            assertThat(at(places, ends[0]).x()).isLessThan(at(places, ends[1]).x());
        }
        assertThat(arrange(boxes, wires.toArray(String[]::new))).isEqualTo(places);
    }

    @Property(tries = 60)
    void should_keep_together_what_lies_in_groups_in_groups_and_let_nothing_else_lie_between(
            @ForAll @IntRange(min = 1, max = 25) int size,
            @ForAll @IntRange(min = 1, max = 5) int groups,
            @ForAll long seed) {
        Random random = new Random(seed);
        Map<ItemId, Optional<ItemId>> holders = new HashMap<>();
        for (int i = 0; i < groups; i++) {
            holders.put(
                    new GroupId("g" + i),
                    i == 0 || random.nextInt(3) == 0
                            ? Optional.empty()
                            : Optional.of(new GroupId("g" + random.nextInt(i))));
        }
        List<Box> boxes = new ArrayList<>();
        List<Connection> wires = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Optional<ItemId> holder =
                    random.nextBoolean() ? Optional.empty() : Optional.of(new GroupId("g" + random.nextInt(groups)));
            boxes.add(new Box(new NodeId("n" + i), WIDTH, HEIGHT, 40, holder));
            for (int k = i == 0 ? 0 : random.nextInt(3); k > 0; k--) {
                wires.add(new Connection(new NodeId("n" + random.nextInt(i)), new NodeId("n" + i)));
            }
        }
        Drafted draft = new Drafted(Flow.RIGHT, boxes, wires, holders, new Drafted.FrameRoom(20, 32));

        Map<NodeId, Position> places = LayeredArrangement.of(draft);

        assertThat(places).hasSize(size).isEqualTo(LayeredArrangement.of(draft));
        for (ItemId group : holders.keySet()) {
            Map<Boolean, List<Position>> inside = boxes.stream()
                    .collect(Collectors.partitioningBy(
                            box -> isWithin(box.holder(), group, holders),
                            Collectors.mapping(box -> at(places, box.id().value()), Collectors.toList())));
            List<Position> members = inside.getOrDefault(true, List.of());
            for (Position other : inside.getOrDefault(false, List.of())) {
                assertThat(members.stream().mapToDouble(Position::x).min().orElse(1e9) >= other.x() + WIDTH
                                || members.stream()
                                                        .mapToDouble(Position::x)
                                                        .max()
                                                        .orElse(-1e9)
                                                + WIDTH
                                        <= other.x()
                                || members.stream()
                                                .mapToDouble(Position::y)
                                                .min()
                                                .orElse(1e9)
                                        >= other.y() + HEIGHT
                                || members.stream()
                                                        .mapToDouble(Position::y)
                                                        .max()
                                                        .orElse(-1e9)
                                                + HEIGHT
                                        <= other.y())
                        .isTrue();
            }
        }
    }

    private static boolean isWithin(Optional<ItemId> holder, ItemId group, Map<ItemId, Optional<ItemId>> holders) {
        Optional<ItemId> at = holder;
        while (at.isPresent() && !at.get().equals(group)) {
            at = holders.getOrDefault(at.get(), Optional.empty());
        }
        return at.isPresent();
    }

    @Test
    void should_put_a_chain_on_one_line_downwards_where_the_flow_is_down() {
        Map<NodeId, Position> places = arrange(Flow.DOWN, List.of(box("c"), box("b"), box("a")), "a>b", "b>c");

        assertThat(places.values()).extracting(Position::x).containsOnly(0.0);
        assertThat(at(places, "a").y()).isZero();
        assertThat(at(places, "b").y()).isGreaterThan(HEIGHT);
        assertThat(at(places, "c").y()).isGreaterThan(at(places, "b").y() + HEIGHT);
    }

    @Test
    void should_put_branches_side_by_side_where_the_flow_is_down_the_earlier_one_on_the_left() {
        Map<NodeId, Position> places = LayeredArrangement.of(new Drafted(
                Flow.DOWN,
                List.of(box("in"), box("a"), box("b"), box("sum")),
                connections("in>a", "in>b", "a>sum", "b>sum"),
                Map.of(),
                new Drafted.FrameRoom(20, 32)));

        assertThat(at(places, "a").y()).isEqualTo(at(places, "b").y());
        assertThat(at(places, "a").x() + WIDTH).isLessThan(at(places, "b").x());
        assertThat(at(places, "in").y()).isLessThan(at(places, "a").y());
        assertThat(at(places, "sum").y()).isGreaterThan(at(places, "a").y());
    }

    @Test
    void should_keep_the_nodes_of_a_group_together_where_the_flow_is_down() {
        Map<NodeId, Position> places = arrange(
                Flow.DOWN,
                List.of(box("in"), inGroup("a"), box("x"), inGroup("b"), box("out")),
                "in>a",
                "in>x",
                "a>b",
                "x>out",
                "b>out");

        double left = Math.min(at(places, "a").x(), at(places, "b").x());
        double right = Math.max(at(places, "a").x(), at(places, "b").x()) + WIDTH;
        assertThat(at(places, "x").x() + WIDTH <= left || at(places, "x").x() >= right)
                .isTrue();
    }

    private static Map<NodeId, Position> arrange(List<Box> boxes, String... wires) {
        return arrange(Flow.RIGHT, boxes, wires);
    }

    private static Map<NodeId, Position> arrange(Flow flow, List<Box> boxes, String... wires) {
        return LayeredArrangement.of(new Drafted(
                flow, boxes, connections(wires), Map.of(GROUP, Optional.empty()), new Drafted.FrameRoom(20, 32)));
    }

    private static List<Connection> connections(String... wires) {
        List<Connection> connections = new ArrayList<>();
        for (String wire : wires) {
            String[] ends = wire.split(">");
            connections.add(new Connection(new NodeId(ends[0]), new NodeId(ends[1])));
        }
        return connections;
    }

    private static Position at(Map<NodeId, Position> places, String id) {
        return Objects.requireNonNull(places.get(new NodeId(id)));
    }

    private static Box box(String id) {
        return new Box(new NodeId(id), WIDTH, HEIGHT, 40, Optional.empty());
    }

    private static Box inGroup(String id) {
        return new Box(new NodeId(id), WIDTH, HEIGHT, 40, Optional.of(GROUP));
    }
}
