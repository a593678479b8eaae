package org.netloom.core.text;

import java.util.Collection;
import java.util.List;

/**
 * Names or numbers that stand in a message's place one after the other: whoever writes the message puts between them what its language puts there.
 *
 * @param parts as they are said
 * @param more whether there are others that are not said
 */
public record Listing(List<String> parts, boolean more) {

    private static final String ENGLISH = ", ";

    public Listing {
        parts = List.copyOf(parts);
    }

    /** All of them. */
    public static Listing of(Collection<?> parts) {
        return of(parts, parts.size());
    }

    /**
     * The first of them.
     *
     * @param most how many are said
     */
    public static Listing of(Collection<?> parts, int most) {
        return new Listing(parts.stream().limit(most).map(String::valueOf).toList(), parts.size() > most);
    }

    /** In one text. */
    public String joined(String between) {
        return String.join(between, parts) + (more ? " …" : "");
    }

    @Override
    public String toString() {
        return joined(ENGLISH);
    }
}
