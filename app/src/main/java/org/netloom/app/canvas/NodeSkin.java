package org.netloom.app.canvas;

import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.LayerIcons;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.Trend;

/**
 * A node as it is seen at readable sizes: light, and used again for another node when its own leaves the screen. Its parts have no ids of
 * the node: all style sheets would be searched for each of them.
 */
final class NodeSkin extends Region {

    static final double PORT = 24;
    static final double BADGE = 18;
    /** How wide the dot of a node is that has changed since the last run. */
    static final double DOT = 12;

    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
    private static final PseudoClass BYPASSED = PseudoClass.getPseudoClass("bypassed");
    private static final PseudoClass BOX = PseudoClass.getPseudoClass("box");
    private static final PseudoClass FITS = PseudoClass.getPseudoClass("fits");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Region chip = region("kind-chip");
    private final Text glyph = text("kind-chip-text");
    private final Text name = text("canvas-node-name");
    private final Text summary = text("canvas-node-summary");
    private final Region line = region("canvas-node-line");
    private final Text shape = text("canvas-node-foot");
    private final Text figure = text("canvas-node-foot");
    private final Region input = region("canvas-port");
    private final Region output = region("canvas-port");
    private final Sparkline sparkline = new Sparkline();
    private final Region badge = region("canvas-badge");
    private final Text mark = text("canvas-badge-mark");
    private final Region dot = region("canvas-changed-dot");
    /** Only groups have one. */
    private @Nullable FontIcon chevron;

    private boolean compact;
    private boolean unstyled = true;
    private State state = State.PLAIN;
    private String kindStyle = "";
    private @Nullable NodeFace face;
    private Axes axes = Axes.RIGHT;
    private Optional<Trend> trend = Optional.empty();

    private record State(boolean selected, boolean near, boolean flashing, PortGlow input, PortGlow output) {
        static final State PLAIN = new State(false, false, false, PortGlow.NONE, PortGlow.NONE);
    }

    NodeSkin() {
        getStyleClass().add("canvas-node");
        setManaged(false);
        name.setWrappingWidth(NodeFace.TEXT_WIDTH);
        summary.setWrappingWidth(NodeFace.TEXT_WIDTH);
        mark.setText("!");
        getChildren()
                .addAll(chip, glyph, name, summary, line, shape, figure, input, output, sparkline, badge, mark, dot);
    }

    /** Shows a node; cheap if it shows this very face already. */
    void show(NodeFace newFace, Axes newAxes) {
        if (newFace.equals(face) && newAxes == axes) {
            return;
        }
        axes = newAxes;
        face = newFace;
        unstyled = true;
        setVisible(true);
        setAccessibleText(null);
        dot.setVisible(newFace.changed());
        glyph.setText(newFace.box().isPresent() ? "▣" : LayerIcons.glyph(newFace.type()));
        showChevron(newFace.box().isPresent());
        pseudoClassStateChanged(BYPASSED, newFace.bypassed());
        pseudoClassStateChanged(BOX, newFace.box().isPresent());
        showName(newFace);
        summary.setText(newFace.summary());
        shape.setText(newFace.shape());
        figure.setText(newFace.figure());
        input.setVisible(newFace.hasInput());
        output.setVisible(newFace.hasOutput());
        badge.setVisible(newFace.severity().isPresent());
        mark.setVisible(badge.isVisible());
        showKind(newFace.kind().map(LayerIcons::styleClass).orElse("kind-io"));
        Severity severity = newFace.severity().orElse(Severity.INFO);
        pseudoClassStateChanged(ERROR, severity == Severity.ERROR);
        pseudoClassStateChanged(WARNING, severity == Severity.WARNING);
        resize(NodeFace.WIDTH, newFace.height());
        requestLayout();
    }

    /** Shows all that is known of a node, or only what can be read when it is small: its name, and what leaves it. */
    void showLevel(boolean isCompact) {
        if (compact != isCompact) {
            compact = isCompact;
            unstyled = true;
            pseudoClassStateChanged(COMPACT, compact);
            summary.setVisible(!compact);
            figure.setVisible(!compact);
            if (face != null) {
                showName(face);
                requestLayout();
            }
        }
    }

    /**
     * Shows how far training moves the weights; only where there is room for it.
     *
     * @param words what it is, with the figure
     */
    void showTrend(Optional<Trend> newTrend, Function<Trend, String> words) {
        boolean seen = newTrend.isPresent() && !compact;
        if (sparkline.isVisible() != seen) {
            sparkline.setVisible(seen);
            unstyled = true;
        }
        if (!newTrend.equals(trend) || getAccessibleText() == null) {
            trend = newTrend;
            trend.ifPresent(sparkline::show);
            tell(words);
        }
    }

    private void tell(Function<Trend, String> words) {
        if (face != null) {
            String known = face.name() + ", " + face.summary().replace("\n", " · ") + ", " + face.shape();
            setAccessibleText(
                    known + trend.map(shown -> ", " + words.apply(shown)).orElse(""));
        }
    }

    private void showName(NodeFace shown) {
        boolean large = compact && !shown.largeLabel().isEmpty();
        name.pseudoClassStateChanged(COMPACT, large);
        name.setText(large ? shown.largeLabel() : shown.label());
    }

    /** Leaves the screen. */
    void release() {
        face = null;
        setVisible(false);
    }

    /** The node that is shown. */
    Optional<NodeId> node() {
        return Optional.ofNullable(face).map(NodeFace::id);
    }

    Region input() {
        return input;
    }

    Region output() {
        return output;
    }

    Region badge() {
        return badge;
    }

    Region dot() {
        return dot;
    }

    Sparkline sparkline() {
        return sparkline;
    }

    void showState(boolean selected, boolean near, boolean flashing, PortGlow inputGlow, PortGlow outputGlow) {
        State newState = new State(selected, near, flashing, inputGlow, outputGlow);
        if (!newState.equals(state)) {
            state = newState;
            unstyled = true;
            pseudoClassStateChanged(SELECTED, selected);
            pseudoClassStateChanged(NEAR, near);
            pseudoClassStateChanged(FLASH, flashing);
            glow(input, inputGlow);
            glow(output, outputGlow);
        }
    }

    /** Lets the style sheet have its say on what has changed, in the frame that shows it: this pulse's own round of styles is over. */
    void style() {
        if (unstyled) {
            unstyled = false;
            applyCss();
        }
    }

    private void showChevron(boolean shown) {
        if (shown && chevron == null) {
            chevron = new FontIcon("mdi2c-chevron-right");
            chevron.getStyleClass().add("canvas-group-chevron");
            chevron.setManaged(false);
            getChildren().add(getChildren().indexOf(badge), chevron);
        }
        if (chevron != null) {
            chevron.setVisible(shown);
        }
    }

    private void showKind(String style) {
        if (!style.equals(kindStyle)) {
            chip.getStyleClass().remove(kindStyle);
            chip.getStyleClass().add(style);
            kindStyle = style;
        }
    }

    private static void glow(Region port, PortGlow glow) {
        port.pseudoClassStateChanged(FITS, glow == PortGlow.FITS);
        port.pseudoClassStateChanged(DOUBTFUL, glow == PortGlow.DOUBTFUL);
        port.pseudoClassStateChanged(REFUSED, glow == PortGlow.REFUSED);
    }

    @Override
    protected void layoutChildren() {
        if (face == null) {
            return;
        }
        double lineY = face.lineY();
        chip.resizeRelocate(NodeFace.PAD, NodeFace.PAD, NodeFace.CHIP, NodeFace.CHIP);
        centre(glyph, NodeFace.PAD + NodeFace.CHIP / 2, NodeFace.PAD + NodeFace.CHIP / 2);
        name.relocate(NodeFace.TEXT_LEFT, NodeFace.PAD);
        summary.relocate(NodeFace.TEXT_LEFT, NodeFace.PAD + face.nameHeight());
        line.resizeRelocate(1, lineY, NodeFace.WIDTH - 2, 1);
        shape.relocate(NodeFace.PAD, lineY + (compact ? 1 : axes.footInset()));
        figure.relocate(
                NodeFace.WIDTH - NodeFace.PAD - figure.getLayoutBounds().getWidth(),
                lineY
                        + axes.footInset()
                        + face.footHeight()
                        - shape.getLayoutBounds().getHeight());
        place(input, axes.port(new Rectangle2D(0, 0, NodeFace.WIDTH, face.height()), false));
        place(output, axes.port(new Rectangle2D(0, 0, NodeFace.WIDTH, face.height()), true));
        if (chevron != null) {
            chevron.relocate(
                    NodeFace.WIDTH - NodeFace.PAD - chevron.getLayoutBounds().getWidth(), face.chevronY());
        }
        badge.resizeRelocate(NodeFace.WIDTH - BADGE / 2 - 2, 2 - BADGE / 2, BADGE, BADGE);
        centre(mark, NodeFace.WIDTH - 2, 2);
        Rectangle2D room = face.trendRoom();
        sparkline.resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        dot.resizeRelocate(-DOT / 2 + 1, -DOT / 2 + 1, DOT, DOT);
    }

    private static void place(Region port, Point2D middle) {
        port.resizeRelocate(middle.getX() - PORT / 2, middle.getY() - PORT / 2, PORT, PORT);
    }

    private static void centre(Text text, double x, double y) {
        text.relocate(
                x - text.getLayoutBounds().getWidth() / 2,
                y - text.getLayoutBounds().getHeight() / 2);
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        return region;
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setManaged(false);
        return text;
    }
}
