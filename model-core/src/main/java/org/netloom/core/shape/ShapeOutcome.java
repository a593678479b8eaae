package org.netloom.core.shape;

import java.util.List;

/** What shape inference says of one node. */
public sealed interface ShapeOutcome {

    /** A shape leaves the node. */
    record Known(TensorShape shape) implements ShapeOutcome {}

    /**
     * No shape can leave the node.
     *
     * @param code the diagnostic's code
     * @param arguments the diagnostic's arguments after the node's name: sizes, names, shapes
     */
    record Impossible(String code, List<Object> arguments) implements ShapeOutcome {
        public Impossible {
            arguments = List.copyOf(arguments);
        }

        /** A problem with arguments. */
        public static Impossible of(String code, Object... arguments) {
            return new Impossible(code, List.of(arguments));
        }
    }

    /** Not known since something before the node is missing or wrong; that is reported there. */
    record Unknown() implements ShapeOutcome {}
}
