package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.netloom.core.sketch.Sketch.LAYERS;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.OutputActivation;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.plan.TrainingPlan.Updater;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.sketch.Sketch;

/**
 * Every updater takes the steps of its paper. The task is a line through four points, whose gradient is worked out by hand:
 * {@code 2/n Σ (answer - label) · input} for the mean squared error. AdamW shortens the weights, not the bias, by the rate times the
 * decay beside Adam's step (Loshchilov and Hutter 2019, algorithm 2).
 */
class UpdaterStepsTest {

    private static final double RATE = 0.05;
    private static final double[][] INPUTS = {{1, -2}, {0.5, 1}, {-1.5, 0.25}, {2, 1.5}};
    private static final double[] LABELS = {3, -1, 0.5, 2};
    private static final int STEPS = 6;
    private static final double DECAY = 0.2;

    @ParameterizedTest
    @EnumSource(Updater.class)
    void should_take_the_steps_of_its_paper(Updater updater) {
        ComputationGraph network = line(updater);
        double[] expected = network.params().toDoubleVector();
        Memory[] memories = {new Memory(), new Memory(), new Memory()};
        INDArray labels = Nd4j.createFromArray(LABELS).reshape(LABELS.length, 1);

        for (int step = 1; step <= STEPS; step++) {
            network.fit(new DataSet(Nd4j.createFromArray(INPUTS), labels));
            double[] gradient = gradient(expected);
            for (int i = 0; i < expected.length; i++) {
                double decay = updater == Updater.ADAMW && i < 2 ? RATE * DECAY * expected[i] : 0;
                expected[i] += memories[i].move(updater, gradient[i], step) - decay;
            }
            assertThat(network.params().toDoubleVector())
                    .as("weights after step %d", step)
                    .containsExactly(expected, within(1e-6));
        }
    }

    private static ComputationGraph line(Updater updater) {
        DataFacts facts = Sketch.number(2);
        Sketch sketch = Sketch.chain("Input", "Output")
                .with("Output1", node -> node.with(Output.UNITS, 1).with(Output.ACTIVATION, OutputActivation.LINEAR));
        TrainingPlan plan = TrainingPlan.DEFAULT
                .withUpdater(updater)
                .withLearningRate(RATE)
                .withPenalties(0, 0)
                .withWeightDecay(DECAY);
        return new NetworkCompiler(LAYERS)
                .compile(sketch.graph(), plan, facts, DataType.DOUBLE)
                .toOptional()
                .orElseThrow();
    }

    /** By the two weights and the bias. */
    private static double[] gradient(double[] weights) {
        double[] gradient = new double[3];
        for (int row = 0; row < LABELS.length; row++) {
            double[] x = INPUTS[row];
            double error = weights[0] * x[0] + weights[1] * x[1] + weights[2] - LABELS[row];
            gradient[0] += 2 * error * x[0] / LABELS.length;
            gradient[1] += 2 * error * x[1] / LABELS.length;
            gradient[2] += 2 * error / LABELS.length;
        }
        return gradient;
    }

    /** What an updater remembers of one weight: a running mean of gradients, and one of their squares. */
    private static final class Memory {
        private double first;
        private double second;

        double move(Updater updater, double gradient, int step) {
            return switch (updater) {
                case SGD -> -RATE * gradient;
                case NESTEROV -> nesterov(gradient);
                case ADAM, ADAMW -> adam(gradient, step);
                case RMSPROP -> rmsProp(gradient);
                case ADAGRAD -> adaGrad(gradient);
            };
        }

        /** Sutskever et al. 2013, in the variables of Bengio, Boulanger-Lewandowski and Pascanu 2013, equation 7. */
        private double nesterov(double gradient) {
            double momentum = 0.9;
            double before = first;
            first = momentum * before - RATE * gradient;
            return (1 + momentum) * first - momentum * before;
        }

        /** Kingma and Ba 2015, algorithm 1, in the order of computation given at the end of their section 2. */
        private double adam(double gradient, int step) {
            first = 0.9 * first + 0.1 * gradient;
            second = 0.999 * second + 0.001 * gradient * gradient;
            double rate = RATE * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
            return -rate * first / (Math.sqrt(second) + 1e-8);
        }

        /** Tieleman and Hinton 2012, lecture 6.5; the engine forgets by 0.95 a step. */
        private double rmsProp(double gradient) {
            second = 0.95 * second + 0.05 * gradient * gradient;
            return -RATE * gradient / Math.sqrt(second + 1e-8);
        }

        /** Duchi, Hazan and Singer 2011, the diagonal form. */
        private double adaGrad(double gradient) {
            second += gradient * gradient;
            return -RATE * gradient / Math.sqrt(second + 1e-6);
        }
    }
}
