package org.netloom.core.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The parameters of a layer: matrices that follow one another in the flat array, each column by column as Deeplearning4j wants it. So
 * neighbouring blocks with as many rows are one wide matrix. Stateless.
 */
final class ParameterBlocks implements ParamInitializer {

    private final Function<Layer, List<Block>> blocks;

    ParameterBlocks(Function<Layer, List<Block>> blocks) {
        this.blocks = blocks;
    }

    /** Fills a block, given flat, with its first values. */
    interface Start {
        void fill(INDArray flat);
    }

    /**
     * One matrix.
     *
     * @param isWeight whether penalties on large weights count it; scales, shifts and biases are left alone
     */
    record Block(String key, long rows, long columns, boolean isWeight, Start start) {

        static Block weights(String key, long rows, long columns, org.deeplearning4j.nn.conf.layers.BaseLayer layer) {
            return new Block(key, rows, columns, true, flat -> layer.getWeightInitFn()
                    .init(rows, columns, new long[] {rows, columns}, 'f', flat));
        }

        static Block constant(String key, long columns, double value) {
            return new Block(key, 1, columns, false, flat -> flat.assign(value));
        }

        long length() {
            return rows * columns;
        }
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return blocks.apply(layer).stream().mapToLong(Block::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return blocks.apply(layer).stream().map(Block::key).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys(layer, true);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return keys(layer, false);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        for (Block block : blocks.apply(conf.getLayer())) {
            conf.addVariable(block.key());
        }
        return cut(conf, view, initialize);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        return cut(conf, view, false);
    }

    private Map<String, INDArray> cut(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        Map<String, INDArray> parts = new LinkedHashMap<>();
        long from = 0;
        for (Block block : blocks.apply(conf.getLayer())) {
            INDArray flat = view.reshape(view.length()).get(NDArrayIndex.interval(from, from + block.length()));
            if (initialize) {
                block.start().fill(flat);
            }
            parts.put(block.key(), flat.reshape('f', block.rows(), block.columns()));
            from += block.length();
        }
        return parts;
    }

    private List<String> keys(Layer layer, boolean weights) {
        return blocks.apply(layer).stream()
                .filter(block -> block.isWeight() == weights)
                .map(Block::key)
                .toList();
    }
}
