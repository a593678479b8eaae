package org.netloom.core.engine.recurrent;

import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.FwdPassReturn;
import org.deeplearning4j.nn.layers.recurrent.LSTMHelper;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What an LSTM computes with that has no fast helper: Deeplearning4j's own code, but for the way back where steps are masked. There
 * Deeplearning4j lets the loss pass through the memory of a masked step to the steps before it, though the step handed nothing on; this
 * stops it. Any activation functions; no peepholes. Every step anew, by operations: right, not fast.
 */
class PlainLstm implements LSTMHelper {

    /** The biases, in the order of the weights' columns; the state before the first step, where nulls are zeros; the steps that count. */
    private record Start(
            INDArray biases, @Nullable INDArray output, @Nullable INDArray memory, @Nullable INDArray mask) {}

    private @Nullable Start start;

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public boolean checkSupported(IActivation gate, IActivation activation, boolean hasPeephole) {
        return !hasPeephole;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    /** Leaves the way forward to Deeplearning4j, and keeps what the way back is not told, the mask among it. */
    @Override
    public @Nullable FwdPassReturn activate(
            Layer layer,
            NeuralNetConfiguration conf,
            IActivation gateActivation,
            INDArray input,
            INDArray recurrentWeights,
            INDArray inputWeights,
            INDArray biases,
            boolean training,
            INDArray previousOutput,
            INDArray previousMemory,
            boolean forBackprop,
            boolean forwards,
            String inputWeightKey,
            @Nullable INDArray mask,
            boolean hasPeephole,
            LayerWorkspaceMgr workspaces) {
        start = new Start(biases, previousOutput, previousMemory, mask);
        return null;
    }

    @Override
    public @Nullable Pair<Gradient, INDArray> backpropGradient(
            NeuralNetConfiguration conf,
            IActivation gateActivation,
            INDArray input,
            INDArray recurrentWeights,
            INDArray inputWeights,
            INDArray epsilon,
            boolean truncated,
            int truncatedLength,
            FwdPassReturn forward,
            boolean forwards,
            String inputWeightKey,
            String recurrentWeightKey,
            String biasWeightKey,
            Map<String, INDArray> slopes,
            @Nullable INDArray mask,
            boolean hasPeephole,
            LayerWorkspaceMgr workspaces) {
        Start from = start;
        if (from == null
                || from.mask == null
                || hasPeephole
                || !forwards
                || !(conf.getLayer() instanceof BaseLayer cell)) {
            return null;
        }
        INDArray below = workspaces.create(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'f');
        INDArray toInput = Objects.requireNonNull(slopes.get(inputWeightKey));
        INDArray toRecurrent = Objects.requireNonNull(slopes.get(recurrentWeightKey));
        INDArray toBias = Objects.requireNonNull(slopes.get(biasWeightKey));
        try (MemoryWorkspace none = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            LstmSteps steps = new LstmSteps(
                    input,
                    inputWeights,
                    recurrentWeights,
                    from.biases,
                    from.mask,
                    gateActivation,
                    cell.getActivationFn());
            steps.forward(from.output, from.memory);
            int first = truncated ? Math.max(0, (int) input.size(2) - truncatedLength) : 0;
            steps.backward(epsilon, first, new LstmSteps.Slopes(toInput, toRecurrent, toBias, below));
        }
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(inputWeightKey, toInput);
        gradient.gradientForVariable().put(recurrentWeightKey, toRecurrent);
        gradient.gradientForVariable().put(biasWeightKey, toBias);
        return new Pair<>(gradient, below);
    }
}
