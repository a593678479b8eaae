package org.netloom.core.data;

import java.util.List;

/**
 * Why something about a file was concluded. The sentence is the message {@code sniff.CODE} with the arguments in its places.
 *
 * @param code kebab-case, such as {@code delimiter-regular}
 * @param arguments the evidence: counts, names and examples; strings and numbers only
 */
public record Reason(String code, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason with its evidence. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
