package org.netloom.core.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;

/** What the two kinds of pooling share: one value for each window, channel by channel. */
abstract class Pooling2D extends BaseKind {

    public static final Parameter.Extent POOL_SIZE = new Parameter.Extent("poolSize", Size2D.square(2), 1, 64);
    public static final Parameter.Extent STRIDES = new Parameter.Extent("strides", Size2D.square(2), 1, 64);
    public static final Parameter.Choice<Padding> PADDING = new Parameter.Choice<>("padding", Padding.VALID);

    private final PoolingType pooling;

    Pooling2D(String type, PoolingType pooling) {
        super(type, Category.CONVOLUTION, Inputs.ONE, POOL_SIZE, STRIDES, PADDING);
        this.pooling = pooling;
    }

    @Override
    public final List<Parameter<?>> keyParameters() {
        return List.of(POOL_SIZE, STRIDES);
    }

    @Override
    final ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts facts) {
        return Windows.slide(
                shapes.get(0), values.get(POOL_SIZE), values.get(STRIDES), values.get(PADDING), Image::channels);
    }

    @Override
    public final void build(BuildSite site) {
        Size2D pool = site.node().get(POOL_SIZE);
        Size2D strides = site.node().get(STRIDES);
        SubsamplingLayer.Builder builder =
                new SubsamplingLayer.Builder(pooling, new int[] {pool.height(), pool.width()});
        builder.stride(strides.height(), strides.width());
        builder.convolutionMode(site.node().get(PADDING).engine());
        site.add(builder.build());
    }
}
