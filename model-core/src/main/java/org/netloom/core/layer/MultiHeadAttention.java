package org.netloom.core.layer;

import java.util.List;
import org.netloom.core.nn.SideBySide;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Sequence;

/**
 * Lets every time step look at every other: {@code [batch, time, features]} stays so. With a second wire, the steps of the first look
 * at those of the second. (Vaswani et al. 2017, section 3.2.)
 */
public final class MultiHeadAttention extends BaseKind {

    public static final Parameter.Whole NUM_HEADS = new Parameter.Whole("numHeads", 4, 1, 256);
    public static final Parameter.Whole KEY_DIM = new Parameter.Whole("keyDim", 16, 1, 4096);
    /** Whether a step looks only at itself and those before it. */
    public static final Parameter.Flag CAUSAL = new Parameter.Flag("causal", false);
    /** The share of the attention that is dropped in training. */
    public static final Parameter.Decimal DROPOUT = new Parameter.Decimal("attentionDropout", 0.0, 0, 0.95);

    public static final Parameter.Flag USE_BIAS = WeightParameters.USE_BIAS;
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public MultiHeadAttention() {
        super(
                "MultiHeadAttention",
                Category.RECURRENT,
                Inputs.ONE_OR_TWO,
                NUM_HEADS,
                KEY_DIM,
                CAUSAL,
                DROPOUT,
                USE_BIAS,
                KERNEL_INITIALIZER,
                L2);
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(NUM_HEADS, KEY_DIM, CAUSAL);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        for (TensorShape shape : shapes) {
            if (!(shape instanceof Sequence)) {
                return wrongRank("sequence", shape);
            }
        }
        Sequence asks = (Sequence) shapes.get(0);
        Sequence asked = (Sequence) shapes.get(shapes.size() - 1);
        double pairs = (double) asks.time() * asked.time() * values.get(NUM_HEADS);
        return pairs > LARGEST_ROW
                ? ShapeOutcome.Impossible.of("attention-too-large", asks.time(), asked.time(), values.get(NUM_HEADS))
                : new Known(asks);
    }

    /** The weights of queries, keys, values and answer, and their biases. */
    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        long width = (long) values.get(NUM_HEADS) * values.get(KEY_DIM);
        long asks = ((Sequence) shapes.get(0)).features();
        long asked = ((Sequence) shapes.get(shapes.size() - 1)).features();
        return width * (2 * asks + 2 * asked) + (values.get(USE_BIAS) ? 3 * width + asks : 0);
    }

    /** For every head and pair of steps its weight, score and slope; queries, keys, values and mixture, and the slope of each. */
    @Override
    public long keptPerRow(ParameterValues values, List<TensorShape> shapes, TensorShape output) {
        long asks = ((Sequence) shapes.get(0)).time();
        long asked = ((Sequence) shapes.get(shapes.size() - 1)).time();
        long heads = values.get(NUM_HEADS);
        return heads * (3 * asks * asked + 4 * values.get(KEY_DIM) * (asks + asked));
    }

    @Override
    public void build(BuildSite site) {
        ParameterValues values = site.node().parameters();
        Sequence asks = (Sequence) site.inputs().get(0);
        var builder = WeightParameters.apply(new org.netloom.core.nn.MultiHeadAttention.Builder(), values)
                .nIn(asks.features())
                .nOut(asks.features())
                .heads(values.get(NUM_HEADS), values.get(KEY_DIM))
                .causal(values.get(CAUSAL))
                .dropRate(values.get(DROPOUT))
                .hasBias(values.get(USE_BIAS));
        if (site.inputs().size() > 1) {
            Sequence asked = (Sequence) site.inputs().get(1);
            site.addBefore("pair", new SideBySide(asks.time(), asked.time()));
            builder.cross(asks.time(), asked.features());
        }
        site.add(builder.build());
    }
}
