package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.formula.Kind;

class DerivedMemoryTest {

    @Test
    void should_refuse_what_has_no_room() {
        assertThat(DerivedColumns.lack(Kind.NUMBER, 100_000_000, needed -> 500L << 20))
                .contains(new DerivedColumns.Lack(800_000_000, 500L << 20));
    }

    @Test
    void should_compute_what_has_room() {
        assertThat(DerivedColumns.lack(Kind.NUMBER, 1000, HeapRoom::of)).isEmpty();
    }
}
