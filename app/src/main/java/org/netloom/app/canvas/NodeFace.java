package org.netloom.app.canvas;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerKind;

/**
 * What a node shows, ready to be drawn.
 *
 * @param kind its kind; empty if the catalogue does not know it
 * @param type the name of the kind
 * @param label its name in lines that fit
 * @param largeLabel the same in letters that can be read when the node is small; empty if they do not fit
 * @param summary its key parameters; may be empty
 * @param shape what leaves it
 * @param figure how many parameters it trains, or how many rows it feeds
 * @param bypassed whether it hands its input on as it is
 * @param changed whether a run started now would train it otherwise than the last one did
 * @param box what else there is to know of it if it is the box of a group
 * @param severity how grave its gravest problem is, if it has one worth a badge
 * @param nameHeight of the name, in as many lines as it needs
 * @param summaryHeight of the summary, in as many lines as it needs
 * @param footHeight of shape and figure: one line, or two if they do not fit side by side
 */
record NodeFace(
        NodeId id,
        Optional<LayerKind> kind,
        String type,
        String name,
        String label,
        String largeLabel,
        String summary,
        String shape,
        String figure,
        boolean bypassed,
        boolean changed,
        Optional<Box> box,
        Optional<Severity> severity,
        double nameHeight,
        double summaryHeight,
        double footHeight) {

    /**
     * A collapsed group.
     *
     * @param fed whether wires lead in
     * @param feeds whether wires lead out
     */
    record Box(GroupId group, boolean fed, boolean feeds) {}

    static final double WIDTH = 164;
    static final double CHIP = 24;
    static final double PAD = 10;
    static final double TEXT_LEFT = PAD + CHIP + 8;
    static final double TEXT_WIDTH = WIDTH - TEXT_LEFT - PAD;
    static final double FOOT_WIDTH = WIDTH - 2 * PAD;
    /** How far below the upper edge the ports lie where the flow is to the right: always two steps of the grid, so that straight wires are straight. */
    static final double PORT_Y = 40;

    private static final double HEAD = 54;
    private static final double GAP = 8;

    /** How far below the upper edge the hairline lies. */
    double lineY() {
        return Math.max(HEAD, PAD + nameHeight + summaryHeight + GAP);
    }

    /** How far below the upper edge of a box its chevron lies: beside the summary, where names do not reach. */
    double chevronY() {
        return PAD + nameHeight;
    }

    double height() {
        return lineY() + footHeight + 10;
    }

    /** Where the line of a trend lies: below the chip, beside the summary, so that nothing gives way to it. */
    Rectangle2D trendRoom() {
        double top = PAD + CHIP + 3;
        return new Rectangle2D(
                PAD + (CHIP - Sparkline.WIDTH) / 2, top, Sparkline.WIDTH, Math.min(CHIP, lineY() - 3 - top));
    }

    boolean hasInput() {
        return box.map(Box::fed)
                .orElse(kind.map(k -> k.inputs() != LayerKind.Inputs.NONE).orElse(true));
    }

    boolean hasOutput() {
        return box.map(Box::feeds).orElse(kind.map(LayerKind::hasOutput).orElse(true));
    }

    boolean takesManyWires() {
        return box.isPresent()
                || kind.map(k -> k.inputs() == LayerKind.Inputs.MANY || k.inputs() == LayerKind.Inputs.ONE_OR_TWO)
                        .orElse(false);
    }
}
