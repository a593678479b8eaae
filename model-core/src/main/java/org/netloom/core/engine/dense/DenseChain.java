package org.netloom.core.engine.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.InputVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.netloom.core.numbers.Curve;

/**
 * A network of nothing but dense layers, one after the other, as arrays: forward and back without an array of Nd4j being made, in the
 * network's own weights and gradients. Belongs to the thread that trains.
 */
final class DenseChain {

    private final List<BaseLayer<?>> layers;
    private final List<DenseLink> links = new ArrayList<>();
    private final List<Curve.Bent> curves;
    private final Verdict verdict;
    private float[] labels = new float[0];

    private DenseChain(List<BaseLayer<?>> layers, List<Curve.Bent> curves) {
        this.layers = layers;
        this.curves = curves;
        this.verdict =
                Verdict.of((BaseOutputLayer) layers.get(layers.size() - 1).layerConf());
        for (BaseLayer<?> layer : layers) {
            links.add(new DenseLink(
                    layer,
                    layer.conf()
                            .getLayer()
                            .initializer()
                            .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray())));
        }
    }

    /** The chain of a network whose gradients have their place; empty if it is none, or has something that this does not know. */
    static Optional<DenseChain> of(ComputationGraph network) {
        List<BaseLayer<?>> layers = new ArrayList<>();
        List<Curve.Bent> curves = new ArrayList<>();
        GraphVertex[] vertices = network.getVertices();
        int[] order = network.topologicalSortOrder();
        for (int i = 0; i < order.length; i++) {
            GraphVertex vertex = vertices[order[i]];
            boolean last = i == order.length - 1;
            int followers = vertex.getOutputVertices() == null ? 0 : vertex.getOutputVertices().length;
            if (followers != (last ? 0 : 1)) {
                return Optional.empty();
            }
            if (i == 0) {
                if (!(vertex instanceof InputVertex)) {
                    return Optional.empty();
                }
                continue;
            }
            if (!isPlain(vertex, last)) {
                return Optional.empty();
            }
            BaseLayer<?> layer = (BaseLayer<?>) vertex.getLayer();
            layers.add(layer);
            Optional<Curve.Bent> curve = Curve.of(layer.layerConf().getActivationFn());
            if (!last && curve.isEmpty()) {
                return Optional.empty();
            }
            curve.ifPresent(curves::add);
        }
        return layers.isEmpty() ? Optional.empty() : Optional.of(new DenseChain(layers, curves));
    }

    private static boolean isPlain(GraphVertex vertex, boolean last) {
        if (vertex.getClass() != LayerVertex.class
                || ((LayerVertex) vertex).getLayerPreProcessor() != null
                || vertex.getLayer().getClass() != (last ? OutputLayer.class : DenseLayer.class)) {
            return false;
        }
        BaseLayer<?> layer = (BaseLayer<?>) vertex.getLayer();
        var configured = layer.layerConf();
        return configured.getIDropout() == null
                && configured.getWeightNoise() == null
                && !layer.hasLayerNorm()
                && layer.getParam(DefaultParamInitializer.WEIGHT_KEY).ordering() == 'f'
                && layer.getParam(DefaultParamInitializer.WEIGHT_KEY).dataType() == DataType.FLOAT;
    }

    /** Whether a minibatch is one that {@link #learn} takes, and the network the one that this was made of. */
    boolean takes(INDArray features, INDArray wanted) {
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).isOf(layers.get(i))) {
                return false;
            }
        }
        return isTable(features, links.get(0).inputs())
                && isTable(wanted, columns())
                && features.size(0) == wanted.size(0);
    }

    private static boolean isTable(INDArray array, int columns) {
        return array.rank() == 2
                && array.size(1) == columns
                && array.dataType() == DataType.FLOAT
                && array.length() > 0
                && inRows(array);
    }

    /** Writes the gradients, summed over the minibatch, and gives the loss, summed likewise. */
    double learn(INDArray features, INDArray wanted) {
        int rows = (int) features.size(0);
        int last = links.size() - 1;
        links.forEach(link -> link.prepare(rows));
        FloatPointer x = floats(features);
        for (int i = 0; i <= last; i++) {
            DenseLink link = links.get(i);
            link.sum(i == 0 ? x : links.get(i - 1).answers(), rows);
            if (i < last) {
                curves.get(i).bend(link.z(), link.y(), rows * link.units());
                link.pass(rows);
            }
        }
        DenseLink end = links.get(last);
        int length = rows * end.units();
        if (labels.length < length) {
            labels = new float[length];
        }
        floats(wanted).get(labels, 0, length);
        double loss = verdict.judge(end.z(), labels, end.y(), end.slopes(), rows, end.units());
        for (int i = last; i >= 0; i--) {
            DenseLink link = links.get(i);
            if (i < last) {
                curves.get(i).slope(link.z(), link.y(), link.slopes(), rows * link.units());
            }
            link.gradients(i == 0 ? x : links.get(i - 1).answers(), rows);
            if (i > 0) {
                link.back(links.get(i - 1), rows);
            }
        }
        return loss;
    }

    /** How many outputs the network has. */
    int columns() {
        return links.get(links.size() - 1).units();
    }

    /** What the network answered to the last minibatch, row by row. */
    float[] answers() {
        return links.get(links.size() - 1).y();
    }

    /** Whether the numbers of a table lie one row after the other. */
    static boolean inRows(INDArray table) {
        long[] strides = table.stride();
        return strides.length == 2
                && (table.size(1) == 1 || strides[1] == 1)
                && (table.size(0) == 1 || strides[0] == table.size(1));
    }

    static FloatPointer floats(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }
}
