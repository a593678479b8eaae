package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.layers.PoolingType;

/** The largest value of each window. */
public final class MaxPooling2D extends Pooling2D {

    public MaxPooling2D() {
        super("MaxPooling2D", PoolingType.MAX);
    }
}
