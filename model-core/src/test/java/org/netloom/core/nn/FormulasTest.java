package org.netloom.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.config.Sgd;

/** Our own layers give what their formulas say, worked out number by number, and are the same after they were saved. */
class FormulasTest {

    private static final int ROWS = 2;
    private static final int FEATURES = 3;
    private static final int TIME = 4;

    private enum Kind {
        GRU {
            @Override
            Layer layer() {
                return new GRU.Builder()
                        .nIn(FEATURES)
                        .nOut(2)
                        .activation(Activation.TANH)
                        .build();
            }

            @Override
            double[][] formula(Map<String, INDArray> p, double[][] x) {
                double[][] states = new double[TIME][];
                double[] before = new double[2];
                for (int t = 0; t < TIME; t++) {
                    double[] input = plus(times(x[t], p.get("W")), p.get("b"));
                    double[] state = plus(times(before, p.get("RW")), p.get("Rb"));
                    double[] next = new double[2];
                    for (int unit = 0; unit < 2; unit++) {
                        double z = sigmoid(input[unit] + state[unit]);
                        double r = sigmoid(input[2 + unit] + state[2 + unit]);
                        double g = Math.tanh(input[4 + unit] + r * state[4 + unit]);
                        next[unit] = z * before[unit] + (1 - z) * g;
                    }
                    states[t] = next;
                    before = next;
                }
                return states;
            }
        },
        NORMALIZATION {
            @Override
            Layer layer() {
                return new LayerNormalization.Builder()
                        .nIn(FEATURES)
                        .epsilon(0.01)
                        .build();
            }

            @Override
            double[][] formula(Map<String, INDArray> p, double[][] x) {
                double[][] out = new double[TIME][FEATURES];
                for (int t = 0; t < TIME; t++) {
                    double[] row = x[t];
                    double mean = IntStream.range(0, FEATURES)
                            .mapToDouble(i -> row[i])
                            .average()
                            .orElseThrow();
                    double variance = IntStream.range(0, FEATURES)
                            .mapToDouble(i -> (row[i] - mean) * (row[i] - mean))
                            .average()
                            .orElseThrow();
                    for (int i = 0; i < FEATURES; i++) {
                        out[t][i] = p.get("gamma").getDouble(i) * (row[i] - mean) / Math.sqrt(variance + 0.01)
                                + p.get("beta").getDouble(i);
                    }
                }
                return out;
            }
        },
        SINES {
            @Override
            Layer layer() {
                return new PositionalEmbedding.Builder()
                        .nIn(FEATURES)
                        .longest(TIME)
                        .learned(false)
                        .build();
            }

            @Override
            double[][] formula(Map<String, INDArray> p, double[][] x) {
                double slow = Math.pow(10_000, -2.0 / FEATURES);
                double[][] out = new double[TIME][];
                for (int t = 0; t < TIME; t++) {
                    out[t] = new double[] {x[t][0] + Math.sin(t), x[t][1] + Math.cos(t), x[t][2] + Math.sin(t * slow)};
                }
                return out;
            }
        },
        ATTENTION {
            @Override
            Layer layer() {
                return new MultiHeadAttention.Builder()
                        .nIn(FEATURES)
                        .nOut(FEATURES)
                        .heads(2, 2)
                        .causal(true)
                        .build();
            }

            @Override
            double[][] formula(Map<String, INDArray> p, double[][] x) {
                double[][] out = new double[TIME][];
                for (int t = 0; t < TIME; t++) {
                    double[] found = new double[4];
                    for (int head = 0; head < 2; head++) {
                        double[] shares = new double[t + 1];
                        double sum = 0;
                        for (int s = 0; s <= t; s++) {
                            double[] q = plus(times(x[t], p.get("Wq")), p.get("bq"));
                            double[] k = plus(times(x[s], p.get("Wk")), p.get("bk"));
                            int from = 2 * head;
                            shares[s] = Math.exp((q[from] * k[from] + q[from + 1] * k[from + 1]) / Math.sqrt(2));
                            sum += shares[s];
                        }
                        for (int s = 0; s <= t; s++) {
                            double[] v = plus(times(x[s], p.get("Wv")), p.get("bv"));
                            found[2 * head] += shares[s] / sum * v[2 * head];
                            found[2 * head + 1] += shares[s] / sum * v[2 * head + 1];
                        }
                    }
                    out[t] = plus(times(found, p.get("Wo")), p.get("bo"));
                }
                return out;
            }
        };

        abstract Layer layer();

        abstract double[][] formula(Map<String, INDArray> parameters, double[][] steps);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void should_give_what_the_formula_says(Kind kind) {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            ComputationGraph network = network(kind.layer(), type);
            INDArray input = input(type);

            INDArray out = network.outputSingle(input);

            for (int row = 0; row < ROWS; row++) {
                double[][] expected = kind.formula(network.getLayer("layer").paramTable(), columns(input.slice(row)));
                INDArray difference = Nd4j.createFromArray(expected)
                        .castTo(DataType.DOUBLE)
                        .transpose()
                        .sub(out.slice(row).castTo(DataType.DOUBLE));
                assertThat(difference.amaxNumber().doubleValue())
                        .as("row %d in %s", row, type)
                        .isLessThan(type == DataType.FLOAT ? 2e-6 : 1e-12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void should_be_the_same_after_it_was_saved(Kind kind) throws IOException {
        ComputationGraph network = network(kind.layer(), DataType.FLOAT);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, file, true);

        ComputationGraph read =
                ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(file.toByteArray()), true);

        assertThat(read.outputSingle(input(DataType.FLOAT))).isEqualTo(network.outputSingle(input(DataType.FLOAT)));
        assertThat(read.getConfiguration().toJson())
                .isEqualTo(network.getConfiguration().toJson());
        assertThat(read.getLayer("layer").conf().getLayer())
                .isEqualTo(network.getLayer("layer").conf().getLayer());
    }

    @Test
    void should_give_step_by_step_what_it_gives_at_once() {
        ComputationGraph network = network(Kind.GRU.layer(), DataType.DOUBLE);
        INDArray input = input(DataType.DOUBLE);
        INDArray whole = network.outputSingle(input);

        for (int step = 0; step < TIME; step++) {
            INDArray one = input.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(step, step + 1));
            INDArray answer = network.rnnTimeStep(one.dup())[0];
            INDArray expected =
                    whole.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(step, step + 1));
            assertThat(answer.sub(expected).amaxNumber().doubleValue())
                    .as("step %d", step)
                    .isLessThan(1e-12);
        }
    }

    @Test
    void should_not_fail_where_every_score_is_far_below_zero() {
        ComputationGraph network = network(
                new MultiHeadAttention.Builder()
                        .nIn(FEATURES)
                        .nOut(FEATURES)
                        .heads(1, 1)
                        .build(),
                DataType.FLOAT);
        Map<String, INDArray> parameters = network.getLayer("layer").paramTable();
        parameters.get("bq").assign(1e5);
        parameters.get("bk").assign(-1e5);

        assertThat(network.outputSingle(input(DataType.FLOAT)).sumNumber().doubleValue())
                .isFinite();
    }

    private static ComputationGraph network(Layer layer, DataType type) {
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .seed(5)
                .dataType(type)
                .updater(new Sgd(0.1))
                .graphBuilder()
                .addInputs("in")
                .addLayer("layer", layer, "in")
                .addLayer(
                        "out",
                        new RnnLossLayer.Builder()
                                .activation(Activation.IDENTITY)
                                .build(),
                        "layer")
                .setOutputs("out")
                .build());
        network.init();
        if (network.numParams() > 0) {
            Nd4j.getRandom().setSeed(3);
            network.params().addi(Nd4j.randn(type, network.params().shape()).muli(0.3));
        }
        return network;
    }

    private static INDArray input(DataType type) {
        Nd4j.getRandom().setSeed(11);
        return Nd4j.randn(DataType.FLOAT, ROWS, FEATURES, TIME).castTo(type);
    }

    /** By step and feature. */
    private static double[][] columns(INDArray sequence) {
        return sequence.castTo(DataType.DOUBLE).transpose().toDoubleMatrix();
    }

    private static double[] times(double[] row, INDArray weights) {
        IntToDoubleFunction column = unit -> IntStream.range(0, row.length)
                .mapToDouble(i -> row[i] * weights.getDouble(i, unit))
                .sum();
        return IntStream.range(0, (int) weights.columns()).mapToDouble(column).toArray();
    }

    private static double[] plus(double[] row, INDArray bias) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> row[i] + bias.getDouble(i))
                .toArray();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
