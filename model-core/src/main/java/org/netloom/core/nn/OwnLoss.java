package org.netloom.core.nn;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.shade.jackson.core.JsonGenerator;
import org.nd4j.shade.jackson.databind.JsonSerializer;
import org.nd4j.shade.jackson.databind.SerializerProvider;
import org.nd4j.shade.jackson.databind.annotation.JsonSerialize;
import org.nd4j.shade.jackson.databind.jsontype.TypeSerializer;

/**
 * A loss that Deeplearning4j lacks. Answering needs no loss, so a saved network names the nearest one of Deeplearning4j's instead and
 * opens without us. Immutable.
 */
@JsonSerialize(using = OwnLoss.AsNearest.class)
public abstract class OwnLoss implements ILossFunction {

    /** The loss of Deeplearning4j that a saved network names. */
    abstract Class<? extends ILossFunction> nearest();

    /**
     * Of one row: adds up the loss, and puts its gradient by what the activation was given where the activations were.
     *
     * @param labels of this row
     * @param outputs activations, replaced by the gradient
     * @param activation tells which form the gradient takes
     * @return whether the gradient is one by the activation's input; if not, it is one by its output
     */
    abstract double row(double[] labels, double[] outputs, boolean throughActivation);

    /** Whether the gradient of an activation together with this loss is known in one piece, which is more exact. */
    abstract boolean goesThrough(IActivation activation);

    @Override
    public double computeScore(
            INDArray labels, INDArray given, IActivation activation, @Nullable INDArray mask, boolean average) {
        double sum =
                computeScoreArray(labels, given, activation, mask).sumNumber().doubleValue();
        return average ? sum / given.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(
            INDArray labels, INDArray given, IActivation activation, @Nullable INDArray mask) {
        return work(labels, given, activation, mask).getFirst();
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray given, IActivation activation, @Nullable INDArray mask) {
        return work(labels, given, activation, mask).getSecond();
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray given, IActivation activation, @Nullable INDArray mask, boolean average) {
        Pair<INDArray, INDArray> both = work(labels, given, activation, mask);
        double sum = both.getFirst().sumNumber().doubleValue();
        return new Pair<>(average ? sum / given.size(0) : sum, both.getSecond());
    }

    /** The loss of each row, and the gradient by what the activation was given. */
    private Pair<INDArray, INDArray> work(
            INDArray labels, INDArray given, IActivation activation, @Nullable INDArray mask) {
        int rows = Math.toIntExact(given.size(0));
        int width = Math.toIntExact(given.size(1));
        double[][] wanted = labels.castTo(DataType.DOUBLE).toDoubleMatrix();
        double[][] outputs = activation
                .getActivation(given.dup(), true)
                .castTo(DataType.DOUBLE)
                .toDoubleMatrix();
        boolean through = goesThrough(activation);
        double[] losses = new double[rows];
        double[] gradients = new double[rows * width];
        for (int row = 0; row < rows; row++) {
            losses[row] = row(wanted[row], outputs[row], through);
            System.arraycopy(outputs[row], 0, gradients, row * width, width);
        }
        INDArray scores = Nd4j.createFromArray(losses).reshape('c', rows, 1);
        INDArray gradient =
                Nd4j.createFromArray(gradients).reshape('c', rows, width).castTo(given.dataType());
        if (!through) {
            gradient = activation.backprop(given.dup(), gradient).getFirst();
        }
        if (mask != null) {
            INDArray column = mask.reshape('c', rows, 1);
            scores.muliColumnVector(column.castTo(scores.dataType()));
            gradient.muliColumnVector(column.castTo(gradient.dataType()));
        }
        return new Pair<>(scores, gradient);
    }

    @Override
    public String name() {
        return toString();
    }

    /** Writes the name of the nearest loss and nothing else. */
    static final class AsNearest extends JsonSerializer<OwnLoss> {
        @Override
        public void serialize(OwnLoss loss, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("@class", loss.nearest().getName());
            json.writeEndObject();
        }

        @Override
        public void serializeWithType(
                OwnLoss loss, JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
            serialize(loss, json, provider);
        }
    }
}
