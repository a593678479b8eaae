package org.netloom.core.engine.normal;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalizationHelper;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.engine.normal.ChannelPass.Statistics;
import org.netloom.core.numbers.Workers;

/**
 * Batch normalisation of images [batch, channels, height, width] in single precision. All else (rows, double precision, channels last,
 * images of few pixels) is left to what the layer had before, be it a helper or its own code. One each layer; on the thread of its network.
 */
final class FastBatchNormalization implements BatchNormalizationHelper {

    /** Below this many pixels a channel lies in too many pieces. */
    private static final int LEAST_PIXELS = 16;

    private final @Nullable BatchNormalizationHelper before;
    private @Nullable Statistics batch;
    private @Nullable BatchNormalizationHelper answering;

    /** @param before what the layer computed with until now; null for its own code */
    FastBatchNormalization(@Nullable BatchNormalizationHelper before) {
        this.before = before;
    }

    private static boolean knows(INDArray x, @Nullable INDArray gamma, @Nullable INDArray beta, CNN2DFormat format) {
        return x.rank() == 4
                && x.dataType() == DataType.FLOAT
                && format == CNN2DFormat.NCHW
                && gamma != null
                && beta != null
                && x.size(2) * x.size(3) >= LEAST_PIXELS
                && x.length() < Integer.MAX_VALUE / 4;
    }

    @Override
    public @Nullable INDArray preOutput(
            INDArray x,
            boolean training,
            long[] shape,
            INDArray gamma,
            INDArray beta,
            INDArray mean,
            INDArray variance,
            double decay,
            double epsilon,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        if (!knows(x, gamma, beta, format)) {
            answering = before;
            return before == null
                    ? null
                    : before.preOutput(
                            x, training, shape, gamma, beta, mean, variance, decay, epsilon, format, workspaces);
        }
        answering = this;
        INDArray given = dense(x);
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, x.shape(), 'c');
        int channels = (int) x.size(1);
        Statistics used = training
                ? new Statistics(new float[channels], new float[channels])
                : new Statistics(floats(mean), floats(variance));
        float[] gammas = floats(gamma);
        float[] betas = floats(beta);
        Workers.OF_ENGINE.share(channels, part -> {
            ChannelPass pass = pass(x);
            FloatPointer from = ChannelPass.over(given);
            FloatPointer into = ChannelPass.over(out);
            for (int channel = part.from(); channel < part.from() + part.length(); channel++) {
                if (training) {
                    pass.measure(from, channel, used);
                } else {
                    pass.read(from, channel);
                }
                float scale = gammas[channel] * inverse(used, channel, epsilon);
                pass.normalize(into, channel, scale, betas[channel] - used.mean()[channel] * scale);
            }
        });
        if (training) {
            batch = used;
        }
        return out;
    }

    @Override
    public @Nullable Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray slopes,
            long[] shape,
            INDArray gamma,
            INDArray beta,
            INDArray toGamma,
            INDArray toBeta,
            double epsilon,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        Statistics used = batch;
        if (answering != this || used == null) {
            return before == null
                    ? null
                    : before.backpropGradient(
                            input, slopes, shape, gamma, beta, toGamma, toBeta, epsilon, format, workspaces);
        }
        INDArray given = dense(input);
        INDArray errors = dense(slopes);
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        int channels = (int) input.size(1);
        float[] gammas = floats(gamma);
        float[] gammaSlopes = new float[channels];
        float[] betaSlopes = new float[channels];
        Workers.OF_ENGINE.share(channels, part -> {
            ChannelPass pass = pass(input);
            FloatPointer x = ChannelPass.over(given);
            FloatPointer dy = ChannelPass.over(errors);
            FloatPointer dx = ChannelPass.over(out);
            for (int channel = part.from(); channel < part.from() + part.length(); channel++) {
                pass.back(
                        x,
                        dy,
                        dx,
                        channel,
                        used.mean()[channel],
                        inverse(used, channel, epsilon),
                        gammas[channel],
                        gammaSlopes,
                        betaSlopes);
            }
        });
        toGamma.assign(Nd4j.createFromArray(gammaSlopes).reshape(toGamma.shape()));
        toBeta.assign(Nd4j.createFromArray(betaSlopes).reshape(toBeta.shape()));
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(BatchNormalizationParamInitializer.GAMMA, toGamma);
        gradient.setGradientFor(BatchNormalizationParamInitializer.BETA, toBeta);
        return new Pair<>(gradient, out);
    }

    private static ChannelPass pass(INDArray x) {
        return new ChannelPass((int) x.size(0), (int) x.size(1), (int) (x.size(2) * x.size(3)));
    }

    private static float inverse(Statistics used, int channel, double epsilon) {
        return (float) (1 / Math.sqrt(used.variance()[channel] + epsilon));
    }

    private static INDArray dense(INDArray array) {
        return Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
    }

    private static float[] floats(INDArray array) {
        return array.reshape(array.length()).toFloatVector();
    }

    @Override
    public INDArray getMeanCache(DataType type) {
        Statistics used = batch;
        return answering == this && used != null
                ? Nd4j.createFromArray(used.mean()).castTo(type)
                : java.util.Objects.requireNonNull(answering).getMeanCache(type);
    }

    @Override
    public INDArray getVarCache(DataType type) {
        Statistics used = batch;
        return answering == this && used != null
                ? Nd4j.createFromArray(used.variance()).castTo(type)
                : java.util.Objects.requireNonNull(answering).getVarCache(type);
    }

    @Override
    public boolean checkSupported(double epsilon, boolean fixed) {
        return true;
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return before == null ? Map.of() : before.helperMemoryUse();
    }
}
