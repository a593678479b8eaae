package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In each epoch every row comes once, in another order. */
class MinibatchesTest {

    private static List<Integer> epoch(Minibatches batches) {
        batches.shuffle();
        List<Integer> rows = new ArrayList<>();
        for (int batch = 0; batch < batches.count(); batch++) {
            for (int row : batches.get(batch)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void should_draw_each_row_once_an_epoch() {
        for (int run : new int[] {1, 8, 100, 5000}) {
            Minibatches batches = new Minibatches(1003, 32, 7, run, 4);
            List<Integer> first = epoch(batches);
            List<Integer> second = epoch(batches);
            assertThat(first).hasSize(1003).doesNotHaveDuplicates().contains(0, 1002);
            assertThat(second).hasSize(1003).doesNotHaveDuplicates().isNotEqualTo(first);
        }
    }

    @Test
    void should_mix_the_rows_of_a_few_runs_that_lie_apart() {
        Minibatches batches = new Minibatches(1600, 100, 7, 100, 4);
        List<Integer> rows = epoch(batches);
        Set<Integer> runs = new HashSet<>();
        rows.subList(0, 400).forEach(row -> runs.add(row / 100));
        assertThat(runs).hasSize(4);
        assertThat(runs).isNotEqualTo(Set.of(0, 1, 2, 3));
        Set<Integer> inFirstBatch = new HashSet<>();
        rows.subList(0, 100).forEach(row -> inFirstBatch.add(row / 100));
        assertThat(inFirstBatch).hasSizeGreaterThan(2);
    }
}
