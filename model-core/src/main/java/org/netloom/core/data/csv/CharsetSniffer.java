package org.netloom.core.data.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;
import org.netloom.core.data.Reason;

/** Finds a file's encoding: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then by the statistics of its bytes. */
final class CharsetSniffer {

    /** An encoding and why. */
    record Guess(Charset charset, Reason reason) {}

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final int FEWEST_KANA = 2;

    private CharsetSniffer() {}

    /** The encoding, or nothing if the bytes are no text. */
    static Optional<Guess> sniff(FileScan scan) {
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
            return byZeros(head.length, zeros);
        }
        if (scan.ascii()) {
            return guess("UTF-8", "charset-ascii");
        }
        return scan.utf8() ? guess("UTF-8", "charset-valid-utf8") : Optional.of(byStatistics(head));
    }

    private static Optional<Guess> guess(String charset, String code) {
        return Optional.of(new Guess(Charset.forName(charset), Reason.of(code, charset)));
    }

    /** Latin text in UTF-16 has a zero in every second byte and nowhere else. */
    private static Optional<Guess> byZeros(int length, int[] zeros) {
        int many = length / 4;
        if (zeros[1] >= many && zeros[0] == 0) {
            return guess("UTF-16LE", "charset-zeros");
        }
        if (zeros[0] >= many && zeros[1] == 0) {
            return guess("UTF-16BE", "charset-zeros");
        }
        return Optional.empty();
    }

    private static Guess byStatistics(byte[] head) {
        if (holdsKana(head)) {
            return new Guess(SHIFT_JIS, Reason.of("charset-kana", SHIFT_JIS.name()));
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(head, 0, head.length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name != null && supported(name)) {
            // GBK and GB2312 are parts of GB18030, which every Java reads.
            String wide = name.toUpperCase(Locale.ROOT).startsWith("GB") ? "GB18030" : name;
            return new Guess(Charset.forName(wide), Reason.of("charset-detected", wide));
        }
        if (highBytesComeInPairs(head)) {
            return new Guess(Charset.forName("GB18030"), Reason.of("charset-pairs", "GB18030"));
        }
        return new Guess(FALLBACK, Reason.of("charset-fallback", FALLBACK.name()));
    }

    /**
     * Whether the bytes are Japanese by Shift_JIS. Chinese bytes read so are kana of half width, and accents of Latin text are no kana at all:
     * too few bytes for statistics are enough to tell.
     */
    private static boolean holdsKana(byte[] head) {
        CharBuffer text = CharBuffer.allocate(head.length);
        CoderResult result = SHIFT_JIS
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false);
        if (result.isError()) {
            return false;
        }
        text.flip();
        long wide = text.chars().filter(c -> c >= 0x3041 && c <= 0x30FA).count();
        long half = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        return wide >= FEWEST_KANA && wide > half;
    }

    /** As in Chinese text; the accents of Latin text stand alone. Too little text for statistics shows at least this. */
    private static boolean highBytesComeInPairs(byte[] head) {
        int run = 0;
        for (byte b : head) {
            if (b < 0) {
                run++;
            } else if (run % 2 == 1) {
                return false;
            } else {
                run = 0;
            }
        }
        return true;
    }

    private static boolean supported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
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
