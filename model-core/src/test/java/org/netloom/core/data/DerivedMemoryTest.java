package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Kind;

class DerivedMemoryTest {

    private static final FittedFormula RATIO = new FittedFormula("ratio", "a / b", List.of());

    @Test
    void should_refuse_in_words_what_has_no_room() {
        Optional<Diagnostic> refused =
                DerivedColumns.memoryProblem(RATIO, Kind.NUMBER, 100_000_000, needed -> 500L << 20);

        assertThat(refused).contains(Diagnostic.error("formula-needs-memory", "a / b", 1525L, 100_000_000, 500L));
    }

    @Test
    void should_compute_what_has_room() {
        assertThat(DerivedColumns.memoryProblem(RATIO, Kind.NUMBER, 1000, HeapRoom::of))
                .isEmpty();
    }
}
