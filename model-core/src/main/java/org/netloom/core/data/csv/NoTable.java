package org.netloom.core.data.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Why something is no table, as far as its beginning says so: what it is comes before what else would be asked of a table. */
public final class NoTable {

    private NoTable() {}

    /**
     * Why a file is no table. Reads less than a megabyte: not for the window's thread.
     *
     * @param path of a file, packed or not; need not exist
     * @return empty if only reading all of it can tell
     */
    public static Optional<Diagnostic> seen(Path path) {
        Optional<Diagnostic> noFile = noFile(path);
        if (noFile.isPresent()) {
            return noFile;
        }
        try {
            Outcome<byte[]> head = Unpacking.head(path, FileScan.HEAD_BYTES);
            return head instanceof Outcome.Success<byte[]> begun
                    ? ofHead(FileNames.of(path), begun.value())
                    : head.diagnostics().stream().findFirst();
        } catch (IOException unreadable) {
            return Optional.of(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    /**
     * Why something is no table of which nothing is known yet but its first bytes, such as a file that is still being fetched.
     *
     * @return empty also of archives and of IDX, which hold a table or pictures: who reads them will say
     */
    public static Optional<Diagnostic> seen(String name, byte[] head) {
        return BinaryKind.isOpenable(head) ? Optional.empty() : ofHead(name, head);
    }

    private static Optional<Diagnostic> ofHead(String name, byte[] head) {
        return head.length == 0 ? Optional.of(Diagnostic.error("file-empty", name)) : BinaryKind.problem(name, head);
    }

    /** Why there is nothing to read. */
    static Optional<Diagnostic> noFile(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(Diagnostic.error("file-is-folder", path.toString()));
        }
        if (!Files.exists(path)) {
            return Optional.of(Diagnostic.error("file-missing", path.toString()));
        }
        return Files.isRegularFile(path) && Files.isReadable(path)
                ? Optional.empty()
                : Optional.of(Diagnostic.error("file-unreadable", path.toString()));
    }
}
