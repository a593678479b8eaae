package org.netloom.core.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.ShapeOutcome.Unknown;
import org.netloom.core.shape.ShapeReport.Finding;

/**
 * Carries shapes through a graph in one pass, without native code. After an edit only those nodes are worked out again whose
 * settings or arriving shapes changed. Nodes on a cycle, and behind one, have no shape; a bypassed node hands on the shape of its first
 * input. Stateless; safe for any thread.
 */
public final class ShapeInference {

    private final ShapeRules rules;

    /** Inference by the rules of a catalogue. */
    public ShapeInference(ShapeRules rules) {
        this.rules = rules;
    }

    /** The shapes of a graph. */
    public ShapeReport infer(ModelGraph graph, DataFacts facts) {
        return infer(graph, facts, ShapeReport.EMPTY);
    }

    /**
     * The shapes of a graph, given those of a graph like it.
     *
     * @param previous the report before the edit; what still holds in it is kept
     */
    public ShapeReport infer(ModelGraph graph, DataFacts facts, ShapeReport previous) {
        Map<NodeId, Finding> findings = new LinkedHashMap<>();
        for (Node node : graph.topologicalOrder()) {
            List<ShapeOutcome> inputs = graph.inputsOf(node.id()).stream()
                    .map(id -> outcomeOf(findings, id))
                    .toList();
            Optional<Finding> known = previous.finding(node.id())
                    .filter(old -> old.kind().equals(node.kind())
                            && old.values().equals(node.parameters())
                            && old.inputs().equals(inputs)
                            && old.facts().equals(facts)
                            && old.bypassed() == node.bypassed());
            findings.put(node.id(), known.orElseGet(() -> work(node, inputs, facts)));
        }
        return new ShapeReport(findings);
    }

    private Finding work(Node node, List<ShapeOutcome> inputs, DataFacts facts) {
        if (node.bypassed() && !inputs.isEmpty()) {
            return finding(node, inputs, facts, inputs.get(0), 0);
        }
        Optional<? extends ShapeRule> rule = rules.find(node.kind());
        if (rule.isEmpty()) {
            return finding(node, inputs, facts, Impossible.of("unknown-kind", node.kind()), 0);
        }
        if (!inputs.stream().allMatch(Known.class::isInstance)) {
            return finding(node, inputs, facts, new Unknown(), 0);
        }
        List<TensorShape> shapes =
                inputs.stream().map(input -> ((Known) input).shape()).toList();
        ShapeOutcome outcome = rule.get().infer(node.parameters(), shapes, facts);
        long parameters = outcome instanceof Known ? rule.get().parameterCount(node.parameters(), shapes, facts) : 0;
        return finding(node, inputs, facts, outcome, parameters);
    }

    private static Finding finding(
            Node node, List<ShapeOutcome> inputs, DataFacts facts, ShapeOutcome outcome, long parameters) {
        return new Finding(node.kind(), node.parameters(), node.bypassed(), inputs, facts, outcome, parameters);
    }

    /** A fault is reported where it is; what lies behind it is merely unknown, whatever the fault, so that it stays so. */
    private static ShapeOutcome outcomeOf(Map<NodeId, Finding> findings, NodeId id) {
        Finding finding = findings.get(id);
        return finding != null && finding.outcome() instanceof Known known ? known : new Unknown();
    }
}
