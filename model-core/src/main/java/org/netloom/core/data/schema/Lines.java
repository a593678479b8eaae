package org.netloom.core.data.schema;

import java.util.List;
import java.util.stream.Collectors;

/** Line numbers as a message lists them. */
final class Lines {

    private Lines() {}

    static String text(List<Integer> shown, int all) {
        return shown.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (all > shown.size() ? " …" : "");
    }
}
