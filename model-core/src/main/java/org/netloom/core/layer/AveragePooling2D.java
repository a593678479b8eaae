package org.netloom.core.layer;

import org.deeplearning4j.nn.conf.layers.PoolingType;

/** The mean of each window; what padding adds is not counted. */
public final class AveragePooling2D extends Pooling2D {

    public AveragePooling2D() {
        super("AveragePooling2D", PoolingType.AVG);
    }
}
