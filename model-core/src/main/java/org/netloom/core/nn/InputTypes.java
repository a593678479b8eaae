package org.netloom.core.nn;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;

/** Reads Deeplearning4j's own account of shapes. */
final class InputTypes {

    private InputTypes() {}

    /** How many features a place has. */
    static long features(InputType type) {
        if (type instanceof InputTypeRecurrent sequence) {
            return sequence.getSize();
        }
        return type instanceof InputTypeConvolutional image ? image.getChannels() : type.arrayElementsPerExample();
    }

    /** A sequence, or an exception as Deeplearning4j's own layers throw. */
    static InputTypeRecurrent sequence(InputType type) {
        if (type instanceof InputTypeRecurrent sequence) {
            return sequence;
        }
        throw new IllegalStateException("A sequence is expected, not " + type);
    }
}
