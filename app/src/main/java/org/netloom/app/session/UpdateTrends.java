package org.netloom.app.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.netloom.core.graph.NodeId;
import org.netloom.core.metrics.Trace;
import org.netloom.core.metrics.Trend;
import org.netloom.core.train.TrainingEvent;

/** Follows how far the steps of one run move the weights of each layer, and shows it at a pace that can be read. FX thread only. */
final class UpdateTrends {

    /** Of the run, between two looks. */
    private static final long PACE = 500_000_000L;

    private final Map<NodeId, Trace> traces = new LinkedHashMap<>();
    private Map<NodeId, Trend> shown = Map.of();
    private boolean news;
    private long now;
    private long next;

    void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Iteration iteration) {
            now = iteration.nanos();
        } else if (event instanceof TrainingEvent.Updates updates) {
            updates.sizes().forEach((node, size) -> traces.computeIfAbsent(node, id -> new Trace())
                    .add(size));
            news = true;
        }
    }

    /** @param atOnce whether nothing more is to be expected soon */
    void show(boolean atOnce) {
        if (news && (atOnce || now >= next)) {
            news = false;
            next = now + PACE;
            Map<NodeId, Trend> trends = new HashMap<>();
            traces.forEach((node, trace) -> trace.trend().ifPresent(trend -> trends.put(node, trend)));
            shown = Map.copyOf(trends);
        }
    }

    /** What is shown, but for some nodes. */
    Map<NodeId, Trend> without(Set<NodeId> nodes) {
        if (nodes.stream().noneMatch(shown::containsKey)) {
            return shown;
        }
        Map<NodeId, Trend> rest = new HashMap<>(shown);
        rest.keySet().removeAll(nodes);
        return Map.copyOf(rest);
    }
}
