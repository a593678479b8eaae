package org.netloom.core.diagnose;

import java.util.List;
import java.util.stream.Stream;

/** The codes of everything that can be said of a graph: what has to have words, and a test. */
public final class GraphCodes {

    /** Said of a graph as it is. */
    public static final List<String> OF_GRAPHS = List.of(
            "empty-graph",
            "no-input",
            "no-output",
            "several-inputs",
            "several-outputs",
            "cycle",
            "loose-node",
            "missing-input",
            "leads-nowhere",
            "no-input-port",
            "no-output-port",
            "too-few-inputs",
            "too-many-wires",
            "more-than-two-wires",
            "unknown-kind",
            "parameter-out-of-range",
            "too-large",
            "attention-too-large",
            "too-many-parameters",
            "wrong-rank-row",
            "wrong-rank-image",
            "wrong-rank-sequence",
            "wrong-rank-image-or-sequence",
            "kernel-larger-than-input",
            "strides-skip-border",
            "sizes-differ",
            "shapes-differ",
            "kinds-differ",
            "outer-sizes-differ",
            "softmax-needs-row",
            "normalization-of-sequence",
            "layout-mismatch",
            "input-reads-nothing",
            "input-reads-absent",
            "part-unread",
            "output-width",
            "output-width-regression",
            "softmax-single",
            "softmax-for-regression",
            "sigmoid-for-regression",
            "linear-for-classes",
            "loss-unfit",
            "loss-slow",
            "embedding-needs-index",
            "embedding-needs-categories",
            "embedding-too-small",
            "embedding-shares-input",
            "dropout-zero");

    /** Said of a wire while it is being drawn, beside those above. */
    public static final List<String> OF_WIRES =
            List.of("wire-into-input", "wire-from-output", "wire-cycle", "wire-exists");

    private GraphCodes() {}

    /** Both. */
    public static List<String> all() {
        return Stream.concat(OF_GRAPHS.stream(), OF_WIRES.stream()).toList();
    }
}
