package org.netloom.core.interchange;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in Java for whatever columns are called; each is given once. */
final class Names {

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** The name of a method: a verb and the column. */
    String method(String verb, String column) {
        return free(verb + capitalised(column), "");
    }

    /** The name of a constant. */
    String constant(String column) {
        String words = plain(column, "_").toUpperCase(Locale.ROOT);
        return free(
                words.isEmpty() || !Character.isJavaIdentifierStart(words.charAt(0)) ? "COLUMN_" + words : words, "_");
    }

    /** A comment cannot be ended, nor a code be begun, by what a column is called. */
    static String comment(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(sign -> plain.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign));
        return plain.toString().replace("\\", "\\\\").replace("*/", "* /").replace("@", "{@literal @}");
    }

    /**
     * A name for a file or an artifact: small Latin letters, digits and dashes, not too many.
     *
     * @param otherwise the name where nothing is left
     */
    static String artifact(String text, String otherwise) {
        String name = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String plain = name.substring(0, Math.min(LONGEST, name.length())).replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? otherwise : plain;
    }

    private String free(String wanted, String gap) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + gap + number;
        }
        return name;
    }

    private static String capitalised(String column) {
        StringBuilder words = new StringBuilder();
        for (String word : plain(column, " ").split(" ")) {
            if (!word.isEmpty()) {
                words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return words.isEmpty() ? "Column" : words.toString();
    }

    private static String plain(String column, String gap) {
        StringBuilder plain = new StringBuilder();
        for (char sign : column.toCharArray()) {
            boolean letter = sign < 0x80
                    ? Character.isLetterOrDigit(sign)
                    : Character.isLetter(sign) && Character.isJavaIdentifierPart(sign);
            plain.append(letter ? String.valueOf(sign) : gap);
        }
        return plain.toString();
    }
}
