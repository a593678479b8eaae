package org.netloom.core.nn;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layer of {@link LastStates}. Lives on the thread of its network. */
final class LastStatesLayer extends BaseWrapperLayer {

    /** Where the directions of each row ended in the last forward pass, and the shape of what was inside. */
    private record Ends(int[] forward, int[] backward, long[] shape) {

        static Ends of(long[] shape, @Nullable INDArray mask) {
            int rows = (int) shape[0];
            int steps = (int) shape[2];
            int[] forward = new int[rows];
            int[] backward = new int[rows];
            Arrays.fill(forward, steps - 1);
            if (mask != null) {
                for (int row = 0; row < rows; row++) {
                    while (forward[row] > 0 && mask.getDouble(row, forward[row]) == 0) {
                        forward[row]--;
                    }
                    while (backward[row] < forward[row] && mask.getDouble(row, backward[row]) == 0) {
                        backward[row]++;
                    }
                }
            }
            return new Ends(forward, backward, shape);
        }

        /** Copies between a sequence and its last states, in the direction that {@code copy} says. */
        void match(INDArray sequence, INDArray states, Copy copy) {
            long half = shape[1] / 2;
            if (isSame(forward) && isSame(backward)) {
                copy.between(
                        sequence.get(all(), interval(0, half), point(forward[0])),
                        states.get(all(), interval(0, half)));
                copy.between(
                        sequence.get(all(), interval(half, 2 * half), point(backward[0])),
                        states.get(all(), interval(half, 2 * half)));
                return;
            }
            for (int row = 0; row < forward.length; row++) {
                copy.between(
                        sequence.get(point(row), interval(0, half), point(forward[row])),
                        states.get(point(row), interval(0, half)));
                copy.between(
                        sequence.get(point(row), interval(half, 2 * half), point(backward[row])),
                        states.get(point(row), interval(half, 2 * half)));
            }
        }

        private static boolean isSame(int[] values) {
            return Arrays.stream(values).allMatch(value -> value == values[0]);
        }
    }

    private interface Copy {
        void between(INDArray ofSequence, INDArray ofStates);
    }

    private @Nullable Ends ends;

    LastStatesLayer(Layer both) {
        super(both);
    }

    @Override
    public Type type() {
        return Type.FEED_FORWARD;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        return last(underlying.activate(training, workspaces), workspaces);
    }

    @Override
    public INDArray activate(INDArray input, boolean training, LayerWorkspaceMgr workspaces) {
        return last(underlying.activate(input, training, workspaces), workspaces);
    }

    private INDArray last(INDArray sequence, LayerWorkspaceMgr workspaces) {
        Ends here = Ends.of(sequence.shape(), underlying.getMaskArray());
        ends = here;
        INDArray states = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, sequence.dataType(), new long[] {sequence.size(0), sequence.size(1)}, 'f');
        here.match(sequence, states, (from, to) -> to.assign(from));
        return states;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Ends here = ends;
        if (here == null) {
            throw new IllegalStateException("There was no forward pass");
        }
        INDArray errors = Nd4j.create(epsilon.dataType(), here.shape(), 'f');
        here.match(errors, epsilon, (to, from) -> to.assign(from));
        return underlying.backpropGradient(errors, workspaces);
    }

    /** What comes after has no time left to be masked. */
    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int rows) {
        underlying.feedForwardMaskArray(mask, state, rows);
        setMaskArray(mask);
        return new Pair<>(null, state);
    }
}
