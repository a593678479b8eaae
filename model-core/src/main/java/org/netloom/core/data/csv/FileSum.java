package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.netloom.core.diagnose.Outcome;

/** Tells a data file by the sum of its bytes. Reads disk: not for the window's thread. */
public final class FileSum {

    private FileSum() {}

    /**
     * Whether a file has a sum.
     *
     * @param sha256 in hex; of a packed table the sum is that of the bytes within, as {@link OpenedCsv} has it
     */
    public static boolean isOf(Path file, String sha256) {
        if (sha256.isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            return sha256.equals(of(file))
                    || Unpacking.isNeeded(file) && sha256.equals(sum(out -> Unpacking.to(file, out)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The sum of a file's bytes, in hex; empty if it cannot be read. */
    public static String of(Path file) {
        try {
            return sum(out -> {
                try (InputStream in = Files.newInputStream(file)) {
                    return Outcome.of(in.transferTo(out));
                }
            });
        } catch (IOException unreadable) {
            return "";
        }
    }

    private interface Source {
        Outcome<Long> to(OutputStream out) throws IOException;
    }

    private static String sum(Source source) throws IOException {
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            return source.to(out)
                    .toOptional()
                    .map(bytes ->
                            HexFormat.of().formatHex(out.getMessageDigest().digest()))
                    .orElse("");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
