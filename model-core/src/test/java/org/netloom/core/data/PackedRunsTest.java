package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Packed runs come out as they went in. */
class PackedRunsTest {

    private static final long ROOM = 10_000_000;

    private record Entry(long key, int times) {}

    private static List<Entry> packed(long base, List<Entry> entries) {
        PackedRuns.Packer packer = new PackedRuns.Packer(base, new AtomicLong(ROOM));
        entries.forEach(entry -> packer.take(entry.key, entry.times));
        PackedRuns runs = packer.packed();
        assertThat(runs).isNotNull();
        List<Entry> out = new ArrayList<>();
        runs.each((key, times) -> out.add(new Entry(key, times)));
        return out;
    }

    @Test
    void should_keep_differences_and_times_of_every_length() {
        List<Entry> entries = new ArrayList<>();
        long key = -5;
        for (int bits = 0; bits < 60; bits++) {
            for (int off = -1; off <= 1; off++) {
                key += Math.max(1, (1L << bits) + off);
                entries.add(new Entry(key, 1));
                key += 1;
                entries.add(new Entry(key, Math.max(1, (1 << bits % 31) + off)));
            }
        }
        assertThat(packed(-5, entries)).isEqualTo(entries);
    }

    @Test
    void should_keep_the_least_and_the_greatest_key_beside_each_other() {
        List<Entry> entries =
                List.of(new Entry(Long.MIN_VALUE, Integer.MAX_VALUE), new Entry(0, 1), new Entry(Long.MAX_VALUE, 2));
        assertThat(packed(Long.MIN_VALUE, entries)).isEqualTo(entries);
        assertThat(packed(Long.MIN_VALUE, entries.subList(2, 3))).isEqualTo(entries.subList(2, 3));
    }

    @Test
    void should_keep_many_pages() {
        Random random = new Random(8);
        List<Entry> entries = new ArrayList<>();
        long key = 0;
        for (int i = 0; i < 100_000; i++) {
            key += 1 + random.nextInt(1 << random.nextInt(30));
            entries.add(new Entry(key, 1 + random.nextInt(3)));
        }
        assertThat(packed(0, entries)).isEqualTo(entries);
    }

    @Test
    void should_give_room_back_where_it_does_not_suffice() {
        AtomicLong left = new AtomicLong(200_000);
        PackedRuns.Packer packer = new PackedRuns.Packer(0, left);
        for (long key = 0; key < 1_000_000; key++) {
            packer.take(key, 1);
        }
        assertThat(packer.packed()).isNull();
        assertThat(left).hasValue(200_000);
    }
}
