package org.netloom.app.canvas;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.netloom.app.document.Analysis;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerWords;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.TensorShape;

/** Puts what is known of nodes into the words and figures of their faces. */
final class Faces {

    /** A face with all that it was made of. */
    private record Made(
            Node node,
            Optional<TensorShape> shape,
            long parameters,
            Optional<Severity> severity,
            boolean changed,
            NodeFace face) {

        boolean isOf(
                Node other,
                Optional<TensorShape> otherShape,
                long otherParameters,
                Optional<Severity> otherSeverity,
                boolean otherChanged) {
            return node.equals(other)
                    && parameters == otherParameters
                    && changed == otherChanged
                    && severity.equals(otherSeverity)
                    && shape.equals(otherShape);
        }
    }

    private record SummaryKey(String kind, ParameterValues values) {}

    private final LayerCatalogue catalogue;
    private final I18n i18n;
    private final LayerWords words;
    private final FaceText text;
    private final Supplier<String> rows;
    private final Map<SummaryKey, String> summaries = new HashMap<>();
    /** The faces of the last time, of nodes that show nothing of the data: most edits change one or two. */
    private Map<NodeId, Made> made = Map.of();

    private Set<NodeId> changed = Set.of();

    /** @param rows how many rows the data feeds, such as {@code 105 / 23 / 22}; empty if not known */
    Faces(LayerCatalogue catalogue, I18n i18n, FaceText text, Supplier<String> rows) {
        this.catalogue = catalogue;
        this.i18n = i18n;
        this.words = new LayerWords(i18n);
        this.text = text;
        this.rows = rows;
    }

    /** The faces of all nodes, in the order of the graph. */
    List<NodeFace> of(Folded folded, Analysis analysis) {
        ModelGraph graph = folded.graph();
        Map<NodeId, Severity> severities = severities(analysis);
        NumberFormat numbers = NumberFormat.getIntegerInstance(i18n.locale());
        Map<NodeId, Made> kept = new HashMap<>();
        List<NodeFace> faces = graph.nodes().stream()
                .map(node -> {
                    Optional<Severity> severity = Optional.ofNullable(severities.get(node.id()));
                    return folded.groupOf(node.id())
                            .map(group -> box(folded, node, group, analysis, severity, numbers))
                            .orElseGet(() -> known(node, analysis, severity, numbers, kept));
                })
                .toList();
        made = kept;
        return faces;
    }

    /** Which nodes carry the dot from now on. */
    void changed(Set<NodeId> nodes) {
        changed = Set.copyOf(nodes);
    }

    private boolean isChanged(Folded folded, NodeId box) {
        return changed.stream().anyMatch(id -> folded.standIn(id).equals(box));
    }

    /** Forgets the words of another language, and the sizes of another font. */
    void forget() {
        summaries.clear();
        made = Map.of();
    }

    private NodeFace known(
            Node node, Analysis analysis, Optional<Severity> severity, NumberFormat numbers, Map<NodeId, Made> kept) {
        Optional<TensorShape> shape = analysis.shapeOf(node.id());
        long parameters = analysis.parametersOf(node.id());
        boolean isChanged = changed.contains(node.id());
        Made before = made.get(node.id());
        if (before != null && before.isOf(node, shape, parameters, severity, isChanged)) {
            kept.put(node.id(), before);
            return before.face();
        }
        NodeFace face = face(node, analysis, severity, numbers);
        if (face.hasInput()) {
            kept.put(node.id(), new Made(node, shape, parameters, severity, isChanged, face));
        }
        return face;
    }

    /** The face of a collapsed group: how many layers are in it, what leaves it, and how much all of them train. */
    private NodeFace box(
            Folded folded,
            Node node,
            GroupId group,
            Analysis analysis,
            Optional<Severity> severity,
            NumberFormat numbers) {
        String summary =
                i18n.text("canvas.group.layers", folded.drawn().nodesIn(group).size());
        List<NodeId> leaving = folded.ends(node.id(), true);
        String shape = leaving.stream()
                .map(id -> analysis.shapeOf(id).map(TensorShape::text).orElse(i18n.text("canvas.face.no-shape")))
                .distinct()
                .collect(Collectors.joining("\n"));
        String figure = numbers.format(analysis.parametersOf(node.id()));
        boolean oneLine =
                !shape.contains("\n") && text.footWidth(shape) + text.footWidth(figure) + 8 <= NodeFace.FOOT_WIDTH;
        String label = text.broken(node.name());
        long lines = oneLine ? 1 : shape.lines().count() + 1;
        return new NodeFace(
                node.id(),
                Optional.empty(),
                "",
                node.name(),
                label,
                text.large(node.name()),
                summary,
                shape,
                figure,
                false,
                isChanged(folded, node.id()),
                Optional.of(
                        new NodeFace.Box(group, !folded.ends(node.id(), false).isEmpty(), !leaving.isEmpty())),
                severity,
                text.nameHeight(label),
                text.summaryHeight(summary),
                text.footLine() * lines);
    }

    /** What an Input brings: a part by its name, or all of the data. */
    private String data(Node node, DataFacts facts, NumberFormat numbers) {
        String reads = node.get(Input.READS);
        if (facts.isInParts() && !reads.isBlank()) {
            Object said = Part.said(reads);
            return facts.part(reads)
                    .map(part -> i18n.text("canvas.face.part", said, part.width()))
                    .orElseGet(() -> i18n.text("canvas.face.absent", said));
        }

        return facts.steps() > 0
                ? i18n.text(
                        "canvas.face.steps",
                        facts.source(),
                        numbers.format(facts.steps()),
                        numbers.format(facts.stepWidth()))
                : i18n.text("canvas.face.data", facts.source(), facts.featureWidth());
    }

    private NodeFace face(Node node, Analysis analysis, Optional<Severity> severity, NumberFormat numbers) {
        Optional<LayerKind> kind = catalogue.find(node.kind());
        boolean isInput = kind.map(k -> k.inputs() == LayerKind.Inputs.NONE).orElse(false);
        String summary = isInput && analysis.facts().isKnown()
                ? data(node, analysis.facts(), numbers)
                : summaries.computeIfAbsent(
                        new SummaryKey(node.kind(), node.parameters()), key -> summary(kind, node.parameters()));
        String shape = analysis.shapeOf(node.id()).map(TensorShape::text).orElse(i18n.text("canvas.face.no-shape"));
        if (node.bypassed()) {
            summary = i18n.text("canvas.face.bypassed");
        }
        String figure =
                isInput && !rows.get().isEmpty() ? rows.get() : numbers.format(analysis.parametersOf(node.id()));
        boolean oneLine = text.footWidth(shape) + text.footWidth(figure) + 8 <= NodeFace.FOOT_WIDTH;
        String label = text.broken(node.name());
        String lines = text.parted(summary);
        return new NodeFace(
                node.id(),
                kind,
                node.kind(),
                node.name(),
                label,
                text.large(node.name()),
                lines,
                shape,
                figure,
                node.bypassed(),
                changed.contains(node.id()),
                Optional.empty(),
                severity,
                text.nameHeight(label),
                text.summaryHeight(lines),
                text.footLine() * (oneLine ? 1 : 2));
    }

    private static Map<NodeId, Severity> severities(Analysis analysis) {
        Map<NodeId, Severity> worst = new HashMap<>();
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            if (!diagnostic.where().isEmpty() && diagnostic.severity() != Severity.INFO) {
                worst.merge(diagnostic.where().get(0), diagnostic.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return worst;
    }

    private String summary(Optional<LayerKind> kind, ParameterValues values) {
        return kind.map(known -> words.summary(known, values)).orElseGet(() -> i18n.text("canvas.face.unknown-kind"));
    }
}
