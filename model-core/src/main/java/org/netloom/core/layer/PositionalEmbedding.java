package org.netloom.core.layer;

import java.util.List;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Sequence;

/** Adds a vector to every time step that tells its place; the shape stays. (Vaswani et al. 2017, section 3.5.) */
public final class PositionalEmbedding extends BaseKind {

    public static final Parameter.Choice<PositionKind> POSITIONS =
            new Parameter.Choice<>("positions", PositionKind.LEARNED);
    public static final Parameter.Choice<Initializer> KERNEL_INITIALIZER = WeightParameters.KERNEL_INITIALIZER;
    public static final Parameter.Decimal L2 = WeightParameters.L2;

    public PositionalEmbedding() {
        super("PositionalEmbedding", Category.RECURRENT, Inputs.ONE, POSITIONS, KERNEL_INITIALIZER, L2);
    }

    @Override
    public boolean isRelevant(Parameter<?> parameter, ParameterValues values) {
        return parameter.equals(POSITIONS) || values.get(POSITIONS) == PositionKind.LEARNED;
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(POSITIONS);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return shapes.get(0) instanceof Sequence ? new Known(shapes.get(0)) : wrongRank("sequence", shapes.get(0));
    }

    /** A vector for each time step, if they are learned. */
    @Override
    public long parameterCount(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return values.get(POSITIONS) == PositionKind.LEARNED ? shapes.get(0).size() : 0;
    }

    @Override
    public void build(BuildSite site) {
        Sequence sequence = (Sequence) site.inputs().get(0);
        ParameterValues values = site.node().parameters();
        site.add(WeightParameters.apply(new org.netloom.core.nn.PositionalEmbedding.Builder(), values)
                .nIn(sequence.features())
                .longest(sequence.time())
                .learned(values.get(POSITIONS) == PositionKind.LEARNED)
                .build());
    }
}
