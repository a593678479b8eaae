package org.netloom.core.data.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;

/** The encoding that whoever sent a file says it is in: evidence, since many servers say the same of all files. */
final class StatedCharset {

    /** What servers say of whatever they send; browsers read it as the Windows encoding that holds it. */
    private static final Set<String> USUAL = Set.of("ISO-8859-1", "WINDOWS-1252", "US-ASCII");

    /** What tables are written with; where these bytes are something else, lines and cells are not to be found. */
    private static final String PLAIN = "\t\n\r \"',;.|-+09azAZ";

    private StatedCharset() {}

    /**
     * What speaks for the encoding that is stated.
     *
     * @param head the first bytes, which are neither plain ASCII nor valid UTF-8, and have no byte order mark
     * @param found what the bytes themselves suggest
     * @return empty if the bytes are not valid in it, if plain letters have other bytes in it (UTF-16 has been told by its zeros before), or if they suggest another one
     *     and it is what servers say anyway
     */
    static Optional<CharsetSniffer.Guess> judge(String stated, byte[] head, CharsetSniffer.Guess found) {
        if (!DialectFinder.isKnown(stated)) {
            return Optional.empty();
        }
        String name = Charset.forName(stated).name().toUpperCase(Locale.ROOT);
        boolean usual = USUAL.contains(name);
        if (usual && found.reason().confidence() != Confidence.GUESS) {
            return Optional.empty();
        }
        Charset meant = Charset.forName(usual ? "windows-1252" : CharsetSniffer.usual(name));
        return keepsPlainLetters(meant) && EastAsianCharsets.isValid(meant, head)
                ? Optional.of(new CharsetSniffer.Guess(
                        meant, Reason.of("charset-stated", meant.name()).atMost(Confidence.LIKELY)))
                : Optional.empty();
    }

    /** Whether plain letters have the bytes of ASCII in an encoding. */
    static boolean keepsPlainLetters(Charset charset) {
        return new String(PLAIN.getBytes(StandardCharsets.US_ASCII), charset).equals(PLAIN);
    }
}
