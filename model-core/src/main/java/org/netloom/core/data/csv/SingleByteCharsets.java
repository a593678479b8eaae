package org.netloom.core.data.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.netloom.core.data.Confidence;

/**
 * Tells encodings of one byte a letter from each other: the words of a file are read by each of them, and the most plausible reading is taken. A word has letters of one
 * script, a small letter is not followed by a capital one, a sign stands outside of words, and each language has frequent letters and rare ones.
 */
final class SingleByteCharsets {

    /**
     * The most plausible encoding.
     *
     * @param confidence never certain; a guess where another encoding does nearly as well, or where few letters or unlikely ones speak
     * @param isPlausible whether the words could well be of a language
     */
    record Found(Charset charset, Confidence confidence, boolean isPlausible) {}

    /** How well an alphabet fits the words as one encoding reads them. */
    private record Reading(Code code, double score, boolean isClear, boolean isPlausible) {}

    private static final int MOST_BYTES = 1 << 16;
    private static final int FEWEST_LETTERS = 24;
    private static final int LONGEST_UNIT = 2;
    private static final int LONGEST_ENDING = 2;
    private static final String USUAL = "windows-1252";

    /** Of natural logarithms of likelihoods. */
    private static final double CLEAR_LEAD = 12;

    private static final double UNUSUAL = -3;
    private static final double FOREIGN = -8;
    private static final double BROKEN = -7;
    private static final double SIGN = -5;
    private static final double MARK = -1;
    private static final double ACCENTS_SIDE_BY_SIDE = -2;

    private static final double FEW_FOREIGN = 0.04;
    private static final double MOST_FOREIGN = 0.3;
    private static final double MOST_SIDE_BY_SIDE = 0.25;
    private static final double MOST_SURPRISE = 0.8;

    private static final String USUAL_SIGNS = "°€£§©®«»„‚µ²³½¼·×±\u00A0ªº№•™";

    /** What text programs put in place of the marks of ASCII. */
    private static final String MARKS = "’‘“”–—…";

    private static final String NEVER_BEFORE_LETTERS = "©®£€±";
    private static final String APOSTROPHES = "’‘";
    private static final String RAISED = "²³¹";

    private SingleByteCharsets() {}

    /** The encoding in which bytes that are no other text are most plausible; windows-1252 where nothing speaks for another one. */
    static Found find(byte[] letters) {
        Set<String> words = words(letters);
        Map<String, Code> codes = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Alphabet alphabet : Alphabet.ALL) {
            for (String name : alphabet.charsets()) {
                if (Charset.isSupported(name)) {
                    readings.add(read(codes.computeIfAbsent(name, n -> new Code(n, words)), alphabet));
                }
            }
        }
        Reading best = readings.stream()
                .reduce((one, other) -> other.score() > one.score() ? other : one)
                .orElseThrow();
        double next = readings.stream()
                .filter(reading -> !reading.code().readsAs(best.code()))
                .mapToDouble(Reading::score)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        boolean likely = best.isClear() && best.score() - next >= CLEAR_LEAD;
        return new Found(best.code().charset, likely ? Confidence.LIKELY : Confidence.GUESS, best.isPlausible());
    }

    /** Different words with other letters than those of ASCII, as Latin-1 reads their bytes: what is repeated tells nothing new. */
    private static Set<String> words(byte[] letters) {
        Set<String> words = new LinkedHashSet<>();
        int size = 0;
        int start = 0;
        boolean high = false;
        for (int i = 0; i <= letters.length && size < MOST_BYTES; i++) {
            if (i < letters.length && (letters[i] < 0 || Character.isLetter(letters[i]))) {
                high |= letters[i] < 0;
            } else {
                if (high && words.add(new String(letters, start, i - start, StandardCharsets.ISO_8859_1))) {
                    size += i - start;
                }
                start = i + 1;
                high = false;
            }
        }
        return words;
    }

    private static Reading read(Code code, Alphabet alphabet) {
        double[] logs = alphabet.logs();
        double score = code.score;
        int known = 0;
        int foreign = code.broken;
        double surprise = 0;
        for (int b = 128; b < 256; b++) {
            if (code.counts[b] > 0 && isLetter(code.chars[b])) {
                int place = alphabet.place(code.chars[b]);
                score += code.counts[b] * (place < 0 ? FOREIGN : logs[place]);
                known += place < 0 ? 0 : code.counts[b];
                foreign += place < 0 ? code.counts[b] : 0;
                surprise -= place < 0 ? 0 : code.counts[b] * logs[place];
            }
        }
        boolean clear = known >= FEWEST_LETTERS
                && foreign <= FEW_FOREIGN * known
                && code.sideBySide <= MOST_SIDE_BY_SIDE * known
                && surprise <= known * (alphabet.entropy() + MOST_SURPRISE)
                && !alphabet.isMixed();
        return new Reading(code, score, clear, known > 0 && foreign <= MOST_FOREIGN * known);
    }

    private static boolean isLetter(char c) {
        return (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                && USUAL_SIGNS.indexOf(c) < 0;
    }

    /** What one encoding makes of the words, whatever the language. */
    private static final class Code {
        private final Charset charset;
        private final char[] chars;
        private final int[] counts = new int[256];
        private double score;
        private int broken;
        private int sideBySide;

        Code(String name, Set<String> words) {
            charset = Charset.forName(name);
            byte[] all = new byte[256];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            chars = new String(all, charset).toCharArray();
            score = name.equals(USUAL) ? 0 : UNUSUAL * rarity(name);
            words.forEach(this::take);
        }

        private static int rarity(String name) {
            return name.startsWith("windows") ? 1 : name.startsWith("x-Mac") || name.startsWith("IBM") ? 3 : 2;
        }

        private void take(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= 128) {
                    counts[word.charAt(i)]++;
                    judge(word, i);
                }
            }
        }

        private void judge(String word, int i) {
            char c = chars[word.charAt(i)];
            char before = i == 0 ? ' ' : chars[word.charAt(i - 1)];
            char after = i + 1 == word.length() ? ' ' : chars[word.charAt(i + 1)];
            if (!isLetter(c)) {
                judgeSign(c, before, after, i, word.length() - i - 1);
            } else if (isTorn(before, c) || isLetter(after) && after < 128 && isTorn(c, after)) {
                score += BROKEN;
                broken++;
            } else if (isLatin(c) && before >= 128 && isLetter(before)) {
                score += ACCENTS_SIDE_BY_SIDE;
                sideBySide++;
            }
        }

        private void judgeSign(char c, char before, char after, int place, int left) {
            boolean mark = MARKS.indexOf(c) >= 0;
            boolean elided = mark && APOSTROPHES.indexOf(c) >= 0 && Math.min(place, left) <= LONGEST_ENDING;
            boolean inside = isLetter(before) && isLetter(after) && !elided;
            boolean raised = RAISED.indexOf(c) >= 0 && isLetter(before) && place > LONGEST_UNIT;
            boolean leads = NEVER_BEFORE_LETTERS.indexOf(c) >= 0 && isLetter(after);
            boolean fits = (mark || USUAL_SIGNS.indexOf(c) >= 0) && !inside && !raised && !leads;
            boolean latin = !(isLetter(before) && !isLatin(before)) && !(isLetter(after) && !isLatin(after));
            score += !fits ? FOREIGN : mark && latin ? MARK : SIGN;
            broken += fits ? 0 : 1;
        }

        /** Whether two letters do not stand side by side in a word. */
        private static boolean isTorn(char one, char other) {
            return isLetter(one)
                    && (isLatin(one) != isLatin(other) || Character.isLowerCase(one) && Character.isUpperCase(other));
        }

        private static boolean isLatin(char c) {
            return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }

        boolean readsAs(Code other) {
            return IntStream.range(0, 256).allMatch(b -> counts[b] == 0 || chars[b] == other.chars[b]);
        }
    }
}
