package org.netloom.core.data;

/** Tells texts apart by numbers. */
final class TextHash {

    private TextHash() {}

    /** FNV-1a with 64 bits: among a hundred million texts, two alike are less likely than one in a thousand. */
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
