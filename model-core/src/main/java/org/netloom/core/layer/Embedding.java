package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.nd4j.linalg.activations.Activation;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * A learnt vector for each category: a row of n indices {@code [batch, n]} becomes the sequence of their vectors
 * {@code [batch, n, outputDim]}. The indices count from 0 and stay below {@code inputDim}.
 */
public final class Embedding extends BaseKind {

    public static final Parameter.Whole INPUT_DIM = new Parameter.Whole("inputDim", 100, 1, 10_000_000);
    public static final Parameter.Whole OUTPUT_DIM = new Parameter.Whole("outputDim", 8, 1, 4096);
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public Embedding() {
        super("Embedding", Category.CORE, Inputs.ONE, INPUT_DIM, OUTPUT_DIM, KERNEL_INITIALIZER, L2);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(INPUT_DIM, OUTPUT_DIM);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return shapes.get(0) instanceof Flat flat
                ? new Known(new Sequence(flat.features(), values.get(OUTPUT_DIM)))
                : wrongRank("row", shapes.get(0));
    }

    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return (long) values.get(INPUT_DIM) * values.get(OUTPUT_DIM);
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        site.add(WeightParameters.apply(new EmbeddingSequenceLayer.Builder(), values)
                .nIn(values.get(INPUT_DIM))
                .nOut(values.get(OUTPUT_DIM))
                .inputLength(Math.toIntExact(site.inputs().get(0).size()))
                .inferInputLength(false)
                .outputDataFormat(RNNFormat.NCW)
                .activation(Activation.IDENTITY)
                .hasBias(false)
                .build());
    }
}
