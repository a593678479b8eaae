package org.netloom.core.engine;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;

/**
 * Lets convolution layers keep what they computed on the way forward for the way back: Deeplearning4j computes it a second time, unless
 * its own cache is on. Only the running network's layers are told; the saved configuration is not.
 */
final class KeptForward {

    private KeptForward() {}

    static void apply(ComputationGraph network) {
        for (Layer layer : network.getLayers()) {
            if (layer instanceof ConvolutionLayer convolution) {
                convolution.setCacheMode(CacheMode.DEVICE);
            }
        }
    }
}
