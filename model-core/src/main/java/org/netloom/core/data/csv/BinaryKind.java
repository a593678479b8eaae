package org.netloom.core.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;

/** Tells files that are no text by their first bytes. */
final class BinaryKind {

    private static final int TAR_AT = 257;

    private BinaryKind() {}

    /** Why a file cannot be a CSV, if its first bytes say so; see {@link OtherTexts} for those that are text. */
    static Optional<Diagnostic> problem(String name, byte[] head) {
        if (isSpreadsheet(head)) {
            return Optional.empty();
        }
        if (starts(head, 0x50, 0x4B, 0x03, 0x04)) {
            boolean spreadsheet = name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xlsb|ods)");
            return Optional.of(Diagnostic.error(spreadsheet ? "file-is-spreadsheet" : "file-is-archive", name));
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Diagnostic.error("file-is-spreadsheet", name));
        }
        if (isPacked(head)) {
            return Optional.of(Diagnostic.error("file-is-archive", name));
        }
        return picture(head)
                .map(kind -> Diagnostic.error("file-is-picture", name, kind))
                .or(() -> known(head).map(kind -> Diagnostic.error("file-is-binary", name, kind)))
                .or(() -> OtherTexts.problem(name, head));
    }

    /** Whether a file is an Office Open XML workbook: a ZIP archive that names one. */
    static boolean isSpreadsheet(byte[] head) {
        return starts(head, 0x50, 0x4B, 0x03, 0x04) && new String(head, StandardCharsets.ISO_8859_1).contains("xl/w");
    }

    /** By gzip, 7-Zip, RAR, bzip2, xz or Zstandard, or as a tar. */
    private static boolean isPacked(byte[] head) {
        boolean tar =
                head.length > TAR_AT + 5 && new String(head, TAR_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return tar
                || starts(head, 0x1F, 0x8B)
                || starts(head, 0x37, 0x7A, 0xBC, 0xAF)
                || starts(head, 0x52, 0x61, 0x72, 0x21)
                || head.length > 4
                        && head[3] >= '1'
                        && head[3] <= '9'
                        && starts(head, 0x42, 0x5A, 0x68, head[3], 0x31, 0x41, 0x59)
                || starts(head, 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00)
                || starts(head, 0x28, 0xB5, 0x2F, 0xFD);
    }

    /** Whether it is of a kind that is opened, though not as a table: what gzip or zip packed, or IDX. */
    static boolean isOpenable(byte[] head) {
        return starts(head, 0x1F, 0x8B) || starts(head, 0x50, 0x4B, 0x03, 0x04) || starts(head, 0x00, 0x00, 0x08);
    }

    private static Optional<String> picture(byte[] head) {
        if (starts(head, 0x89, 0x50, 0x4E, 0x47)) {
            return Optional.of("PNG");
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("JPEG");
        }
        if (starts(head, 0x47, 0x49, 0x46, 0x38)) {
            return Optional.of("GIF");
        }
        return Optional.empty();
    }

    private static Optional<String> known(byte[] head) {
        if (starts(head, 0x25, 0x50, 0x44, 0x46)) {
            return Optional.of("PDF");
        }
        if (starts(head, 0x50, 0x41, 0x52, 0x31)) {
            return Optional.of("Parquet");
        }
        if (starts(head, 0x53, 0x51, 0x4C, 0x69, 0x74, 0x65)) {
            return Optional.of("SQLite");
        }
        if (starts(head, 0x00, 0x00, 0x08)) {
            return Optional.of("IDX");
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
