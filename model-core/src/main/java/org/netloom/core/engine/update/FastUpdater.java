package org.netloom.core.engine.update;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * An updater that does what Deeplearning4j's own does, in one pass: gradient and state are read a block at a time into arrays that stay in
 * the processor's cache, and the loop over them is one that the compiler turns into vector instructions. The state stays in the own
 * updater's arrays, so that it is saved and restored as before. Single precision. For one thread.
 *
 * @param <C> the rule's settings
 */
abstract class FastUpdater<C extends IUpdater> implements GradientUpdater<C> {

    /** Four blocks of so many numbers lie in the cache of second level, with room to spare. */
    private static final int BLOCK = 8_192;

    private final GradientUpdater<C> plain;
    private float[] gradients = new float[0];
    private float[] weights = new float[0];
    private float[][] states = new float[0][];

    FastUpdater(GradientUpdater<C> plain) {
        this.plain = plain;
    }

    /** What the rule remembers, in the order in which {@link #step} is given it; each as long as the gradient. */
    abstract INDArray[] memory();

    /** Works out what is the same for all weights of a step. */
    abstract void prepare(C config, int iteration, int epoch);

    /** Makes updates of gradients and renews the state, for the first so many numbers of each array. */
    abstract void step(float[] gradients, float[][] states, int count);

    @Override
    public final void applyUpdater(INDArray gradient, int iteration, int epoch) {
        if (!walk(gradient, null, 1, iteration, epoch)) {
            plain.applyUpdater(gradient, iteration, epoch);
        }
    }

    /**
     * Makes updates of gradients and takes them from the weights in the same pass.
     *
     * @param gradient holds the updates afterwards
     * @param weights as many as gradients
     * @param divisor of the gradients, before anything else
     * @return whether that was done; if not, nothing was, since an array does not lie in one piece
     */
    final boolean descend(INDArray gradient, INDArray weights, float divisor, int iteration, int epoch) {
        return walk(gradient, weights, divisor, iteration, epoch);
    }

    private boolean walk(INDArray gradient, @Nullable INDArray weight, float divisor, int iteration, int epoch) {
        INDArray[] memory = memory();
        FloatPointer g = floats(gradient);
        FloatPointer w = weight == null ? null : floats(weight);
        FloatPointer[] remembered = new FloatPointer[memory.length];
        boolean dense = g != null && (w != null || weight == null);
        for (int i = 0; i < memory.length && dense; i++) {
            FloatPointer pointer = floats(memory[i]);
            dense = pointer != null;
            if (pointer != null) {
                remembered[i] = pointer;
            }
        }
        if (!dense || g == null) {
            return false;
        }
        long length = gradient.length();
        int block = (int) Math.min(BLOCK, length);
        makeRoom(block, memory.length);
        prepare(getConfig(), iteration, epoch);
        for (long start = 0; start < length; start += block) {
            int count = (int) Math.min(block, length - start);
            g.position(start).get(gradients, 0, count);
            for (int i = 0; i < remembered.length; i++) {
                remembered[i].position(start).get(states[i], 0, count);
            }
            if (divisor != 1) {
                divide(gradients, divisor, count);
            }
            step(gradients, states, count);
            g.position(start).put(gradients, 0, count);
            for (int i = 0; i < remembered.length; i++) {
                remembered[i].position(start).put(states[i], 0, count);
            }
            if (w != null) {
                w.position(start).get(weights, 0, count);
                subtract(weights, gradients, count);
                w.position(start).put(weights, 0, count);
            }
        }
        return true;
    }

    private void makeRoom(int block, int kinds) {
        if (gradients.length < block) {
            gradients = new float[block];
            weights = new float[block];
            states = new float[kinds][block];
        }
    }

    private static void divide(float[] values, float by, int count) {
        for (int i = 0; i < count; i++) {
            values[i] /= by;
        }
    }

    private static void subtract(float[] from, float[] what, int count) {
        for (int i = 0; i < count; i++) {
            from[i] -= what[i];
        }
    }

    /** The numbers of an array where they lie; null if they do not lie one after the other in single precision. */
    private static @Nullable FloatPointer floats(INDArray array) {
        boolean dense = array.length() == 1 || array.elementWiseStride() == 1;
        return dense && array.data().addressPointer() instanceof FloatPointer pointer
                ? new FloatPointer(pointer)
                : null;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean initialize) {
        plain.setState(state, initialize);
    }

    @Override
    public Map<String, INDArray> getState() {
        return plain.getState();
    }

    @Override
    public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
        plain.setStateViewArray(view, shape, order, initialize);
    }

    @Override
    public C getConfig() {
        return plain.getConfig();
    }
}
