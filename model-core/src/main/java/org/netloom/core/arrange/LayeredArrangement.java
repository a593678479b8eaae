package org.netloom.core.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.netloom.core.arrange.Drafted.Box;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/**
 * Arranges a network in columns from left to right, or in rows from top to bottom, by the layered algorithm of the Eclipse Layout Kernel (after Sugiyama, Tagawa and
 * Toda, 1981): nodes of a group or a frame stay together, room is kept for the wires that pass a column or a row, and what lies level, or in one line downwards, stays so. The same
 * draft always leads to the same places. Takes a second or more for a thousand nodes, and another the first time; safe for any thread,
 * not meant for that of the window.
 */
public final class LayeredArrangement {

    /** All places are multiples of this. */
    public static final double GRID = 20;

    private static final double BETWEEN_COLUMNS = 76;
    /** Shapes stand beside wires that lead down, not on them, so that rows lie closer. */
    private static final double BETWEEN_ROWS = 60;

    private static final double BETWEEN_NODES = 40;
    private static final double BESIDE_WIRES = 24;

    private record Ends(ElkPort in, ElkPort out) {}

    private final Drafted draft;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<ItemId, ElkNode> frames = new HashMap<>();
    private final Map<NodeId, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<NodeId, Ends> ends = new HashMap<>();

    private LayeredArrangement(Drafted draft) {
        this.draft = draft;
    }

    /** The places of all nodes, on the grid; the upper left one of their common box is the origin. */
    public static Map<NodeId, Position> of(Drafted draft) {
        return draft.boxes().isEmpty() ? Map.of() : new LayeredArrangement(draft).places();
    }

    /** Arranges a small network that nobody sees, so that the first one that somebody waits for is quick; tells how many nodes it has. */
    public static int warmUp() {
        List<Box> boxes = new ArrayList<>();
        List<Connection> wires = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boxes.add(new Box(new NodeId("warm_" + i), 160, 80, 40, Optional.empty()));
            for (int before = Math.max(0, i - 4); before < i; before += 2) {
                wires.add(new Connection(new NodeId("warm_" + before), new NodeId("warm_" + i)));
            }
        }
        return of(new Drafted(Flow.RIGHT, boxes, wires, Map.of(), new Drafted.FrameRoom(0, 0)))
                .size();
    }

    private Map<NodeId, Position> places() {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        set(root);
        if (draft.holders().isEmpty()) {
            // Breaks ties only, so that a network does not look like another one after each arranging. With graphs in
            // graphs it fails.
            root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        }
        draft.boxes().forEach(this::add);
        draft.wires().forEach(this::join);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        double left =
                nodes.values().stream().mapToDouble(LayeredArrangement::x).min().orElse(0);
        double top =
                nodes.values().stream().mapToDouble(LayeredArrangement::y).min().orElse(0);
        Map<NodeId, Position> places = new LinkedHashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Position(snap(x(node) - left), snap(y(node) - top))));
        return places;
    }

    private boolean isDown() {
        return draft.flow() == Flow.DOWN;
    }

    private void set(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(CoreOptions.DIRECTION, isDown() ? Direction.DOWN : Direction.RIGHT);
        node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, isDown() ? BETWEEN_ROWS : BETWEEN_COLUMNS);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, BESIDE_WIRES);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BESIDE_WIRES / 2);
    }

    private void add(Box box) {
        ElkNode node = ElkGraphUtil.createNode(around(box.holder()));
        node.setDimensions(box.width(), box.height());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        nodes.put(box.id(), node);
        ends.put(
                box.id(),
                isDown()
                        ? new Ends(
                                port(node, PortSide.NORTH, box.port(), 0),
                                port(node, PortSide.SOUTH, box.port(), box.height()))
                        : new Ends(
                                port(node, PortSide.WEST, 0, box.port()),
                                port(node, PortSide.EAST, box.width(), box.port())));
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    private ElkNode around(Optional<ItemId> holder) {
        return holder.filter(draft.holders()::containsKey).map(this::frame).orElse(root);
    }

    private ElkNode frame(ItemId holder) {
        ElkNode known = frames.get(holder);
        if (known != null) {
            return known;
        }
        ElkNode frame = ElkGraphUtil.createNode(around(draft.holders().getOrDefault(holder, Optional.empty())));
        set(frame);
        double pad = draft.frame().pad();
        frame.setProperty(
                CoreOptions.PADDING, new ElkPadding(pad + draft.frame().title(), pad, pad, pad));
        frames.put(holder, frame);
        return frame;
    }

    private void join(Connection wire) {
        Ends from = ends.get(wire.from());
        Ends to = ends.get(wire.to());
        if (from != null && to != null && from != to) {
            ElkGraphUtil.createSimpleEdge(from.out(), to.in());
        }
    }

    private static double x(ElkNode node) {
        return node.getX() + (node.getParent() == null ? 0 : x(node.getParent()));
    }

    private static double y(ElkNode node) {
        return node.getY() + (node.getParent() == null ? 0 : y(node.getParent()));
    }

    private static double snap(double value) {
        return Math.round(value / GRID) * GRID;
    }
}
