package org.netloom.core.engine.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.engine.Engine;

/** Exchanged layers are tried before they are trusted. */
class ExchangeSelfTestTest {

    @BeforeAll
    static void start() {
        new Engine().start();
    }

    @Test
    void should_trust_every_kind_of_exchange_here() {
        assertThat(ExchangeSelfTest.passed(LayerExchange::exchange)).isEqualTo(EnumSet.allOf(Exchange.class));
    }

    @ParameterizedTest
    @EnumSource(Exchange.class)
    void should_try_what_it_says_that_it_tries(Exchange kind) {
        int[] fast = {0};
        ExchangeSelfTest.passed((network, wanted) -> {
            LayerExchange.exchange(network, wanted);
            if (wanted.test(kind)) {
                fast[0] = (int) java.util.Arrays.stream(network.getVertices())
                        .filter(ExchangeSelfTestTest::isFast)
                        .count();
            }
        });
        assertThat(fast[0]).isPositive();
    }

    private static boolean isFast(GraphVertex vertex) {
        Object what = vertex.hasLayer() ? vertex.getLayer() : vertex;
        return what.getClass().getPackage().equals(Exchange.class.getPackage());
    }

    @Test
    void should_refuse_only_the_kind_whose_weights_come_out_wrong() {
        Set<Exchange> right = ExchangeSelfTest.passed((network, wanted) -> {
            LayerExchange.exchange(network, wanted);
            if (wanted.test(Exchange.STEPS)) {
                network.params().putScalar(0, network.params().getDouble(0) + 0.01);
            }
        });

        assertThat(right).isEqualTo(EnumSet.complementOf(EnumSet.of(Exchange.STEPS)));
    }

    /** Answers right, and hands back twice the slope. */
    private static final class TwiceTheSlope extends ActivationLayer {

        TwiceTheSlope(NeuralNetConfiguration conf) {
            super(conf, DataType.FLOAT);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            Pair<Gradient, INDArray> found = super.backpropGradient(epsilon, workspaces);
            found.getSecond().muli(2);
            return found;
        }
    }

    @Test
    void should_refuse_a_layer_whose_answers_are_right_and_slopes_wrong() {
        Set<Exchange> right = ExchangeSelfTest.passed((network, wanted) -> {
            if (wanted.test(Exchange.ACTIVATION)) {
                LayerVertex vertex = (LayerVertex) network.getVertex("TANH");
                NetworkParts.put(
                        network,
                        vertex,
                        NetworkParts.taught(
                                new TwiceTheSlope(vertex.getLayer().conf()), vertex.getLayer(), ActivationLayer.class));
            }
        });

        assertThat(right).isEqualTo(EnumSet.complementOf(EnumSet.of(Exchange.ACTIVATION)));
    }

    @Test
    void should_refuse_what_throws_and_what_gives_no_numbers() {
        assertThatCode(() -> assertThat(ExchangeSelfTest.passed((network, wanted) -> {
                            throw new IllegalStateException("does not run here");
                        }))
                        .isEmpty())
                .doesNotThrowAnyException();
        assertThat(ExchangeSelfTest.passed((network, wanted) -> network.params().putScalar(0, Float.NaN)))
                .isEmpty();
    }

    @Test
    void should_leave_the_random_numbers_of_a_seed_alone() {
        Nd4j.getRandom().setSeed(9);
        INDArray expected = Nd4j.rand(DataType.FLOAT, 5);
        Nd4j.getRandom().setSeed(9);
        ExchangeSelfTest.passed(LayerExchange::exchange);

        assertThat(Nd4j.rand(DataType.FLOAT, 5)).isEqualTo(expected);
    }

    @Test
    void should_leave_a_network_alone_whose_kinds_are_not_wanted() {
        List<ComputationGraph> seen = new java.util.ArrayList<>();
        ExchangeSelfTest.passed((network, wanted) -> {
            LayerExchange.exchange(network, kind -> false);
            seen.add(network);
        });

        assertThat(seen)
                .allSatisfy(network -> assertThat(network.getVertices()).noneMatch(ExchangeSelfTestTest::isFast));
    }
}
