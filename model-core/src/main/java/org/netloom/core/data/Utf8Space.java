package org.netloom.core.data;

/** Finds white space in UTF-8, as {@link Character#isWhitespace(char)} has it. */
final class Utf8Space {

    private Utf8Space() {}

    /** How many bytes the white space takes that stands at a place; 0 if something else stands there. */
    static int at(byte[] bytes, int at, int to) {
        byte first = bytes[at];
        if (first >= 0) {
            return first <= ' ' && Character.isWhitespace((char) first) ? 1 : 0;
        }
        return to - at >= 3 && isWideSpace(bytes, at) ? 3 : 0;
    }

    /** How many bytes the white space takes that ends before a place. */
    static int before(byte[] bytes, int from, int to) {
        byte last = bytes[to - 1];
        if (last >= 0) {
            return last <= ' ' && Character.isWhitespace((char) last) ? 1 : 0;
        }
        return to - from >= 3 && isWideSpace(bytes, to - 3) ? 3 : 0;
    }

    /** All white space beyond ASCII takes three bytes, the first of which are these. */
    private static boolean isWideSpace(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        return first >= 0xE1
                && first <= 0xE3
                && (bytes[at + 1] & 0xC0) == 0x80
                && (bytes[at + 2] & 0xC0) == 0x80
                && Character.isWhitespace(
                        (char) ((first & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F));
    }
}
