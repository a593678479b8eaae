package org.netloom.core.data;

import java.util.List;

/**
 * Why something about a file was concluded, and how sure that is. The sentence is the message {@code sniff.CODE} with the arguments in its places.
 *
 * @param code kebab-case, such as {@code delimiter-regular}
 * @param confidence how sure it is
 * @param arguments the evidence: counts, names and examples; strings and numbers only
 */
public record Reason(String code, Confidence confidence, List<Object> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** A reason with its evidence for what cannot be otherwise, such as what a person has chosen. */
    public static Reason of(String code, Object... arguments) {
        return new Reason(code, Confidence.CERTAIN, List.of(arguments));
    }

    /** The same reason for something that is less sure. */
    public Reason atMost(Confidence most) {
        return new Reason(code, confidence.atMost(most), arguments);
    }

    /** Whether a person should look. */
    public boolean isGuess() {
        return confidence == Confidence.GUESS;
    }
}
