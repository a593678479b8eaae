package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.diagnose.Diagnostic;

/** Rows that are looked at together are held in memory, and refused in words where they have no room. */
class StepMemoryTest {

    private static final long ROOM = 500L << 20;

    @Test
    void should_refuse_in_words_rows_that_have_no_room() {
        Optional<Diagnostic> refused = StepEncoder.memoryProblem(10_000_000, 20, 0, needed -> ROOM);

        assertThat(refused).contains(Diagnostic.error("steps-too-large", 10_000_000, 20, 839L, 500L));
    }

    @Test
    void should_count_what_remembers_where_missing_cells_come_from() {
        assertThat(StepEncoder.memoryProblem(5_000_000, 20, 0, needed -> ROOM)).isEmpty();
        assertThat(StepEncoder.memoryProblem(5_000_000, 20, 20, needed -> ROOM)).isPresent();
    }

    @Test
    void should_refuse_more_numbers_than_an_array_holds_however_much_is_free() {
        assertThat(StepEncoder.memoryProblem(300_000_000, 10, 0, needed -> Long.MAX_VALUE))
                .isPresent();
    }
}
