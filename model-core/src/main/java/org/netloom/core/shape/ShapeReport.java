package org.netloom.core.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.graph.NodeId;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;

/** The shapes of a graph: what leaves each node, or why nothing can. Immutable; safe for any thread. */
public final class ShapeReport {

    /** What was found for one node, and from what: equal causes have equal findings, so they are not worked out again. */
    record Finding(
            String kind,
            ParameterValues values,
            boolean bypassed,
            List<ShapeOutcome> inputs,
            DataFacts facts,
            ShapeOutcome outcome,
            long parameters) {}

    /** The report of an empty graph. */
    public static final ShapeReport EMPTY = new ShapeReport(Map.of());

    private final Map<NodeId, Finding> findings;
    private final long parameters;

    ShapeReport(Map<NodeId, Finding> findings) {
        this.findings = new LinkedHashMap<>(findings);
        this.parameters =
                findings.values().stream().mapToLong(Finding::parameters).sum();
    }

    Optional<Finding> finding(NodeId id) {
        return Optional.ofNullable(findings.get(id));
    }

    /** The shape that leaves a node, if it is known. For an output layer: the shape of the network's answer. */
    public Optional<TensorShape> outputOf(NodeId id) {
        return finding(id)
                .filter(finding -> finding.outcome() instanceof Known)
                .map(finding -> ((Known) finding.outcome()).shape());
    }

    /** The shapes that arrive at a node, in the order of the wires; empty if one of them is not known. */
    public Optional<List<TensorShape>> inputsOf(NodeId id) {
        return finding(id)
                .filter(finding -> finding.inputs().stream().allMatch(Known.class::isInstance))
                .map(finding -> finding.inputs().stream()
                        .map(input -> ((Known) input).shape())
                        .toList());
    }

    /** Why no shape can leave a node, if the fault is its own. */
    public Optional<Impossible> problemOf(NodeId id) {
        return finding(id)
                .filter(finding -> finding.outcome() instanceof Impossible)
                .map(finding -> (Impossible) finding.outcome());
    }

    /** How many numbers training adjusts in a node; 0 where its shapes are not known. */
    public long parametersOf(NodeId id) {
        return finding(id).map(Finding::parameters).orElse(0L);
    }

    /** How many numbers training adjusts in all nodes whose shapes are known. */
    public long parameters() {
        return parameters;
    }
}
