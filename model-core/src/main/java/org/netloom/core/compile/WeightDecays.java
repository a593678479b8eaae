package org.netloom.core.compile;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * Lets every layer's weights decay in proportion to the learning rate, but for layers with a penalty of their own. Done on the finished
 * configuration, since Deeplearning4j's builder writes it into each layer twice.
 */
final class WeightDecays {

    private WeightDecays() {}

    static void add(ComputationGraphConfiguration configuration, double share) {
        configuration.getVertices().values().forEach(vertex -> {
            if (vertex instanceof LayerVertex layer) {
                add(layer.getLayerConf().getLayer(), share);
            }
        });
    }

    private static void add(Layer layer, double share) {
        if (layer instanceof BaseWrapperLayer outer) {
            add(outer.getUnderlying(), share);
        } else if (layer instanceof BaseLayer weighted) {
            List<Regularization> penalties = new ArrayList<>(weighted.getRegularization());
            if (penalties.stream().noneMatch(L2Regularization.class::isInstance)) {
                penalties.add(new WeightDecay(share, true));
                weighted.setRegularization(penalties);
            }
        }
    }
}
