package org.netloom.core.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.NodeId;
import org.netloom.core.sketch.Sketch;

class ConnectionRulesTest {

    private static final Sketch SKETCH =
            Sketch.chain("Input", "Dense", "Dense", "Output").node("LSTM", "LSTM1");

    private static Optional<Diagnostic> check(String from, String to) {
        return new ConnectionRules(Sketch.LAYERS)
                .check(SKETCH.graph(), Sketch.classes(4, 2), new NodeId(from), new NodeId(to));
    }

    @Test
    void should_let_a_fitting_wire_be_drawn_even_to_a_port_that_has_one() {
        assertThat(check("Dense1", "Output1")).isEmpty();
    }

    @Test
    void should_refuse_wires_that_make_no_sense() {
        assertThat(check("Dense2", "Dense1").orElseThrow().code()).isEqualTo("wire-cycle");
        assertThat(check("Dense1", "Dense1").orElseThrow().code()).isEqualTo("wire-cycle");
        assertThat(check("Dense1", "Input1").orElseThrow().code()).isEqualTo("wire-into-input");
        assertThat(check("Output1", "LSTM1").orElseThrow().code()).isEqualTo("wire-from-output");
        assertThat(check("Dense1", "Dense2").orElseThrow().code()).isEqualTo("wire-exists");
        assertThat(check("Dense2", "Dense1").orElseThrow().isError()).isTrue();
    }

    @Test
    void should_warn_with_the_reason_when_what_flows_does_not_fit() {
        Diagnostic reason = check("Dense1", "LSTM1").orElseThrow();

        assertThat(reason.code()).isEqualTo("wrong-rank-sequence");
        assertThat(reason.severity()).isEqualTo(Severity.WARNING);
        assertThat(reason.arguments()).containsExactly("LSTM1", "Dense1", "[batch, 16]");
    }
}
