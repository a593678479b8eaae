package org.netloom.core.data.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Reason;
import org.netloom.core.data.TableBuilder;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Reads ARFF, the format of Weka, in which columns have names and types. As in
 * <a href="https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/">its description</a>; relational attributes are refused, and the weights of rows are left out.
 */
final class ArffFile {

    private static final int MOST_COLUMNS = 10_000;

    private ArffFile() {}

    /** Whether a file is one, by its name or its first bytes. */
    static boolean isOne(Path path, byte[] head) {
        return FileNames.of(path).toLowerCase(Locale.ROOT).endsWith(".arff")
                || new String(head, StandardCharsets.ISO_8859_1)
                        .lines()
                        .map(line -> line.replace("\u00EF\u00BB\u00BF", "").strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                        .findFirst()
                        .filter(line -> line.toLowerCase(Locale.ROOT).matches("@relation\\s.*"))
                        .isPresent();
    }

    /**
     * Reads a file.
     *
     * @param charset the name of its encoding, and why
     * @param progress told between 0 and 1
     * @param builders makes a builder of a number of columns
     */
    static Outcome<OpenedCsv> open(
            Path path,
            Charset charset,
            Optional<Reason> why,
            String sha256,
            Progress progress,
            IntFunction<TableBuilder> builders) {
        String name = FileNames.of(path);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new WatchedStream(Files.newInputStream(path), Files.size(path), progress), charset))) {
            Outcome<ArffHeader> header = ArffHeader.read(in, name);
            if (!(header instanceof Outcome.Success<ArffHeader> success)) {
                return Outcome.failed(header.diagnostics().get(0));
            }
            int width = success.value().attributes().size();
            if (width > MOST_COLUMNS) {
                return Outcome.failed(Diagnostic.error("too-many-columns", name, width, MOST_COLUMNS));
            }
            return read(in, path, success.value(), charset, why, sha256, builders.apply(width));
        } catch (IOException unreadable) {
            return Outcome.failed(Diagnostic.error("file-unreadable", path.toString()));
        }
    }

    private static Outcome<OpenedCsv> read(
            BufferedReader in,
            Path path,
            ArffHeader header,
            Charset charset,
            Optional<Reason> why,
            String sha256,
            TableBuilder builder)
            throws IOException {
        List<ArffHeader.Attribute> attributes = header.attributes();
        List<Diagnostic> remarks = new ArrayList<>();
        List<String> names = HeaderNames.unique(
                attributes.stream().map(ArffHeader.Attribute::name).toList(), remarks);
        ArffRows rows = new ArffRows(attributes);
        try {
            add(in, header.lines(), rows, builder);
        } catch (IOException | RuntimeException | Error failed) {
            builder.drop();
            throw failed;
        }
        if (builder.rows() == 0) {
            builder.drop();
            return Outcome.failed(Diagnostic.error("arff-no-rows", FileNames.of(path), attributes.size()));
        }
        rows.report(names, remarks);
        CsvDialect dialect = new CsvDialect(charset.name(), ',', '"', true, false);
        return new Outcome.Success<>(
                new OpenedCsv(
                        path,
                        builder.build(names, false)
                                .declared(
                                        attributes.stream()
                                                .map(ArffHeader.Attribute::type)
                                                .toList(),
                                        attributes.stream()
                                                .map(ArffHeader.Attribute::values)
                                                .toList()),
                        dialect,
                        why.stream().toList(),
                        sha256),
                remarks);
    }

    private static void add(BufferedReader in, long above, ArffRows rows, TableBuilder builder) throws IOException {
        long number = above;
        String read;
        while ((read = in.readLine()) != null) {
            number++;
            String line = read.strip();
            if (!line.isEmpty() && !line.startsWith("%")) {
                builder.add(rows.cells(line, number), number);
            }
        }
    }
}
