package org.netloom.core.data.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.netloom.core.data.Confidence;

/** Tells encodings of two bytes a letter from each other. Each gives the usual characters a range of their own, and text hardly leaves it. */
final class EastAsianCharsets {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5");

    /** @param confidence a guess where the characters fit another encoding as well */
    record Found(Charset charset, Confidence confidence) {}

    /** Where punctuation and usual characters are: their first bytes are from {@code first} to {@code last}, their second ones from {@code second} on. */
    private record Usual(Charset charset, int first, int last, int second) {

        /** Whether none lies behind them. */
        boolean endsAll(Set<Integer> characters) {
            return characters.stream().allMatch(c -> c >> 8 <= last);
        }

        /** The share of such characters, or none if the bytes are not valid. */
        double share(byte[] letters, Set<Integer> characters) {
            long usual = characters.stream()
                    .filter(c -> c >> 8 >= first && c >> 8 <= last && (c & 0xFF) >= second)
                    .count();
            return isText(extended(charset), letters) ? usual / (double) characters.size() : 0;
        }
    }

    private static final Usual SIMPLIFIED = new Usual(GB18030, 0xA1, 0xD7, 0xA1);

    private static final List<Usual> OTHERS =
            List.of(new Usual(BIG5, 0xA1, 0xC6, 0x40), new Usual(Charset.forName("Shift_JIS"), 0x81, 0x98, 0x40));

    /** Parts of the range of simplified Chinese: other text leaves them soon. */
    private static final List<Usual> NARROWER = List.of(
            new Usual(Charset.forName("EUC-KR"), 0xA1, 0xC8, 0xA1),
            new Usual(Charset.forName("EUC-JP"), 0xA1, 0xCF, 0xA1));

    private static final double MOST_USUAL = 0.85;

    /** Korean has rare syllables in front of the usual ones. */
    private static final double NEARLY_ALL = 0.9;

    private static final double MOST_TORN = 0.4;
    private static final double MOST_UNKNOWN = 0.02;
    private static final int ENOUGH_CHARACTERS = 20;

    /** The same encodings with the signs that Microsoft added, which spreadsheets write: ①, ㈱, and rare forms of names. */
    private static final Map<String, Charset> EXTENDED = Map.of(
            "Shift_JIS", Charset.forName("windows-31j"),
            "Big5", Charset.forName("x-windows-950"),
            "EUC-KR", Charset.forName("x-windows-949"));

    private EastAsianCharsets() {}

    /** An encoding with the signs that were added to it. */
    static Charset extended(Charset charset) {
        return EXTENDED.getOrDefault(charset.name(), charset);
    }

    /** The encoding itself, or with the signs that were added to it if bytes hold some of these. */
    static Charset holding(byte[] letters, Charset charset) {
        Charset extended = extended(charset);
        return unknown(extended, letters) < unknown(charset, letters) ? extended : charset;
    }

    private static long unknown(Charset charset, byte[] letters) {
        return new String(letters, charset).chars().filter(c -> c == 0xFFFD).count();
    }

    /** The encoding by which nearly all the characters are usual ones, if there is such. */
    static Optional<Found> find(byte[] letters) {
        Set<Integer> characters = characters(letters);
        double simplified = SIMPLIFIED.share(letters, characters);
        for (Usual other : OTHERS) {
            double share = other.share(letters, characters);
            if (share >= MOST_USUAL && share > simplified) {
                return Optional.of(new Found(other.charset(), Confidence.LIKELY));
            }
        }
        if (characters.isEmpty() || simplified < MOST_USUAL) {
            return Optional.empty();
        }
        Optional<Charset> narrower = NARROWER.stream()
                .filter(usual -> usual.share(letters, characters) >= NEARLY_ALL && usual.endsAll(characters))
                .map(Usual::charset)
                .findFirst();
        return Optional.of(
                narrower.isEmpty()
                        ? new Found(GB18030, Confidence.LIKELY)
                        : new Found(
                                characters.size() < ENOUGH_CHARACTERS ? GB18030 : narrower.get(), Confidence.GUESS));
    }

    /** Different pairs of bytes; what is repeated tells nothing new. */
    private static Set<Integer> characters(byte[] letters) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            if (letters[i] < 0) {
                found.add((letters[i] & 0xFF) << 8 | letters[i + 1] & 0xFF);
                i++;
            }
        }
        return found;
    }

    /**
     * Whether bytes are valid but for a rare character that was added to the encoding later, and most letters do not stand beside plain Latin ones, as they do where they
     * are accents of a Latin language.
     */
    static boolean isText(Charset charset, byte[] letters) {
        String text = ' ' + new String(letters, charset) + ' ';
        int all = 0;
        int torn = 0;
        int unknown = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                all++;
                torn += isPlain(text.charAt(i - 1)) || isPlain(text.charAt(i + 1)) ? 1 : 0;
                unknown += text.charAt(i) == 0xFFFD && i + 2 < text.length() ? 1 : 0;
            }
        }
        return torn <= MOST_TORN * all && unknown <= MOST_UNKNOWN * all;
    }

    private static boolean isPlain(char c) {
        return c < 128 && Character.isLetter(c);
    }

    /** A letter that the sample cuts is no error. */
    static boolean isValid(Charset charset, byte[] head) {
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
    }
}
