package org.netloom.core.nn;

import java.util.Objects;
import org.deeplearning4j.nn.api.layers.RecurrentLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.BaseRecurrentLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.nn.HandLayer.Trace;

/**
 * The layer of {@link GRU}. All steps' inputs are multiplied at once; a step then costs two products with the state and a handful of
 * operations on arrays without gaps, since everything is laid out step after step. Lives on the thread of its network.
 */
final class GRULayer extends BaseRecurrentLayer<GRU> implements RecurrentLayer {

    private static final String STATE = "state";

    private @Nullable Trace<GRUPass> trace;

    GRULayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public Type type() {
        return Type.RECURRENT;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        GRUPass pass = forward(training, null, workspaces);
        trace = training ? new Trace<>(input, pass) : null;
        return answer(pass, workspaces);
    }

    @Override
    public INDArray rnnTimeStep(INDArray in, LayerWorkspaceMgr workspaces) {
        setInput(in, workspaces);
        GRUPass pass = forward(false, stateMap.get(STATE), workspaces);
        stateMap.put(STATE, pass.lastState().detach());
        return answer(pass, workspaces);
    }

    @Override
    public INDArray rnnActivateUsingStoredState(
            INDArray in, boolean training, boolean storeLast, LayerWorkspaceMgr workspaces) {
        setInput(in, workspaces);
        GRUPass pass = forward(training, tBpttStateMap.get(STATE), workspaces);
        if (storeLast) {
            tBpttStateMap.put(STATE, pass.lastState().detach());
        }
        return answer(pass, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        GRUPass pass = Trace.of(trace, input);
        if (pass == null) {
            pass = forward(true, null, workspaces);
        }
        return backward(pass, epsilon, Integer.MAX_VALUE, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> tbpttBackpropGradient(
            INDArray epsilon, int backwardLength, LayerWorkspaceMgr workspaces) {
        GRUPass pass = forward(true, tBpttStateMap.get(STATE), workspaces);
        tBpttStateMap.put(STATE, pass.lastState().detach());
        return backward(pass, epsilon, backwardLength, workspaces);
    }

    private GRUPass forward(boolean training, @Nullable INDArray state, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray steps = stepsFirst(input.castTo(dataType));
        return GRUPass.forward(this, steps, state, maskSteps(), training, workspaces);
    }

    private Pair<Gradient, INDArray> backward(
            GRUPass pass, INDArray epsilon, int backwardLength, LayerWorkspaceMgr workspaces) {
        trace = null;
        INDArray steps = stepsFirst(input.castTo(dataType));
        INDArray out = pass.backward(this, steps, stepsFirst(epsilon.castTo(dataType)), backwardLength, workspaces);
        Gradient gradient = new DefaultGradient(gradientsFlattened);
        gradientViews.forEach(gradient::setGradientFor);
        weightNoiseParams.clear();
        return new Pair<>(gradient, backpropDropOutIfPresent(stepsLast(out)));
    }

    /** The states, as Deeplearning4j lays sequences out, and 0 where the mask is. */
    private INDArray answer(GRUPass pass, LayerWorkspaceMgr workspaces) {
        INDArray states = pass.answers();
        INDArray out = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, new long[] {states.size(1), states.size(0), states.size(2)}, 'c');
        out.assign(states.permute(1, 0, 2));
        return getDataFormat() == RNNFormat.NWC ? out : out.permute(0, 2, 1);
    }

    INDArray gradientOf(String key) {
        return Objects.requireNonNull(gradientViews.get(key), key);
    }

    INDArray weight(String key, boolean training, LayerWorkspaceMgr workspaces) {
        return getParamWithNoise(key, training, workspaces);
    }

    /** {@code [time, batch, features]} without gaps. */
    private INDArray stepsFirst(INDArray sequence) {
        return (getDataFormat() == RNNFormat.NWC ? sequence.permute(1, 0, 2) : sequence.permute(2, 0, 1)).dup('c');
    }

    private INDArray stepsLast(INDArray steps) {
        return getDataFormat() == RNNFormat.NWC ? steps.permute(1, 0, 2) : steps.permute(1, 2, 0);
    }

    /** {@code [time, batch]}, or null if nothing is masked. */
    private @Nullable INDArray maskSteps() {
        INDArray mask = maskArray;
        return mask == null
                ? null
                : mask.reshape(mask.size(0), mask.length() / mask.size(0))
                        .castTo(dataType)
                        .permute(1, 0)
                        .dup('c');
    }

    @Override
    public void clear() {
        super.clear();
        trace = null;
    }
}
