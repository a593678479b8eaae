package org.netloom.core.nn;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.numbers.Matrix;
import org.netloom.core.numbers.Places;

/**
 * The layer of {@link MultiHeadAttention}: one product makes queries, keys and values of all steps, and {@link Heads} does what
 * happens between them. Lives on the thread of its network.
 */
final class MultiHeadAttentionLayer extends HandLayer<MultiHeadAttention> {

    private @Nullable Trace<Pass> trace;

    MultiHeadAttentionLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /**
     * What the way back needs.
     *
     * @param queries of the rows that ask; with keys and values beside them if one sequence attends to itself
     * @param sources keys and values of the rows that are asked; the same object as the queries then
     */
    private record Pass(INDArray queries, INDArray sources, Heads heads) {}

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        Pass pass = forward(training, workspaces);
        trace = training ? new Trace<>(input, pass) : null;
        MultiHeadAttention layer = layerConf();
        INDArray out = kept(workspaces, pass.queries().size(0), layer.getNOut());
        Matrix.of(out)
                .sharedProduct(
                        Matrix.of(pass.heads().answers()), Matrix.of(getParam(MultiHeadAttention.OUTPUT_WEIGHTS)));
        if (layer.isBias()) {
            out.addiRowVector(getParam(MultiHeadAttention.OUTPUT_BIAS));
        }
        maskRows(out);
        return Places.restore(out, batch(), layer.getNOut(), out.size(0) / batch());
    }

    private Pass forward(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray given = given(training, workspaces);
        int width = width();
        if (attendsToItself()) {
            INDArray rows = Places.of(given);
            INDArray all = kept(workspaces, rows.size(0), 3L * width);
            project(rows, all, 0, 3 * width);
            return new Pass(all, all, heads(all, 0, all, width, training, workspaces));
        }
        INDArray asks = asks(given);
        INDArray asked = asked(given);
        INDArray queries = kept(workspaces, asks.size(0), width);
        project(asks, queries, 0, width);
        INDArray sources = kept(workspaces, asked.size(0), 2L * width);
        project(asked, sources, width, 2 * width);
        return new Pass(queries, sources, heads(queries, 0, sources, 0, training, workspaces));
    }

    private boolean attendsToItself() {
        return layerConf().getQueryLength() == 0;
    }

    /** Of two sequences side by side, the rows that ask. */
    private INDArray asks(INDArray pair) {
        return pair.get(all(), interval(0, asking()))
                .dup('c')
                .reshape('c', -1, layerConf().getNIn());
    }

    /** Of two sequences side by side, the rows that are asked. */
    private INDArray asked(INDArray pair) {
        return pair.get(all(), interval(asking(), pair.size(1)))
                .dup('c')
                .reshape('c', -1, layerConf().getSource());
    }

    private long asking() {
        return layerConf().getQueryLength() * layerConf().getNIn();
    }

    /** Multiplies rows by some columns of the weights of queries, keys and values. */
    private void project(INDArray rows, INDArray out, int from, int columns) {
        Matrix.of(out).sharedProduct(Matrix.of(rows), weights(paramsFlattened, rows.size(1), from, columns));
        if (layerConf().isBias()) {
            out.addiRowVector(bias(paramsFlattened, from, columns));
        }
    }

    private Heads heads(
            INDArray queries, int query, INDArray sources, int source, boolean training, LayerWorkspaceMgr workspaces) {
        MultiHeadAttention layer = layerConf();
        int width = width();
        Heads heads = new Heads(
                (int) layer.getHeads(),
                (int) layer.getKeySize(),
                (int) batch(),
                Matrix.of(queries).columns(query, width),
                Matrix.of(sources).columns(source, width),
                Matrix.of(sources).columns(source + width, width),
                kept(workspaces, queries.size(0), width),
                kept(workspaces, layer.getHeads() * queries.size(0), sources.size(0) / batch()));
        heads.attend(layer.isCausal(), keyMask(), training ? layer.getDropRate() : 0, workspaces);
        return heads;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Pass pass = Trace.of(trace, input);
        if (pass == null) {
            pass = forward(true, workspaces);
        }
        trace = null;
        MultiHeadAttention layer = layerConf();
        INDArray errors = Places.of(epsilon.castTo(dataType));
        if (maskArray != null) {
            errors = errors.dup('c');
            maskRows(errors);
        }
        INDArray answers = pass.heads().answers();
        Matrix.of(gradientOf(MultiHeadAttention.OUTPUT_WEIGHTS))
                .sharedProduct(Matrix.of(answers).t(), Matrix.of(errors));
        if (layer.isBias()) {
            errors.sum(gradientOf(MultiHeadAttention.OUTPUT_BIAS), 0);
        }
        INDArray mixed = Nd4j.createUninitialized(dataType, answers.shape(), 'c');
        Matrix.of(mixed)
                .sharedProduct(
                        Matrix.of(errors),
                        Matrix.of(getParam(MultiHeadAttention.OUTPUT_WEIGHTS)).t());

        INDArray queries = Nd4j.createUninitialized(dataType, pass.queries().shape(), 'c');
        boolean self = attendsToItself();
        INDArray sources = self
                ? queries
                : Nd4j.createUninitialized(dataType, pass.sources().shape(), 'c');
        int width = width();
        int source = self ? width : 0;
        pass.heads()
                .backward(
                        mixed,
                        Matrix.of(queries).columns(0, width),
                        Matrix.of(sources).columns(source, width),
                        Matrix.of(sources).columns(source + width, width));
        if (self) {
            INDArray rows = Places.of(input.castTo(dataType));
            INDArray out = backward(workspaces, rows.shape());
            collect(rows, queries, 0, out);
            return result(Places.restore(out, epsilon.size(0), layer.getNIn(), epsilon.size(2)));
        }
        return result(ofPair(queries, sources, workspaces));
    }

    private INDArray ofPair(INDArray queries, INDArray sources, LayerWorkspaceMgr workspaces) {
        INDArray asksRows = asks(input.castTo(dataType));
        INDArray askedRows = asked(input.castTo(dataType));
        INDArray asks = Nd4j.createUninitialized(dataType, asksRows.shape(), 'c');
        INDArray asked = Nd4j.createUninitialized(dataType, askedRows.shape(), 'c');
        collect(asksRows, queries, 0, asks);
        collect(askedRows, sources, width(), asked);
        INDArray out = backward(workspaces, input.shape());
        long asking = asking();
        out.get(all(), interval(0, asking)).assign(asks.reshape('c', batch(), asking));
        out.get(all(), interval(asking, out.size(1))).assign(asked.reshape('c', batch(), out.size(1) - asking));
        return out;
    }

    /** The gradients of the weights of queries, keys and values, and of the rows that were multiplied by them. */
    private void collect(INDArray rows, INDArray deltas, int from, INDArray out) {
        int columns = (int) deltas.size(1);
        Matrix delta = Matrix.of(deltas);
        weights(gradientsFlattened, rows.size(1), from, columns)
                .sharedProduct(Matrix.of(rows).t(), delta);
        if (layerConf().isBias()) {
            bias(gradientsFlattened, from, columns).assign(deltas.sum(0));
        }
        Matrix.of(out)
                .sharedProduct(
                        delta,
                        weights(paramsFlattened, rows.size(1), from, columns).t());
    }

    /** Some columns of the three matrices, which lie one after the other in the flat array. */
    private Matrix weights(INDArray flat, long features, int from, int columns) {
        MultiHeadAttention layer = layerConf();
        long start = from == 0 ? 0 : layer.getNIn() * width() + (from - width()) * layer.sourceSize();
        return Matrix.of(flat.reshape(flat.length())
                .get(interval(start, start + features * columns))
                .reshape('f', features, columns));
    }

    private INDArray bias(INDArray flat, int from, int columns) {
        MultiHeadAttention layer = layerConf();
        long start = width() * (layer.getNIn() + 2 * layer.sourceSize() + layer.getNOut()) + from;
        return flat.reshape(flat.length()).get(interval(start, start + columns));
    }

    private int width() {
        return Math.toIntExact(layerConf().getHeads() * layerConf().getKeySize());
    }

    private long batch() {
        return input.size(0);
    }

    /** Makes the rows of masked steps that ask 0. */
    private void maskRows(INDArray rows) {
        INDArray mask = maskArray;
        if (mask != null) {
            INDArray asks = maskPart(mask, 0, rows.size(0) / batch());
            rows.muliColumnVector(asks.dup('c').reshape('c', rows.size(0), 1));
        }
    }

    /** For every step that is asked 1, or 0 if nobody may attend to it; null if all may be attended to. */
    private @Nullable INDArray keyMask() {
        INDArray mask = maskArray;
        return mask == null ? null : maskPart(mask, layerConf().getQueryLength(), mask.length() / batch());
    }

    private INDArray maskPart(INDArray mask, long from, long to) {
        return mask.reshape(mask.size(0), mask.length() / mask.size(0))
                .castTo(dataType)
                .get(all(), interval(from, to));
    }

    /** After the layer only the mask of what asks is left. */
    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray mask, MaskState state, int minibatchSize) {
        setMaskArray(mask);
        maskState = state;
        long asks = layerConf().getQueryLength();
        return new Pair<>(mask == null || asks == 0 ? mask : mask.get(all(), interval(0, asks)), state);
    }

    @Override
    public void clear() {
        super.clear();
        trace = null;
    }
}
