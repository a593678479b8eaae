package org.netloom.core.engine.layers;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Blocks;
import org.netloom.core.numbers.Curve;
import org.netloom.core.numbers.Curve.Bent;

/**
 * A convolution of images by the oneDNN helper, without its second forward pass: the way back needs the sums before the activation
 * function only for the function's slope, and that is known from what the layer answered. Whatever this does not know is left to the
 * layer as it was.
 */
final class FastConvolution extends ConvolutionLayer {

    private final @Nullable Bent bent;
    private @Nullable INDArray answer;
    private @Nullable INDArray asked;

    FastConvolution(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
        bent = Curve.of(layerConf().getActivationFn())
                .filter(Bent::isSlopedByAnswers)
                .orElse(null);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray out = super.activate(training, workspaces);
        boolean known = training
                && bent != null
                && helper != null
                && dataType == DataType.FLOAT
                && layerConf().getCnn2dDataFormat() == CNN2DFormat.NCHW
                && Blocks.isWhole(out);
        answer = known ? out : null;
        asked = known ? input : null;
        return out;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray y = asked == input ? answer : null;
        answer = null;
        asked = null;
        if (y == null || bent == null || helper == null || helperCountFail > 0 || input.dataType() != DataType.FLOAT) {
            return super.backpropGradient(epsilon, workspaces);
        }
        var layer = layerConf();
        Pair<Gradient, INDArray> found = helper.backpropGradient(
                input,
                getParamWithNoise(ConvolutionParamInitializer.WEIGHT_KEY, true, workspaces),
                getParamWithNoise(ConvolutionParamInitializer.BIAS_KEY, true, workspaces),
                slopes(bent, y, epsilon, workspaces),
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                gradientViews.get(ConvolutionParamInitializer.BIAS_KEY),
                gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY),
                layer.getActivationFn(),
                layer.getCudnnAlgoMode(),
                layer.getCudnnBwdFilterAlgo(),
                layer.getCudnnBwdDataAlgo(),
                convolutionMode,
                layer.getDilation(),
                CNN2DFormat.NCHW,
                workspaces);
        weightNoiseParams.clear();
        found.setSecond(backpropDropOutIfPresent(found.getSecond()));
        return found;
    }

    private static INDArray slopes(Bent bent, INDArray y, INDArray epsilon, LayerWorkspaceMgr workspaces) {
        if (bent.curve() == Curve.IDENTITY) {
            return epsilon;
        }
        INDArray given = Blocks.isWhole(epsilon)
                ? epsilon
                : epsilon.castTo(DataType.FLOAT).dup('c');
        INDArray slopes = workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, DataType.FLOAT, y.shape(), 'c');
        Blocks.pairs(y, given, slopes, (answers, e, count) -> bent.slope(answers, answers, e, count));
        return slopes;
    }
}
