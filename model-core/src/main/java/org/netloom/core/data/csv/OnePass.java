package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/**
 * Reads a large text that begins as UTF-8, and finds out on the way whether all of it is. Nearly all are; others, and what is refused, are left to whoever
 * goes through the bytes first and reads them then.
 */
final class OnePass {

    private final Path path;
    private final Progress progress;
    private final LargeFiles.Reading reading;
    private @Nullable ScannedStream last;
    private double reached;

    /** @param progress told between 0 and 1 */
    OnePass(Path path, Progress progress, LargeFiles.Reading reading) {
        this.path = path;
        this.progress = progress;
        this.reading = reading;
    }

    /**
     * What was read.
     *
     * @param find how the text is written, by what is known of its bytes
     * @return nothing if it is too short to be worth while, if it is not UTF-8, or if there is anything against it
     */
    Optional<Outcome<OpenedCsv>> open(Function<FileScan, Outcome<DialectFinder.Found>> find) {
        try {
            Optional<FileScan> begun = begun();
            Optional<DialectFinder.Found> found =
                    begun.flatMap(scan -> find.apply(scan).toOptional()).filter(OnePass::isUtf8);
            return found.isPresent() ? read(begun.orElseThrow(), found.get(), find) : Optional.empty();
        } catch (IOException unreadable) {
            // Reading it in the usual way says why.
            return Optional.empty();
        }
    }

    private static boolean isUtf8(DialectFinder.Found found) {
        return Charset.forName(found.dialect().charset()).equals(StandardCharsets.UTF_8);
    }

    /** What the first bytes tell of all of them, if that is all there is to find out. */
    private Optional<FileScan> begun() throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) <= FileScan.HEAD_BYTES) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(FileScan.HEAD_BYTES);
        }
        Utf8Check check = new Utf8Check();
        check.add(head, 0, head.length);
        boolean other = !check.isValid()
                || DialectFinder.isOfOwnKind(path, head)
                || BinaryKind.problem(FileNames.of(path), head).isPresent();
        return other
                ? Optional.empty()
                : Optional.of(new FileScan(Files.size(path), "", head, head, check.isAscii(), true));
    }

    private Optional<Outcome<OpenedCsv>> read(
            FileScan begun, DialectFinder.Found found, Function<FileScan, Outcome<DialectFinder.Found>> find) {
        Outcome<Table> table = TableReader.read(path, this::source, true, found.dialect(), reading::builder);
        Optional<FileScan> all = Optional.ofNullable(last).flatMap(ScannedStream::all);
        if (all.isEmpty() || !(table instanceof Outcome.Success<Table> success)) {
            return Optional.empty();
        }
        FileScan scan = all.get();
        // What was thought of the encoding may have been that there are only the letters of ASCII.
        List<Reason> reasons = scan.ascii() == begun.ascii()
                ? found.reasons()
                : find.apply(scan).toOptional().orElseThrow().reasons();
        Outcome<OpenedCsv> opened =
                table.then(rows -> Outcome.of(new OpenedCsv(path, rows, found.dialect(), reasons, scan.sha256())));
        reading.keep(opened);
        return Optional.of(opened);
    }

    /** Where the parser goes on, the bytes before it are gone through again, and tell nothing new. */
    private boolean isWanted(double fraction) {
        reached = Math.max(reached, fraction);
        return progress.isWanted(reached);
    }

    /** Told by whoever begins anew, so that it never falls. */
    Progress rest() {
        return progress.part(reached, 1);
    }

    private InputStream source() throws IOException {
        last = new ScannedStream(new WatchedStream(Files.newInputStream(path), Files.size(path), this::isWanted), true);
        return last;
    }
}
