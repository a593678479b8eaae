package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand iterations of every network whose speed is measured, with what the process holds after each thousand. Memory is a result and
 * not a time, so it is asserted. {@code EnduranceTest} is the short form. {@code -Dbench.only=LENET} watches one network.
 */
class EngineMemoryBenchmark {

    private static final int LOOKS = 10;
    private static final int BETWEEN = 1_000;

    @BeforeAll
    static void start() {
        System.out.println(new Engine().start());
    }

    @ParameterizedTest
    @EnumSource
    void should_hold_no_more_after_ten_thousand_iterations_than_after_one_thousand(Contestant contestant) {
        if (!System.getProperty("bench.only", contestant.name()).equals(contestant.name())) {
            return;
        }
        System.out.println(contestant.title() + ", here in minibatches of " + Endurance.ROWS);
        List<HeldMemory> held = new Endurance(contestant, LOOKS, BETWEEN).train(now -> System.out.println("  " + now));

        assertThat(held).hasSize(LOOKS);
        assertThat(held.get(LOOKS - 1).hasGrownSince(held.get(0)))
                .as("growth in %s", held)
                .isFalse();
    }
}
