package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Where the words of a name may be broken. */
final class Words {

    /** Before the capital of the next part, and after a sign that joins words. */
    private static final Pattern PARTS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[-_./])");

    private Words() {}

    /** A name in lines: broken at blanks, and within a word only where that alone is too wide. */
    static List<String> linesOf(String name, double room, ToDoubleFunction<String> width) {
        List<String> pieces = new ArrayList<>();
        for (String word : name.split("(?<= )")) {
            if (width.applyAsDouble(word.strip()) <= room) {
                pieces.add(word);
            } else {
                pieces.addAll(List.of(PARTS.split(word)));
            }
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            if (!line.isEmpty() && width.applyAsDouble((line + piece).strip()) > room) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }
}
