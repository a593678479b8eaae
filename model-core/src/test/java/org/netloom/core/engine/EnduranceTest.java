package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an accelerated network holds does not grow with its iterations; {@code EngineMemoryBenchmark} goes on for ten thousand. */
class EnduranceTest {

    private static final int LOOKS = 3;
    private static final int BETWEEN = 30;

    @BeforeAll
    static void start() {
        assertThat(new Engine().start().toOptional()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void should_hold_no_more_after_ninety_iterations_than_after_thirty(Contestant contestant) {
        List<HeldMemory> held = new Endurance(contestant, LOOKS, BETWEEN).train(now -> {});

        assertThat(held.get(LOOKS - 1).hasGrownSince(held.get(0)))
                .as("growth in %s", held)
                .isFalse();
    }
}
