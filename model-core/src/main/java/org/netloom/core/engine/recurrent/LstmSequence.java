package org.netloom.core.engine.recurrent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netloom.core.numbers.Workers;
import org.netloom.core.numbers.Workers.Part;

/**
 * An LSTM over the time steps of a minibatch. The inputs of all steps are multiplied by their weights in one product; then comes, for each
 * step, one product with the recurrent weights and one walk through the cells. Backward it is the same in reverse, and the gradients of
 * the weights are one product each over all steps.
 *
 * <p>Rows of the batch do not know each other, so that workers go through time on their own with a share of them and meet only for the
 * large products. Memory is kept for the next minibatch. One thread at a time.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
final class LstmSequence<A> {

    /** How many numbers may wait between the input product and the cells where no gradient is wanted: what lies in cache. */
    private static final int CHUNK = 1 << 20;

    private final Gates<A> gates;
    private final Workers workers;
    private Block<A> x;
    private Block<A> z;
    private Block<A> h;
    private Block<A> c;
    private Block<A> tc;
    private Block<A> dh;
    private Block<A> dx;
    private Frame frame = new Frame(0, 0, 0, 0, false);
    private double @Nullable [][] mask;

    LstmSequence(Block<A> precision, Gates<A> gates, Workers workers) {
        this.gates = gates;
        this.workers = workers;
        x = precision.sized(0);
        z = precision.sized(0);
        h = precision.sized(0);
        c = precision.sized(0);
        tc = precision.sized(0);
        dh = precision.sized(0);
        dx = precision.sized(0);
    }

    /**
     * The sizes of a pass.
     *
     * @param keep whether every step is kept for the way back
     */
    record Frame(int batch, int features, int units, int steps, boolean keep) {

        /** How many steps stand in the block of the gates at a time. */
        int chunk() {
            return keep ? steps : Math.max(1, Math.min(steps, CHUNK / Math.max(1, 4 * units * batch)));
        }

        /** Where the state before a step stands: in a row of all of them, or in one of two places. */
        long state(int step) {
            return (long) (keep ? step : step % 2) * batch * units;
        }

        long gates(int step) {
            return (long) (step % chunk()) * batch * 4 * units;
        }

        /** Whether its largest block can be addressed. */
        boolean fits() {
            long wide = Math.max(4L * units * chunk(), Math.max((long) features * steps, (long) units * (steps + 1)));
            return wide * batch < Integer.MAX_VALUE - 8;
        }
    }

    /** The weights, each stored as its transpose: [4·units][features] and [4·units][units]. */
    record Weights<A>(Block<A> input, Block<A> recurrent) {}

    /** How many bytes are held outside the heap. */
    long bytes(int width) {
        return width * (x.length() + z.length() + h.length() + c.length() + tc.length() + dh.length() + dx.length());
    }

    /** Makes room for a pass. The state before the first step is zero until {@link #start} says otherwise. */
    void begin(Frame next, double @Nullable [][] masked) {
        frame = next;
        mask = masked;
        long row = (long) next.batch() * next.units();
        x = x.atLeast((long) next.batch() * next.features() * next.steps());
        z = z.atLeast(4 * row * next.chunk());
        h = h.atLeast(row * (next.keep() ? next.steps() + 1 : 2));
        c = c.atLeast(row * (next.keep() ? next.steps() + 1 : 2));
        tc = tc.atLeast(next.keep() ? row * next.steps() : 0);
    }

    Frame frame() {
        return frame;
    }

    /** The inputs, [time][batch][features]. */
    Block<A> inputs() {
        return x;
    }

    /** The outputs before each step, [time + 1][batch][units]; the first is what there was at the start. */
    Block<A> outputs() {
        return h;
    }

    /** The memory before each step, like the outputs. */
    Block<A> memories() {
        return c;
    }

    /** The derivatives by the inputs, [time][batch][features]. */
    Block<A> inputDerivatives() {
        return dx;
    }

    /** Where the derivatives by the outputs are to be put, [time][batch][units]. */
    Block<A> outputDerivatives() {
        dh = dh.atLeast((long) frame.batch() * frame.units() * frame.steps());
        return dh;
    }

    /** Goes through time. What leaves the steps is put into a block of [time][units][batch]. */
    void forward(Weights<A> weights, Block<A> biases, Block<A> output) {
        int width = 4 * frame.units();
        A bias = z.array(width);
        biases.read(0, bias, width);
        int batch = frame.batch();
        for (int first = 0; first < frame.steps(); first += frame.chunk()) {
            int from = first;
            int until = Math.min(frame.steps(), first + frame.chunk());
            workers.share(
                    (until - from) * batch,
                    rows -> z.addProduct(
                            rows.length(),
                            width,
                            frame.features(),
                            x.matrix(((long) from * batch + rows.from()) * frame.features(), frame.features()),
                            weights.input().transposed(0, frame.features()),
                            0,
                            (long) rows.from() * width,
                            width));
            workers.share(batch, rows -> forward(rows, from, until, weights, bias, output));
        }
    }

    private void forward(Part rows, int from, int until, Weights<A> weights, A bias, Block<A> output) {
        int units = frame.units();
        int width = 4 * units;
        int states = rows.length() * units;
        long shift = (long) rows.from() * units;
        A gate = z.array(rows.length() * width);
        A memory = z.array(states);
        A tanh = z.array(states);
        A out = z.array(states);
        A turned = z.array(states);
        c.read(frame.state(from) + shift, memory, states);
        for (int step = from; step < until; step++) {
            long at = frame.gates(step) + 4 * shift;
            z.addProduct(
                    rows.length(),
                    width,
                    units,
                    h.matrix(frame.state(step) + shift, units),
                    weights.recurrent().transposed(0, units),
                    1,
                    at,
                    width);
            z.read(at, gate, rows.length() * width);
            for (int row = 0; row < rows.length(); row++) {
                gates.add(bias, gate, row * width, width);
                gates.forward(gate, row * width, memory, tanh, out, row * units, units);
                scale(rows.from() + row, step, row * units, memory, out);
            }
            c.write(memory, frame.state(step + 1) + shift, states);
            h.write(out, frame.state(step + 1) + shift, states);
            if (frame.keep()) {
                z.write(gate, at, rows.length() * width);
                tc.write(tanh, (long) step * frame.batch() * units + shift, states);
            }
            gates.transpose(out, rows.length(), units, turned);
            put(turned, rows, (long) step * units * frame.batch() + rows.from(), output);
        }
    }

    private void put(A turned, Part rows, long at, Block<A> output) {
        if (rows.length() == frame.batch()) {
            output.write(turned, at, frame.units() * frame.batch());
            return;
        }
        for (int unit = 0; unit < frame.units(); unit++) {
            output.write(turned, unit * rows.length(), at + (long) unit * frame.batch(), rows.length());
        }
    }

    /** The derivatives by the weights, stored like the weights themselves. */
    record Slopes<A>(Block<A> input, Block<A> recurrent, Block<A> bias) {}

    /**
     * Goes back through time, from the last step to {@code first}; earlier steps get nothing. Wants a forward pass that was kept, and the
     * derivatives by the outputs in their place, where they are used up.
     *
     * @param below whether the derivatives by the inputs are wanted
     */
    void backward(int first, Weights<A> weights, Slopes<A> slopes, boolean below) {
        int width = 4 * frame.units();
        int batch = frame.batch();
        int rowsOfAll = (frame.steps() - first) * batch;
        long start = (long) first * batch;
        A[] biases = arrays(workers.parts(batch));
        workers.share(batch, rows -> biases[rows.number()] = backward(rows, first, weights));
        if (below) {
            inputSlopes(start, rowsOfAll, weights);
        }
        workers.share(width, units -> {
            slope(units, start, rowsOfAll, x, frame.features(), slopes.input());
            slope(units, start, rowsOfAll, h, frame.units(), slopes.recurrent());
        });
        for (int i = 1; i < biases.length; i++) {
            gates.add(biases[i], biases[0], 0, width);
        }
        slopes.bias().write(biases[0], 0, width);
    }

    private void inputSlopes(long start, int rowsOfAll, Weights<A> weights) {
        int width = 4 * frame.units();
        dx = dx.atLeast((long) frame.batch() * frame.features() * frame.steps());
        workers.share(
                rowsOfAll,
                rows -> dx.addProduct(
                        rows.length(),
                        frame.features(),
                        width,
                        z.matrix((start + rows.from()) * width, width),
                        weights.input().matrix(0, frame.features()),
                        0,
                        (start + rows.from()) * frame.features(),
                        frame.features()));
    }

    private void slope(Part units, long start, int rows, Block<A> from, int columns, Block<A> to) {
        int width = 4 * frame.units();
        to.addProduct(
                units.length(),
                columns,
                rows,
                z.transposed(start * width + units.from(), width),
                from.matrix(start * columns, columns),
                0,
                (long) units.from() * columns,
                columns);
    }

    private A backward(Part rows, int first, Weights<A> weights) {
        int units = frame.units();
        int width = 4 * units;
        int states = rows.length() * units;
        long shift = (long) rows.from() * units;
        A gate = z.array(rows.length() * width);
        A slope = z.array(rows.length() * width);
        A before = z.array(states);
        A tanh = z.array(states);
        A out = z.array(states);
        A memory = z.array(states);
        A bias = z.array(width);
        A stepBias = z.array(width);
        for (int step = frame.steps() - 1; step >= first; step--) {
            long at = frame.gates(step) + 4 * shift;
            long here = (long) step * frame.batch() * units + shift;
            if (step < frame.steps() - 1) {
                dh.addProduct(
                        rows.length(),
                        units,
                        width,
                        z.matrix(frame.gates(step + 1) + 4 * shift, width),
                        weights.recurrent().matrix(0, units),
                        1,
                        here,
                        units);
            }
            z.read(at, gate, rows.length() * width);
            dh.read(here, out, states);
            tc.read(here, tanh, states);
            c.read(frame.state(step) + shift, before, states);
            gates.clear(stepBias);
            for (int row = 0; row < rows.length(); row++) {
                scale(rows.from() + row, step, row * units, memory, out);
                gates.backward(gate, row * width, before, tanh, out, memory, slope, row * units, units);
                gates.sum(slope, row * width, stepBias, width);
            }
            gates.add(stepBias, bias, 0, width);
            z.write(slope, at, rows.length() * width);
        }
        return bias;
    }

    /** A masked step puts out nothing and remembers nothing; on the way back, nothing passes it. */
    private void scale(int row, int step, int at, A memory, A out) {
        double[][] masked = mask;
        if (masked != null && masked[row][step] != 1) {
            gates.scale(memory, at, frame.units(), masked[row][step]);
            gates.scale(out, at, frame.units(), masked[row][step]);
        }
    }

    @SuppressWarnings("unchecked")
    private A[] arrays(int count) {
        A empty = z.array(0);
        A[] all = (A[]) java.lang.reflect.Array.newInstance(empty.getClass(), count);
        Arrays.fill(all, empty);
        return all;
    }
}
