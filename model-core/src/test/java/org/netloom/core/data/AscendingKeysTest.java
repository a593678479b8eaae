package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However often keys are gone through, they come the same, and are sorted once where that can be kept. */
class AscendingKeysTest {

    private static final int MANY = 200_000;

    private int passes;

    private AscendingKeys.Runs runs(long[] keys, int room) {
        return AscendingKeys.of(
                sink -> {
                    passes++;
                    sink.take(keys, keys.length);
                },
                keys.length,
                room);
    }

    private static long[] all(AscendingKeys.Runs runs) {
        long[] found = new long[MANY];
        int[] at = new int[1];
        runs.each((key, times) -> Arrays.fill(found, at[0], at[0] += times, key));
        return Arrays.copyOf(found, at[0]);
    }

    private static long[] sorted(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    @Test
    void should_collect_parts_once_for_all_walks_over_them() {
        long[] keys = new Random(5).longs(MANY, -10_000_000, 10_000_000).toArray();
        AscendingKeys.Runs runs = runs(keys, MANY * 3 / 4);
        assertThat(all(runs)).isEqualTo(sorted(keys));
        int once = passes;
        assertThat(all(runs)).isEqualTo(sorted(keys));
        assertThat(all(runs)).isEqualTo(sorted(keys));
        assertThat(passes).isEqualTo(once);
    }

    @Test
    void should_collect_parts_anew_where_packed_they_take_more_room_than_there_is() {
        long[] keys = new Random(6).longs(MANY).toArray();
        AscendingKeys.Runs runs = runs(keys, MANY / 10);
        assertThat(all(runs)).isEqualTo(sorted(keys));
        int once = passes;
        assertThat(all(runs)).isEqualTo(sorted(keys));
        assertThat(passes).isGreaterThan(once);
    }

    @Test
    void should_count_keys_that_lie_close_however_many_there_are() {
        long[] keys = new Random(7).longs(MANY, 0, 900).toArray();
        AscendingKeys.Runs runs = runs(keys, 10);
        assertThat(all(runs)).isEqualTo(sorted(keys));
        assertThat(all(runs)).isEqualTo(sorted(keys));
        assertThat(passes).as("one for the range, one to count").isEqualTo(2);
    }
}
