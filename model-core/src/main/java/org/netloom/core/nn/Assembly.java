package org.netloom.core.nn;

import java.util.Collection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every configuration does alike when Deeplearning4j asks it for its layer. */
final class Assembly {

    private Assembly() {}

    /** Gives a new layer its place in the network and its parameters. */
    static org.deeplearning4j.nn.api.Layer finish(
            BaseLayer<?> layer,
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            @Nullable INDArray parameters,
            boolean initialize) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(conf.getLayer().initializer().init(conf, parameters, initialize));
        layer.setConf(conf);
        return layer;
    }

    /** What a layer needs: as many numbers again as come in and go out, times what it keeps for the backward pass. */
    static LayerMemoryReport memory(FeedForwardLayer layer, InputType input, long keptForEachRow) {
        InputType output = layer.getOutputType(-1, input);
        long parameters = layer.initializer().numParams(layer);
        return new LayerMemoryReport.Builder(layer.getLayerName(), layer.getClass(), input, output)
                .standardMemory(parameters, layer.getIUpdater().stateSize(parameters))
                .workingMemory(0, 0, 0, keptForEachRow + output.arrayElementsPerExample())
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }
}
