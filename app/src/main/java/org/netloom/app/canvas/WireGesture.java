package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.NodeId;

/**
 * Pulls a wire from a port, or takes an end of a wire off its port. Ports that fit glow, the reason is shown where one does not. On
 * empty canvas, layers that fit are offered.
 */
final class WireGesture implements Gesture {

    /** Offers layers for the loose end of a wire. */
    interface Offer {
        void open(Point2D view, Point2D world, NodeId origin, boolean fromOutput);
    }

    private final StudioDocument document;
    private final Drawing drawing;
    private final Feedback feedback;
    private final HitTest hits;
    private final Wiring.Questions questions;
    private final Hint hint;
    private final Offer offer;
    private final NodeId origin;
    private final boolean fromOutput;
    private final Optional<Connection> detached;
    private final boolean sticky;
    private final Pointer press;

    WireGesture(CanvasParts parts, Offer offer, Pointer press, Hit.Port port, Optional<Connection> detached) {
        this.document = parts.document();
        this.drawing = parts.drawing();
        this.feedback = parts.feedback();
        this.hits = parts.hits();
        this.hint = parts.hint();
        this.offer = offer;
        this.origin = port.node();
        this.fromOutput = port.output();
        this.detached = detached;
        this.questions = parts.wiring().questions(detached);
        this.sticky = press.shortcut();
        this.press = press;
        showPorts();
        follow(press, Optional.empty(), PortGlow.NONE);
    }

    @Override
    public boolean isSticky() {
        return sticky;
    }

    @Override
    public void move(Pointer pointer) {
        Optional<NodeId> target = targetAt(pointer.world());
        Optional<Diagnostic> doubt = target.flatMap(this::doubt);
        follow(pointer, target, target.isEmpty() ? PortGlow.NONE : glow(doubt));
        if (doubt.isPresent()) {
            hint.show(doubt.get(), pointer.view());
        } else {
            hint.hide();
        }
    }

    @Override
    public void finish(Pointer pointer) {
        feedback.clear();
        Optional<NodeId> target = targetAt(pointer.world());
        if (target.isPresent()) {
            Optional<Diagnostic> doubt = doubt(target.get());
            if (glow(doubt) == PortGlow.REFUSED) {
                doubt.ifPresent(reason -> hint.showForAWhile(reason, pointer.view()));
            } else {
                hint.hide();
                connect(wireTo(target.get()));
            }
            return;
        }
        hint.hide();
        boolean onOrigin = drawing.box(origin).contains(pointer.world()) || pointer.isWithinClick(press);
        if (detached.isPresent()) {
            if (!pointer.isWithinClick(press)) {
                document.applyToGraph(GraphEdits.disconnect(detached.get()));
            }
        } else if (!onOrigin) {
            offer.open(pointer.view(), pointer.world(), origin, fromOutput);
        }
    }

    @Override
    public void cancel() {
        feedback.clear();
        hint.hide();
    }

    private void connect(Connection wire) {
        if (detached.isEmpty()) {
            document.applyToGraph(GraphEdits.connect(wire.from(), wire.to()));
        } else if (!detached.get().equals(wire)) {
            document.applyToGraph(GraphEdits.reconnect(detached.get(), wire));
        }
        document.selection().select(fromOutput ? wire.to() : wire.from());
    }

    private void follow(Pointer pointer, Optional<NodeId> target, PortGlow glow) {
        Point2D start = drawing.port(origin, fromOutput);
        Point2D end = target.filter(id -> glow != PortGlow.REFUSED)
                .map(id -> drawing.port(id, !fromOutput))
                .orElse(pointer.world());
        WireCurve curve =
                fromOutput ? drawing.axes().curve(start, end) : drawing.axes().curve(end, start);
        feedback.tail(Optional.of(new Feedback.Tail(origin, fromOutput, curve, glow, detached)));
    }

    /** A port of the other kind, or the body of a node that has one. */
    private Optional<NodeId> targetAt(Point2D world) {
        Hit hit = hits.at(world);
        Optional<NodeId> node = Optional.empty();
        if (hit instanceof Hit.Port port) {
            node = Optional.of(port.node());
        } else if (hit instanceof Hit.Body body) {
            node = Optional.of(body.node());
        }
        return node.filter(id -> !id.equals(origin));
    }

    private void showPorts() {
        Map<NodeId, PortGlow> glows = new HashMap<>();
        for (NodeId id : hits.seen()) {
            if (!id.equals(origin)) {
                glows.put(id, glow(doubt(id)));
            }
        }
        feedback.ports(glows);
    }

    private Optional<Diagnostic> doubt(NodeId target) {
        Connection wire = wireTo(target);
        return questions.about(wire.from(), wire.to());
    }

    private static PortGlow glow(Optional<Diagnostic> doubt) {
        return doubt.map(reason -> reason.isError() ? PortGlow.REFUSED : PortGlow.DOUBTFUL)
                .orElse(PortGlow.FITS);
    }

    private Connection wireTo(NodeId target) {
        return fromOutput ? new Connection(origin, target) : new Connection(target, origin);
    }
}
