package org.netloom.core.data.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableBuilder;

/**
 * The first rows of an ARFF file, by which it is judged how much all of them take.
 *
 * @param times how often all rows hold these
 */
record ArffSample(Table rows, double times) {

    private static final int MOST_ROWS = 2000;

    /** So that a look at very wide rows takes no time to speak of. */
    private static final int MOST_CELLS = 1 << 20;

    /** Knows how many bytes its lines take. */
    private static final class Lines extends BufferedReader {
        private final Charset charset;
        private long bytes;

        Lines(InputStream in, Charset charset) {
            super(new InputStreamReader(in, charset));
            this.charset = charset;
        }

        @Override
        public @Nullable String readLine() throws IOException {
            String line = super.readLine();
            bytes += line == null ? 0 : line.getBytes(charset).length + 1;
            return line;
        }
    }

    /** @return empty if it is no such file, or cannot be read */
    static Optional<ArffSample> of(Path path, DialectWish wish) {
        // Nearly all encodings hold the signs that matter here as this one does.
        Charset charset = wish.charset()
                .filter(DialectFinder::isKnown)
                .map(Charset::forName)
                .orElse(StandardCharsets.ISO_8859_1);
        try (InputStream head = Files.newInputStream(path);
                Lines in = new Lines(Files.newInputStream(path), charset)) {
            if (!ArffFile.isOne(path, head.readNBytes(FileScan.HEAD_BYTES))) {
                return Optional.empty();
            }
            Optional<ArffHeader> header =
                    ArffHeader.read(in, FileNames.of(path)).toOptional();
            return header.isPresent() ? of(in, header.get(), Files.size(path)) : Optional.empty();
        } catch (IOException unreadable) {
            // Reading all of it will say why.
            return Optional.empty();
        }
    }

    private static Optional<ArffSample> of(Lines in, ArffHeader header, long size) throws IOException {
        long above = in.bytes;
        List<String> names = HeaderNames.unique(
                header.attributes().stream().map(ArffHeader.Attribute::name).toList(), new ArrayList<>());
        ArffRows cells = new ArffRows(header.attributes());
        TableBuilder builder = new TableBuilder(names.size());
        int most = Math.max(1, Math.min(MOST_ROWS, MOST_CELLS / names.size()));
        String read;
        while (builder.rows() < most && (read = in.readLine()) != null) {
            String line = read.strip();
            if (!line.isEmpty() && !line.startsWith("%")) {
                builder.add(cells.cells(line, 0), 0);
            }
        }
        return builder.rows() == 0
                ? Optional.empty()
                : Optional.of(
                        new ArffSample(builder.build(names, false), (double) (size - above) / (in.bytes - above)));
    }
}
