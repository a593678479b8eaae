package org.netloom.core.data.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mozilla.universalchardet.UniversalDetector;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;

/** Finds a file's encoding: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then what a server says, then the
 * statistics of its bytes. */
final class CharsetSniffer {

    /** An encoding and why. */
    record Guess(Charset charset, Reason reason) {}

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final int FEWEST_KANA = 2;
    private static final int FEW_LETTERS = 3;
    private static final int ENOUGH_BYTES = 20;
    private static final Set<String> CHINESE = Set.of("GB18030", "Big5");
    private static final Set<String> EAST_ASIAN = Set.of("GB18030", "BIG5", "SHIFT_JIS", "EUC-JP", "EUC-KR");

    private CharsetSniffer() {}

    /**
     * The encoding, or nothing if the bytes are no text.
     *
     * @param stated what a server says of it
     */
    static Optional<Guess> sniff(FileScan scan, Optional<String> stated) {
        byte[] head = scan.head();
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return guess("UTF-8", "charset-bom");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return guess("UTF-16LE", "charset-bom");
        }
        if (starts(head, 0xFE, 0xFF)) {
            return guess("UTF-16BE", "charset-bom");
        }
        int[] zeros = zeros(head);
        if (zeros[0] + zeros[1] > 0) {
            return byZeros(head, zeros);
        }
        if (scan.ascii()) {
            return guess("UTF-8", "charset-ascii");
        }
        if (scan.utf8()) {
            return Optional.of(utf8(scan));
        }
        Guess found = byStatistics(scan.letters());
        return stated.flatMap(name -> StatedCharset.judge(name, scan.letters(), found))
                .or(() -> Optional.of(found));
    }

    /**
     * The encoding of a file that goes with another: as its own bytes say, and where they leave a doubt, that of the other.
     *
     * @param other the encoding of the file that it goes with
     * @return empty if the bytes are no text
     */
    static Optional<Charset> ofFurther(FileScan scan, String other) {
        Charset known = Charset.forName(other);
        return scan.ascii() && StatedCharset.keepsPlainLetters(known)
                ? Optional.of(known)
                : sniff(scan, Optional.of(other)).map(Guess::charset);
    }

    private static Optional<Guess> guess(String charset, String code) {
        return Optional.of(new Guess(Charset.forName(charset), Reason.of(code, charset)));
    }

    /** A letter or two of another encoding may be valid by chance; of more, hardly any are. */
    private static Guess utf8(FileScan scan) {
        long letters = IntStream.range(0, scan.head().length)
                .filter(i -> (scan.head()[i] & 0xC0) == 0xC0)
                .count();
        boolean few = letters < FEW_LETTERS && scan.size() == scan.head().length;
        return new Guess(
                StandardCharsets.UTF_8,
                Reason.of("charset-valid-utf8", "UTF-8").atMost(few ? Confidence.LIKELY : Confidence.CERTAIN));
    }

    /**
     * Text in UTF-16 has its zeros in one of every two bytes and nowhere else. Latin text has one there nearly always; of other text, line breaks and delimiters do, and all of
     * its characters must be known ones.
     */
    private static Optional<Guess> byZeros(byte[] head, int[] zeros) {
        if (zeros[0] > 0 && zeros[1] > 0) {
            return Optional.empty();
        }
        String name = zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE";
        if (zeros[0] + zeros[1] >= head.length / 4) {
            return guess(name, "charset-zeros");
        }
        String text = new String(head, Charset.forName(name));
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        long unknown = text.codePoints()
                .limit(Math.max(0, text.length() - 1))
                .filter(c -> !Character.isDefined(c) || c == 0xFFFD)
                .count();
        return unknown == 0 && text.indexOf('\n') >= 0 && 2 * letters > text.length()
                ? Optional.of(new Guess(
                        Charset.forName(name),
                        Reason.of("charset-some-zeros", name).atMost(Confidence.LIKELY)))
                : Optional.empty();
    }

    /** The encoding that is used where a file seems to be in a rare one: GBK and GB2312 are parts of GB18030; small letters of the Macintosh are those of Windows. */
    static String usual(String name) {
        return name.startsWith("GB") ? "GB18030" : name;
    }

    /** Statistics of bytes are never certain; of a few letters they are a guess. */
    private static Guess byStatistics(byte[] letters) {
        Confidence likely = highBytes(letters) >= ENOUGH_BYTES ? Confidence.LIKELY : Confidence.GUESS;
        if (holdsKana(letters)) {
            Charset japanese = EastAsianCharsets.holding(letters, SHIFT_JIS);
            return new Guess(
                    japanese, Reason.of("charset-kana", japanese.name()).atMost(likely));
        }
        Optional<Charset> detected = severalBytes(letters);
        if (detected.isPresent() && !CHINESE.contains(detected.get().name())) {
            return detected(EastAsianCharsets.holding(letters, detected.get()), likely);
        }
        Optional<EastAsianCharsets.Found> asian = EastAsianCharsets.find(letters);
        if (asian.isPresent() && detected.isPresent()) {
            return detected(
                    EastAsianCharsets.holding(letters, asian.get().charset()),
                    likely.atMost(asian.get().confidence()));
        }
        SingleByteCharsets.Found single = SingleByteCharsets.find(letters);
        if (asian.isPresent() && !single.isPlausible()) {
            Charset pairs = EastAsianCharsets.holding(letters, asian.get().charset());
            return new Guess(pairs, Reason.of("charset-pairs", pairs.name()).atMost(Confidence.GUESS));
        }
        boolean points = !single.charset().equals(FALLBACK) || single.confidence() != Confidence.GUESS;
        return single.isPlausible() && points
                ? new Guess(
                        single.charset(),
                        Reason.of("charset-letters", single.charset().name()).atMost(single.confidence()))
                : new Guess(
                        FALLBACK, Reason.of("charset-fallback", FALLBACK.name()).atMost(Confidence.GUESS));
    }

    private static Guess detected(Charset charset, Confidence confidence) {
        return new Guess(charset, Reason.of("charset-detected", charset.name()).atMost(confidence));
    }

    /** An encoding of several bytes a letter whose statistics the bytes have. */
    private static Optional<Charset> severalBytes(byte[] letters) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(letters, 0, letters.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> usual(name.toUpperCase(Locale.ROOT)))
                .filter(EAST_ASIAN::contains)
                .map(Charset::forName)
                .filter(charset -> EastAsianCharsets.isText(EastAsianCharsets.extended(charset), letters));
    }

    private static int highBytes(byte[] letters) {
        int count = 0;
        for (byte b : letters) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether the bytes are Japanese by Shift_JIS. Chinese bytes read so are kana of half width, and accents of Latin text are no kana at all:
     * too few bytes for statistics are enough to tell.
     */
    private static boolean holdsKana(byte[] letters) {
        Charset extended = EastAsianCharsets.extended(SHIFT_JIS);
        if (!EastAsianCharsets.isText(extended, letters)) {
            return false;
        }
        String text = new String(letters, extended);
        long wide = text.chars().filter(c -> c >= 0x3041 && c <= 0x30FA).count();
        long half = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        return wide >= FEWEST_KANA && wide > half;
    }

    private static int[] zeros(byte[] head) {
        int[] counts = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                counts[i % 2]++;
            }
        }
        return counts;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
