package org.netloom.core.nn;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.netloom.core.numbers.Matrix;

/**
 * One walk through a sequence, and all that the way back needs. Step after step lies in rows: {@code [time · batch, units]}, so that
 * a step is a block without gaps.
 *
 * @param rows of a step, which is the size of the minibatch
 * @param update z; 1 where the mask is 0, which carries the state on and lets no gradient in
 * @param reset r
 * @param sums what the activation of the candidate was given
 * @param candidate g
 * @param products the state times its weights, for the candidate
 * @param states h, with the state before the first step in front
 * @param mask a column of 0 and 1, or null if nothing is masked
 */
record GRUPass(
        int rows,
        INDArray update,
        INDArray reset,
        INDArray sums,
        INDArray candidate,
        INDArray products,
        INDArray states,
        @Nullable INDArray mask) {

    /** The weights by gate; the blocks of a gate are columns. */
    private record Weights(INDArray input, INDArray recurrent, INDArray bias, INDArray recurrentBias, int units) {

        static Weights of(GRULayer layer, boolean training, LayerWorkspaceMgr workspaces) {
            return new Weights(
                    layer.weight(GRU.INPUT_WEIGHTS, training, workspaces),
                    layer.weight(GRU.RECURRENT_WEIGHTS, training, workspaces),
                    layer.weight(GRU.BIAS, training, workspaces),
                    layer.weight(GRU.RECURRENT_BIAS, training, workspaces),
                    Math.toIntExact(layer.layerConf().getNOut()));
        }

        static Weights gradients(GRULayer layer) {
            return new Weights(
                    layer.gradientOf(GRU.INPUT_WEIGHTS),
                    layer.gradientOf(GRU.RECURRENT_WEIGHTS),
                    layer.gradientOf(GRU.BIAS),
                    layer.gradientOf(GRU.RECURRENT_BIAS),
                    Math.toIntExact(layer.layerConf().getNOut()));
        }

        Matrix input(int gate) {
            return Matrix.of(input).columns(gate * units, units);
        }

        Matrix recurrent(int gate) {
            return Matrix.of(recurrent).columns(gate * units, units);
        }

        INDArray bias(int gate) {
            return bias.reshape(bias.length()).get(interval((long) gate * units, (long) (gate + 1) * units));
        }

        INDArray recurrentBias(int gate) {
            return recurrentBias
                    .reshape(recurrentBias.length())
                    .get(interval((long) gate * units, (long) (gate + 1) * units));
        }
    }

    private static final int UPDATE = 0;
    private static final int RESET = 1;
    private static final int CANDIDATE = 2;

    /**
     * Walks through a sequence.
     *
     * @param steps {@code [time, batch, features]} without gaps
     * @param state before the first step, {@code [batch, units]}; null for 0
     * @param mask {@code [time, batch]}; null if nothing is masked
     */
    static GRUPass forward(
            GRULayer layer,
            INDArray steps,
            @Nullable INDArray state,
            @Nullable INDArray mask,
            boolean training,
            LayerWorkspaceMgr workspaces) {
        Weights weights = Weights.of(layer, training, workspaces);
        int rows = Math.toIntExact(steps.size(1));
        long all = steps.size(0) * rows;
        INDArray given = steps.reshape('c', all, steps.size(2));
        GRUPass pass = new GRUPass(
                rows,
                kept(workspaces, given, weights, all),
                kept(workspaces, given, weights, all),
                kept(workspaces, given, weights, all),
                kept(workspaces, given, weights, all),
                kept(workspaces, given, weights, all),
                kept(workspaces, given, weights, all + rows),
                mask == null
                        ? null
                        : workspaces.leverageTo(ArrayType.ACTIVATIONS, mask).reshape('c', all, 1));
        INDArray[] sums = {pass.update, pass.reset, pass.sums};
        for (int gate = UPDATE; gate <= CANDIDATE; gate++) {
            Matrix.of(sums[gate]).product(Matrix.of(given), weights.input(gate));
            INDArray bias = weights.bias(gate);
            sums[gate].addiRowVector(gate == CANDIDATE ? bias : bias.add(weights.recurrentBias(gate)));
        }
        pass.products.assign(0).addiRowVector(weights.recurrentBias(CANDIDATE));
        if (state == null) {
            pass.step(pass.states, 0).assign(0);
        } else {
            pass.step(pass.states, 0).assign(state);
        }
        IActivation activation = layer.layerConf().getActivationFn();
        for (int step = 0; step < steps.size(0); step++) {
            pass.advance(step, weights, activation, training);
        }
        return pass;
    }

    private static INDArray kept(LayerWorkspaceMgr workspaces, INDArray like, Weights weights, long rows) {
        return workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, like.dataType(), new long[] {rows, weights.units}, 'c');
    }

    private void advance(int step, Weights weights, IActivation activation, boolean training) {
        Matrix before = Matrix.of(states).rows(step * rows, rows);
        Matrix.of(update).rows(step * rows, rows).addProduct(before, weights.recurrent(UPDATE));
        Matrix.of(reset).rows(step * rows, rows).addProduct(before, weights.recurrent(RESET));
        Matrix.of(products).rows(step * rows, rows).addProduct(before, weights.recurrent(CANDIDATE));
        INDArray z = Transforms.sigmoid(step(update, step), false);
        INDArray r = Transforms.sigmoid(step(reset, step), false);
        if (mask != null) {
            INDArray here = mask.get(interval((long) step * rows, (long) (step + 1) * rows), all());
            z.muliColumnVector(here).addiColumnVector(here.rsub(1));
        }
        INDArray sum = step(sums, step);
        sum.addi(r.mul(step(products, step)));
        INDArray g = step(candidate, step).assign(sum);
        INDArray bent = activation.getActivation(g, training);
        if (bent != g) {
            g.assign(bent);
        }
        INDArray next = step(states, step + 1);
        step(states, step).subi(g, next);
        next.muli(z).addi(g);
    }

    /** The outputs {@code [time, batch, units]}. */
    INDArray answers() {
        INDArray after = states.get(interval(rows, states.size(0)), all());
        INDArray out = mask == null ? after : after.mulColumnVector(mask);
        return out.reshape('c', update.size(0) / rows, rows, states.size(1));
    }

    INDArray lastState() {
        return states.get(interval(states.size(0) - rows, states.size(0)), all());
    }

    /**
     * The way back, which uses this pass up: all gradients of the layer are put in their views.
     *
     * @param steps what the forward pass was given
     * @param epsilon gradient of the outputs, {@code [time, batch, units]} without gaps; used up too
     * @param length how many steps to go back at most
     * @return the gradient of the steps, {@code [time, batch, features]}
     */
    INDArray backward(GRULayer layer, INDArray steps, INDArray epsilon, int length, LayerWorkspaceMgr workspaces) {
        Weights weights = Weights.of(layer, true, workspaces);
        INDArray errors = epsilon.reshape('c', update.shape());
        if (mask != null) {
            errors.muliColumnVector(mask);
        }
        INDArray before = states.get(interval(0, update.size(0)), all());
        // What does not depend on the steps after is worked out for all steps at once.
        INDArray keep = update.rsub(1);
        INDArray toUpdate = before.sub(candidate).muli(update).muli(keep);
        INDArray toReset = products.mul(reset).muli(reset.rsub(1));
        INDArray toCandidate =
                layer.layerConf().getActivationFn().backprop(sums, keep).getFirst();

        INDArray[] deltas = new INDArray[4];
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] = Nd4j.zeros(update.dataType(), update.shape());
        }
        INDArray error = Nd4j.zeros(update.dataType(), rows, weights.units);
        int count = Math.toIntExact(update.size(0) / rows);
        for (int step = count - 1; step >= Math.max(0, (long) count - length); step--) {
            error.addi(step(errors, step));
            error.muli(step(toUpdate, step), step(deltas[UPDATE], step));
            INDArray candidates = step(deltas[CANDIDATE], step);
            error.muli(step(toCandidate, step), candidates);
            candidates.muli(step(toReset, step), step(deltas[RESET], step));
            candidates.muli(step(reset, step), step(deltas[3], step));
            error.muli(step(update, step));
            int from = step * rows;
            Matrix sum = Matrix.of(error);
            sum.addProduct(
                    Matrix.of(deltas[UPDATE]).rows(from, rows),
                    weights.recurrent(UPDATE).t());
            sum.addProduct(
                    Matrix.of(deltas[RESET]).rows(from, rows),
                    weights.recurrent(RESET).t());
            sum.addProduct(
                    Matrix.of(deltas[3]).rows(from, rows),
                    weights.recurrent(CANDIDATE).t());
        }
        return collect(layer, weights, steps, before, deltas, workspaces);
    }

    private static INDArray collect(
            GRULayer layer,
            Weights weights,
            INDArray steps,
            INDArray before,
            INDArray[] deltas,
            LayerWorkspaceMgr workspaces) {
        Weights gradients = Weights.gradients(layer);
        INDArray given = steps.reshape('c', before.size(0), steps.size(2));
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, given.dataType(), steps.shape(), 'c');
        Matrix sum = Matrix.of(out.reshape('c', given.shape()));
        for (int gate = UPDATE; gate <= CANDIDATE; gate++) {
            Matrix delta = Matrix.of(deltas[gate]);
            INDArray toState = deltas[gate == CANDIDATE ? 3 : gate];
            gradients.input(gate).product(Matrix.of(given).t(), delta);
            gradients.recurrent(gate).product(Matrix.of(before).t(), Matrix.of(toState));
            gradients.bias(gate).assign(deltas[gate].sum(0));
            gradients.recurrentBias(gate).assign(toState.sum(0));
            sum.product(1, delta, weights.input(gate).t(), gate == UPDATE ? 0 : 1);
        }
        return out;
    }

    private INDArray step(INDArray array, int step) {
        return array.get(interval((long) step * rows, (long) (step + 1) * rows), all());
    }
}
