package org.netloom.core.data.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Finds out how a text is written: its encoding, what stands above the table, and its signs, as far as nobody says. */
public final class DialectFinder {

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *#( .*|[^,;\t|\r\n]*)(\\R|\\z)");

    /** One line in so many may be a comment inside of a table. */
    private static final int FEW_COMMENTS = 5;

    private DialectFinder() {}

    /**
     * How a text is written.
     *
     * @param reasons why it is thought to be so
     */
    public record Found(CsvDialect dialect, List<Reason> reasons) {
        public Found {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How a text seems to be written by its beginning alone, for whoever cannot or need not read all of it. Reads less than a megabyte.
     *
     * @return a failure if its bytes are no text in an encoding that can be found out, or if it is a spreadsheet, an ARFF file or anything else but a text
     */
    public static Outcome<Found> look(Path path, DialectWish wish) {
        if (wish.charset().filter(name -> !isKnown(name)).isPresent()) {
            return Outcome.failed(Diagnostic.error(
                    "charset-unknown", FileNames.of(path), wish.charset().orElseThrow()));
        }
        try {
            Outcome<byte[]> head = Unpacking.head(path, FileScan.HEAD_BYTES);
            if (!(head instanceof Outcome.Success<byte[]> begun)) {
                return Outcome.failed(head.diagnostics().get(0));
            }
            FileScan scan = FileScan.of(new ByteArrayInputStream(begun.value()));
            Optional<Diagnostic> binary = BinaryKind.problem(FileNames.of(path), scan.head());
            if (scan.size() == 0 || binary.isPresent() || isOfOwnKind(path, scan.head())) {
                return Outcome.failed(binary.orElseGet(() -> Diagnostic.error("file-unreadable", path.toString())));
            }
            return find(path, scan, wish);
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    /** Finds out how a text is written, as far as nobody says. */
    static Outcome<Found> find(Path path, FileScan scan, DialectWish wish) {
        return charset(path, scan, wish).then(charset -> found(scan, wish, charset));
    }

    /** The encoding; a failure if the bytes are no text in any that can be found out. */
    static Outcome<CharsetSniffer.Guess> charset(Path path, FileScan scan, DialectWish wish) {
        return wish.charset()
                .map(name -> new CharsetSniffer.Guess(Charset.forName(name), Reason.of("charset-given", name)))
                .or(() -> CharsetSniffer.sniff(scan, wish.statedCharset()))
                .map(Outcome::of)
                .orElseGet(() ->
                        Outcome.failed(Diagnostic.error("file-has-nul", FileNames.of(path), lineOfNul(scan.head()))));
    }

    /** Whether a file tells by itself how it is written, so that there is nothing to find out. */
    static boolean isOfOwnKind(Path path, byte[] head) {
        return BinaryKind.isSpreadsheet(head) || ArffFile.isOne(path, head);
    }

    private static Outcome<Found> found(FileScan scan, DialectWish wish, CharsetSniffer.Guess charset) {
        Charset encoding = charset.charset();
        String text = text(scan, encoding);
        Preamble comments = wish.comments().orElse(true) ? Preamble.of(text) : Preamble.NONE;
        int inside = wish.comments().isEmpty() ? commentsInside(text.substring(comments.chars())) : 0;
        boolean hashes = comments.chars() > 0 || inside > 0 || wish.comments().orElse(false);
        CsvSniffer.Sniffed sniffed = CsvSniffer.sniff(below(text, comments, hashes), wish, comments.delimiter());
        Preamble above = wish.comments().orElse(true)
                ? comments.withTitles(text, sniffed.delimiter(), sniffed.quote())
                : comments;
        if (!above.titles().isEmpty()) {
            CsvSniffer.Sniffed below = CsvSniffer.sniff(below(text, above, hashes), wish, comments.delimiter());
            boolean alike = below.delimiter() == sniffed.delimiter() && below.quote() == sniffed.quote();
            above = alike ? above : comments;
            sniffed = alike ? below : sniffed;
        }
        CsvDialect dialect = new CsvDialect(
                encoding.name(),
                sniffed.delimiter(),
                sniffed.quote(),
                sniffed.headerRows(),
                sniffed.decimalComma(),
                "",
                hashes,
                !above.titles().isEmpty(),
                sniffed.backslash());
        List<Reason> reasons = new ArrayList<>(List.of(charset.reason()));
        reasons.add(
                above.chars() == 0 && inside > 0
                        ? Reason.of("comments-inside", inside).atMost(Confidence.LIKELY)
                        : reasonOfComments(above, wish.comments()));
        reasons.addAll(sniffed.reasons());
        return Outcome.of(new Found(dialect, reasons));
    }

    /** The table as far as it tells how it is written: without comments. */
    private static String below(String text, Preamble above, boolean hashes) {
        String table = text.substring(above.chars());
        return hashes && table.contains("#") ? COMMENT.matcher(table).replaceAll("") : table;
    }

    /** How many lines of a table begin with a number sign and a space, if these are few and not the first: no names of colours, and no words that are marked so. */
    private static int commentsInside(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        int found = (int) lines.stream().filter(line -> line.startsWith("# ")).count();
        boolean others = lines.stream().anyMatch(line -> line.startsWith("#") && !line.startsWith("# "));
        boolean few = found * FEW_COMMENTS <= lines.size() && !others;
        return few && !lines.isEmpty() && !lines.get(0).startsWith("#") ? found : 0;
    }

    /** Why so much stands above the table. */
    private static Reason reasonOfComments(Preamble above, Optional<Boolean> wish) {
        if (wish.isPresent()) {
            return Reason.of(wish.get() ? "comments-given-yes" : "comments-given-no");
        }
        if (above.chars() == 0) {
            return Reason.of("comments-none");
        }
        if (!above.titles().isEmpty()) {
            return Reason.of("comments-titles", above.lines()).atMost(Confidence.LIKELY);
        }
        Reason reason = above.lines() == 0 ? Reason.of("comments-names") : Reason.of("comments-found", above.lines());
        boolean allSaid = above.lines() == 1 && above.delimiter().isPresent();
        return allSaid ? reason : reason.atMost(Confidence.LIKELY);
    }

    static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** The first lines; a line that the sample cuts is left out, unless it is the only one. */
    private static String text(FileScan scan, Charset charset) {
        String text = new String(scan.head(), charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        int lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return scan.size() > scan.head().length && lastBreak > 0 ? text.substring(0, lastBreak) : text;
    }

    private static int lineOfNul(byte[] head) {
        int line = 1;
        for (byte b : head) {
            if (b == 0) {
                break;
            }
            line += b == '\n' ? 1 : 0;
        }
        return line;
    }
}
