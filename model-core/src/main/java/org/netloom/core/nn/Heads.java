package org.netloom.core.nn;

import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.BernoulliDistribution;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.netloom.core.numbers.Blocks;
import org.netloom.core.numbers.Matrix;
import org.netloom.core.numbers.Workers;

/**
 * Scaled dot-product attention of all heads of a minibatch. A head is some columns of the queries, keys and values, so nothing is
 * moved about: the products reach into the wide matrices.
 */
final class Heads {

    /** Stands for minus infinity without its trouble: its exponential is 0 in either precision. */
    private static final double NEVER = -1e9;

    private final int count;
    private final int size;
    private final int batch;
    private final Matrix queries;
    private final Matrix keys;
    private final Matrix values;
    private final INDArray answers;
    private final INDArray attention;
    private final int asks;
    private final int asked;
    private @Nullable INDArray dropped;

    /**
     * Heads before they look.
     *
     * @param queries {@code [batch · asks, count · size]}; keys and values alike
     * @param answers takes what the heads found, {@code [batch · asks, count · size]}
     * @param attention takes how much each step attends to each, {@code [batch · count · asks, asked]}
     */
    Heads(
            int count,
            int size,
            int batch,
            Matrix queries,
            Matrix keys,
            Matrix values,
            INDArray answers,
            INDArray attention) {
        this.count = count;
        this.size = size;
        this.batch = batch;
        this.queries = queries;
        this.keys = keys;
        this.values = values;
        this.answers = answers;
        this.attention = attention;
        this.asks = queries.rows() / batch;
        this.asked = keys.rows() / batch;
    }

    INDArray answers() {
        return answers;
    }

    /** What one head of one row of the minibatch works on. */
    private interface Head {
        void work(int head, int row, int block);
    }

    private void each(Head work) {
        Workers.OF_ENGINE.share(batch, rows -> {
            for (int row = rows.from(); row < rows.from() + rows.length(); row++) {
                for (int head = 0; head < count; head++) {
                    work.work(head, row, row * count + head);
                }
            }
        });
    }

    private Matrix ofAsks(Matrix wide, int row, int head) {
        return wide.part(row * asks, head * size, asks, size);
    }

    private Matrix ofAsked(Matrix wide, int row, int head) {
        return wide.part(row * asked, head * size, asked, size);
    }

    /**
     * Looks.
     *
     * @param causal whether a step attends only to itself and those before it
     * @param keyMask {@code [batch, asked]}, 0 for steps that are not attended to; null if there are none
     * @param dropRate the share of the attention that is dropped
     */
    void attend(boolean causal, @Nullable INDArray keyMask, double dropRate, LayerWorkspaceMgr workspaces) {
        boolean closed = causal || keyMask != null;
        if (closed) {
            closeOff(causal, keyMask);
        }
        Matrix scores = Matrix.of(attention);
        double scale = 1 / Math.sqrt(size);
        each((head, row, block) -> scores.rows(block * asks, asks)
                .product(
                        scale,
                        ofAsks(queries, row, head),
                        ofAsked(keys, row, head).t(),
                        closed ? 1 : 0));
        softmax();
        if (keyMask != null) {
            // A step that may attend to none would attend to all alike.
            INDArray squares = attention.reshape('c', batch, count, asks, asked);
            squares.muli(keyMask.reshape('c', batch, 1, 1, asked));
            if (causal) {
                squares.muli(earlier(1, 0));
            }
        }
        if (dropRate > 0) {
            dropped =
                    workspaces.createUninitialized(ArrayType.ACTIVATIONS, attention.dataType(), attention.shape(), 'c');
            Nd4j.getExecutioner().exec(new BernoulliDistribution(dropped, 1 - dropRate), Nd4j.getRandom());
            dropped.divi(1 - dropRate);
        }
        Matrix used = Matrix.of(dropped == null ? attention : attention.mul(dropped));
        Matrix found = Matrix.of(answers);
        each((head, row, block) ->
                ofAsks(found, row, head).product(used.rows(block * asks, asks), ofAsked(values, row, head)));
    }

    /** Fills the scores with what makes closed pairs of steps vanish; the products are then added. */
    private void closeOff(boolean causal, @Nullable INDArray keyMask) {
        INDArray scores = attention.reshape('c', batch, count, asks, asked);
        scores.assign(0);
        if (causal) {
            scores.addi(earlier(0, NEVER));
        }
        if (keyMask != null) {
            scores.addi(keyMask.rsub(1).muli(NEVER).reshape('c', batch, 1, 1, asked));
        }
    }

    /** One value for steps up to the one that asks, another for those after it. */
    private INDArray earlier(double open, double closed) {
        double[] square = new double[asks * asked];
        for (int ask = 0; ask < asks; ask++) {
            for (int step = 0; step < asked; step++) {
                square[ask * asked + step] = step <= ask ? open : closed;
            }
        }
        return Nd4j.createFromArray(square).castTo(attention.dataType()).reshape('c', 1, 1, asks, asked);
    }

    /** By hand, since ND4J's own gives no number for rows whose largest value is far below 0. */
    private void softmax() {
        if (attention.dataType() == DataType.FLOAT) {
            Workers.OF_ENGINE.share(
                    (int) attention.size(0), rows -> new RowSoftmax(asked).shares(rows, Blocks.over(attention)));
            return;
        }
        attention.subiColumnVector(attention.max(1).reshape('c', attention.size(0), 1));
        Transforms.exp(attention, false);
        attention.diviColumnVector(attention.sum(1).reshape('c', attention.size(0), 1));
    }

    /** Makes of the gradients of the attention those of the scores; see {@link #backward}. */
    private void softmaxBack(INDArray errors, INDArray scores) {
        INDArray sums = errors.mul(answers)
                .reshape('c', batch, asks, count, size)
                .sum(3)
                .permute(0, 2, 1)
                .dup('c')
                .reshape('c', attention.size(0), 1);
        if (attention.dataType() == DataType.FLOAT) {
            float[] ofRows = sums.data().asFloat();
            Workers.OF_ENGINE.share((int) attention.size(0), rows -> new RowSoftmax(asked)
                    .back(rows, Blocks.over(attention), Blocks.over(scores), ofRows));
            return;
        }
        scores.subiColumnVector(sums).muli(attention);
    }

    /**
     * The way back. The gradient of a score is {@code P (dP - sum(dP P))}, and the sum over a row of {@code dP P} is that over
     * {@code dy y} of the head, with or without dropout, which is much shorter.
     *
     * @param errors gradient of the answers
     * @param toQueries takes the gradient of the queries; keys and values alike
     */
    void backward(INDArray errors, Matrix toQueries, Matrix toKeys, Matrix toValues) {
        INDArray used = dropped == null ? attention : attention.mul(dropped);
        INDArray scores = Nd4j.createUninitialized(attention.dataType(), attention.shape(), 'c');
        Matrix error = Matrix.of(errors);
        Matrix given = Matrix.of(used);
        Matrix toScores = Matrix.of(scores);
        each((head, row, block) -> {
            Matrix answer = ofAsks(error, row, head);
            ofAsked(toValues, row, head).product(given.rows(block * asks, asks).t(), answer);
            toScores.rows(block * asks, asks)
                    .product(answer, ofAsked(values, row, head).t());
        });
        if (dropped != null) {
            scores.muli(dropped);
        }
        softmaxBack(errors, scores);
        double scale = 1 / Math.sqrt(size);
        each((head, row, block) -> {
            Matrix score = toScores.rows(block * asks, asks);
            ofAsks(toQueries, row, head).product(scale, score, ofAsked(keys, row, head), 0);
            ofAsked(toKeys, row, head).product(scale, score.t(), ofAsks(queries, row, head), 0);
        });
    }
}
