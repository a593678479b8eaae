package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.LayerCatalogue;

/** What it takes to tell how far steps move the weights, as a share of the time that they take. */
class UpdateSizesBenchmark {

    private static final int ITERATIONS = 1500;
    private static final int ROUNDS = 2;

    @Test
    void measure() {
        new Engine().start();
        System.out.println("network                 round  ms/iteration  µs/measurement  measurements  share of time");
        measure("iris-like, 2 x Dense", Flowers.clouds(Flowers.PLAN, "Dense", "Dense"), ITERATIONS);
        measure("with normalization", Flowers.clouds(Flowers.PLAN, "Dense", "BatchNormalization", "Dense"), ITERATIONS);
        for (ForecastNetwork network : List.of(ForecastNetwork.LENET, ForecastNetwork.MLP)) {
            measure(network.name(), network.task(32), 100);
        }
    }

    private static void measure(String name, TrainingTask task, int iterations) {
        for (int round = 1; round <= ROUNDS; round++) {
            Learner learner = learner(task);
            long learning = 0;
            long measuring = 0;
            long spent = 0;
            int measured = 0;
            for (int i = 0; i < iterations; i++) {
                int batch = i % learner.batches().count();
                long start = System.nanoTime();
                learner.learn(batch, i);
                long middle = System.nanoTime();
                boolean told = learner.updates().afterStep().isPresent();
                long end = System.nanoTime();
                learning += middle - start;
                measuring += end - middle;
                measured += told ? 1 : 0;
                spent += told ? end - middle : 0;
            }
            assertThat(measured).isPositive();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %4d  %12.3f  %14.1f  %12d  %12.2f %%%n",
                    name,
                    round,
                    learning / 1e6 / iterations,
                    spent / 1e3 / measured,
                    measured,
                    100.0 * measuring / (learning + measuring));
        }
    }

    private static Learner learner(TrainingTask task) {
        return new Learner(
                task,
                new NetworkCompiler(LayerCatalogue.standard())
                        .compile(task.graph(), task.plan(), task.data().facts())
                        .toOptional()
                        .orElseThrow());
    }
}
