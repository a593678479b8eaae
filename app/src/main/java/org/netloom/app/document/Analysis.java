package org.netloom.app.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.NodeId;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.TensorShape;

/**
 * What is known of the network as it is drawn now.
 *
 * @param facts what the data demands
 * @param shapes what leaves each node, where that is known
 * @param parameterCounts how many numbers each node trains
 * @param diagnostics what is wrong with the network and with the data, the gravest first
 */
public record Analysis(
        DataFacts facts,
        Map<NodeId, TensorShape> shapes,
        Map<NodeId, Long> parameterCounts,
        List<Diagnostic> diagnostics) {

    public Analysis {
        shapes = Map.copyOf(shapes);
        parameterCounts = Map.copyOf(parameterCounts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What leaves a node, if that is known. */
    public Optional<TensorShape> shapeOf(NodeId id) {
        return Optional.ofNullable(shapes.get(id));
    }

    /** How many numbers a node trains. */
    public long parametersOf(NodeId id) {
        return parameterCounts.getOrDefault(id, 0L);
    }

    /** How many numbers the whole network trains. */
    public long parameters() {
        return parameterCounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What concerns a node. */
    public List<Diagnostic> diagnosticsAt(NodeId id) {
        return diagnostics.stream().filter(d -> d.where().contains(id)).toList();
    }

    /** What a badge on a node shows: diagnostics whose chief node it is. */
    public List<Diagnostic> chiefDiagnosticsAt(NodeId id) {
        return diagnostics.stream()
                .filter(d -> !d.where().isEmpty() && d.where().get(0).equals(id))
                .toList();
    }

    /** Whether training is impossible. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** How many diagnostics should be seen to: errors and warnings. */
    public long countToMend() {
        return diagnostics.stream().filter(d -> d.severity() != Severity.INFO).count();
    }
}
