package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.numbers.Workers;

/** Operations share work only where convolutions take the time; the threads of OpenMP are in the way of others everywhere else. */
class SharingTest {

    private static final int MANY = 1_000;

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @AfterEach
    void giveBack() {
        Threads.fixed(1).set(1, Sharing.ROWS);
    }

    @ParameterizedTest
    @EnumSource
    void should_let_operations_share_in_convolutional_networks_only(Contestant contestant) {
        ComputationGraph network = new ComputationGraph(contestant.configuration());
        network.init();
        Sharing sharing = Sharing.of(network);
        network.close();

        assertThat(sharing)
                .isEqualTo(
                        EnumSet.of(Contestant.LENET, Contestant.RESNET).contains(contestant)
                                ? Sharing.OPERATIONS
                                : Sharing.ROWS);
    }

    @Test
    void should_share_rows_and_leave_operations_on_one_thread() {
        Threads.fixed(2).set(2, Sharing.ROWS);

        assertThat(Workers.OF_ENGINE.parts(MANY)).isEqualTo(2);
        assertThat(operationThreads()).isEqualTo(1);
    }

    @Test
    void should_share_both() {
        Threads.fixed(2).set(2, Sharing.OPERATIONS);

        assertThat(Workers.OF_ENGINE.parts(MANY)).isEqualTo(2);
        assertThat(operationThreads()).isEqualTo(2);
    }

    private static int operationThreads() {
        return NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads();
    }
}
