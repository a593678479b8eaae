package org.netloom.core.data.schema;

import java.util.List;
import org.netloom.core.text.Listing;

/** Line numbers as a message lists them. */
final class Lines {

    private Lines() {}

    static Listing text(List<Integer> shown, int all) {
        return new Listing(shown.stream().map(String::valueOf).toList(), all > shown.size());
    }
}
