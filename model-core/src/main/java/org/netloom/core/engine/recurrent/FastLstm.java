package org.netloom.core.engine.recurrent;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.recurrent.FwdPassReturn;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.engine.recurrent.LstmSequence.Frame;
import org.netloom.core.engine.recurrent.LstmSequence.Slopes;
import org.netloom.core.engine.recurrent.LstmSequence.Weights;
import org.netloom.core.numbers.Workers;

/**
 * What one LSTM layer of Deeplearning4j computes with in place of its own many small operations; one each layer. It knows tanh cells with
 * sigmoid gates and no peepholes, and leaves all else to the plain one.
 *
 * <p>The layer asks twice in training: for the output, and again on the way back, when the first answer is still here and is not worked
 * out anew. Masks hold on the way back too, where the layer's own code lets the loss pass steps that are masked before others.
 */
final class FastLstm<A> extends PlainLstm {

    private final Gates<A> gates;
    private final TimeMajor<A> layout;
    private final LstmSequence<A> sequence;
    private final Block<A> precision;
    private final boolean below;
    private @Nullable Pass last;

    /**
     * What a layer computes with.
     *
     * @param below whether anybody wants the loss's slopes by the inputs; if not, the way back gives none
     */
    @SuppressWarnings("unchecked")
    FastLstm(DataType type, boolean below) {
        this.below = below;
        precision = (Block<A>) Block.ofPrecision(type);
        gates = Gates.ofPrecision(type);
        layout = new TimeMajor<>(gates);
        sequence = new LstmSequence<>(precision, gates, Workers.OF_ENGINE);
    }

    /** A forward pass whose steps are kept in the sequence; of use until the next one. */
    private static final class Pass extends FwdPassReturn {
        private final INDArray input;
        private final @Nullable INDArray mask;

        Pass(INDArray input, @Nullable INDArray mask) {
            this.input = input;
            this.mask = mask;
        }
    }

    @Override
    public boolean checkSupported(IActivation gate, IActivation activation, boolean hasPeephole) {
        return gate instanceof ActivationSigmoid && activation instanceof ActivationTanH && !hasPeephole;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of("steps", sequence.bytes(precision.type().width()));
    }

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
        Frame frame = new Frame(
                (int) input.size(0),
                (int) inputWeights.size(0),
                (int) recurrentWeights.size(0),
                input.rank() == 3 ? (int) input.size(2) : 0,
                training || forBackprop);
        if (!forwards || frame.steps() == 0 || !frame.fits() || !isKnown(conf, gateActivation, hasPeephole)) {
            last = null;
            return super.activate(
                    layer,
                    conf,
                    gateActivation,
                    input,
                    recurrentWeights,
                    inputWeights,
                    biases,
                    training,
                    previousOutput,
                    previousMemory,
                    forBackprop,
                    forwards,
                    inputWeightKey,
                    mask,
                    hasPeephole,
                    workspaces);
        }
        Pass pass = last;
        boolean known = forBackprop
                && pass != null
                && pass.input == input
                && pass.mask == mask
                && frame.equals(sequence.frame())
                && starts(previousOutput, previousMemory);
        last = null;
        if (!known || pass == null) {
            pass = new Pass(input, mask);
            sequence.begin(frame, mask == null ? null : mask.toDoubleMatrix());
            layout.load(input, sequence.inputs());
            put(previousOutput, sequence.outputs());
            put(previousMemory, sequence.memories());
            INDArray output = workspaces.createUninitialized(
                    ArrayType.ACTIVATIONS,
                    input.dataType(),
                    new long[] {frame.batch(), frame.units(), frame.steps()},
                    'f');
            pass.fwdPassOutput = output;
            sequence.forward(
                    weights(inputWeights, recurrentWeights), precision.over(dense(biases)), precision.over(output));
        }
        pass.lastAct = state(sequence.outputs(), frame, workspaces);
        pass.lastMemCell = state(sequence.memories(), frame, workspaces);
        last = frame.keep() ? pass : null;
        return pass;
    }

    private boolean isKnown(NeuralNetConfiguration conf, IActivation gate, boolean hasPeephole) {
        return conf.getLayer() instanceof BaseLayer cell && checkSupported(gate, cell.getActivationFn(), hasPeephole);
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
        if (!(forward instanceof Pass) || forward != last) {
            return super.backpropGradient(
                    conf,
                    gateActivation,
                    input,
                    recurrentWeights,
                    inputWeights,
                    epsilon,
                    truncated,
                    truncatedLength,
                    forward,
                    forwards,
                    inputWeightKey,
                    recurrentWeightKey,
                    biasWeightKey,
                    slopes,
                    mask,
                    hasPeephole,
                    workspaces);
        }
        last = null;
        Frame frame = sequence.frame();
        int first = truncated ? Math.max(0, frame.steps() - truncatedLength) : 0;
        layout.load(epsilon, sequence.outputDerivatives());
        String[] keys = {inputWeightKey, recurrentWeightKey, biasWeightKey};
        INDArray[] wanted = Arrays.stream(keys).map(slopes::get).toArray(INDArray[]::new);
        INDArray[] dense = Arrays.stream(wanted).map(FastLstm::dense).toArray(INDArray[]::new);
        sequence.backward(
                first,
                weights(inputWeights, recurrentWeights),
                new Slopes<>(precision.over(dense[0]), precision.over(dense[1]), precision.over(dense[2])),
                below);
        Gradient gradient = new DefaultGradient();
        for (int i = 0; i < keys.length; i++) {
            if (dense[i] != wanted[i]) {
                wanted[i].assign(dense[i]);
            }
            gradient.gradientForVariable().put(keys[i], wanted[i]);
        }
        return new Pair<>(gradient, below ? inputSlopes(first, input, workspaces) : null);
    }

    private INDArray inputSlopes(int first, INDArray input, LayerWorkspaceMgr workspaces) {
        INDArray slopes = workspaces.create(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'f');
        layout.store(sequence.inputDerivatives(), first, slopes);
        return slopes;
    }

    private Weights<A> weights(INDArray input, INDArray recurrent) {
        return new Weights<>(precision.over(dense(input)), precision.over(dense(recurrent)));
    }

    /** An array that lies in memory with its first dimension innermost: this one or a copy. */
    private static INDArray dense(INDArray array) {
        return TimeMajor.isFirstInnermost(array) ? array : array.dup('f');
    }

    /** Whether the pass that is kept began with this state. */
    private boolean starts(INDArray output, INDArray memory) {
        return isAtStart(output, sequence.outputs()) && isAtStart(memory, sequence.memories());
    }

    private boolean isAtStart(INDArray state, Block<A> block) {
        int length = (int) state.length();
        A there = block.array(length);
        block.read(0, there, length);
        return gates.same(byRow(state), there, length);
    }

    private void put(INDArray state, Block<A> block) {
        block.write(byRow(state), 0, (int) state.length());
    }

    private A byRow(INDArray state) {
        INDArray source = dense(state);
        int length = (int) state.length();
        A stored = precision.array(length);
        A turned = precision.array(length);
        precision.over(source).read(0, stored, length);
        gates.transpose(stored, (int) state.size(1), (int) state.size(0), turned);
        return turned;
    }

    /** The state after the last step; for those who go on from it. */
    private INDArray state(Block<A> states, Frame frame, LayerWorkspaceMgr workspaces) {
        INDArray state = workspaces.createUninitialized(
                ArrayType.FF_WORKING_MEM, precision.type(), new long[] {frame.batch(), frame.units()}, 'f');
        int length = frame.batch() * frame.units();
        A stored = precision.array(length);
        A turned = precision.array(length);
        states.read(frame.state(frame.steps()), stored, length);
        gates.transpose(stored, frame.batch(), frame.units(), turned);
        precision.over(state).write(turned, 0, length);
        return state;
    }
}
