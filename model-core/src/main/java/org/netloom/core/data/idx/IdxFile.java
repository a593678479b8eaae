package org.netloom.core.data.idx;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.packed.Gzip;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * A file in the IDX format: two zero bytes, a byte that tells the type, a byte that tells the number of dimensions, their sizes as
 * four bytes each with the highest first, and the values. Only unsigned bytes are read, packed by gzip or not. (As described beside
 * the MNIST data, LeCun, Cortes and Burges.)
 *
 * @param sizes of the dimensions, the number of pictures or labels first
 * @param bytes all values
 */
record IdxFile(int[] sizes, byte[] bytes) {

    private static final int UNSIGNED_BYTES = 0x08;
    private static final long LARGEST = 1L << 30;

    /** The other types of values, and what they are called: signed bytes, short and long whole numbers, numbers with single and double precision. */
    private static final Map<Integer, String> OTHER_TYPES =
            Map.of(0x09, "byte", 0x0B, "short", 0x0C, "int", 0x0D, "float", 0x0E, "double");

    private static final int MOST_DIMENSIONS = 8;

    /** How many values one picture, or one label, has. */
    int step() {
        int step = 1;
        for (int i = 1; i < sizes.length; i++) {
            step *= sizes[i];
        }
        return step;
    }

    int count() {
        return sizes[0];
    }

    /** Whether a file begins as this format does; false for what cannot be read. */
    static boolean begins(Path path) {
        try (InputStream in = Gzip.open(path)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 0
                    && head[1] == 0
                    && head[3] > 0
                    && (head[2] == UNSIGNED_BYTES
                            || OTHER_TYPES.containsKey((int) head[2]) && head[3] <= MOST_DIMENSIONS);
        } catch (IOException notSo) {
            return false;
        }
    }

    /** Reads a file; a failure if it is cut short, damaged or too large. */
    static Outcome<IdxFile> read(Path path) {
        String name = FileNames.of(path);
        try (DataInputStream in = new DataInputStream(Gzip.open(path))) {
            int magic = in.readInt();
            String otherType = OTHER_TYPES.get(magic >>> 8);
            if (otherType != null) {
                return Outcome.failed(Diagnostic.error("idx-no-bytes", name, otherType));
            }
            if (magic >>> 8 != UNSIGNED_BYTES) {
                return Outcome.failed(Diagnostic.error("idx-damaged", name));
            }
            int[] sizes = new int[magic & 0xFF];
            double total = 1;
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = in.readInt();
                total *= sizes[i];
            }
            Optional<Diagnostic> problem = problem(name, sizes, total);
            if (problem.isPresent()) {
                return Outcome.failed(problem.get());
            }
            byte[] bytes = in.readNBytes((int) total);
            return bytes.length < total
                    ? Outcome.failed(Diagnostic.error("idx-cut-short", name, (long) total, bytes.length))
                    : Outcome.of(new IdxFile(sizes, bytes));
        } catch (EOFException | ZipException cut) {
            return Outcome.failed(Diagnostic.error("idx-damaged", name));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    private static Optional<Diagnostic> problem(String name, int[] sizes, double total) {
        for (int size : sizes) {
            if (size <= 0) {
                return Optional.of(Diagnostic.error("idx-damaged", name));
            }
        }
        return total > LARGEST
                ? Optional.of(Diagnostic.error("file-too-large", name, (long) total >> 20, LARGEST >> 20))
                : Optional.empty();
    }
}
