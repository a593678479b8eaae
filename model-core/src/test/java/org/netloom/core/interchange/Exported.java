package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.csv.TableWriter;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.RowsToPredict;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.model.TrainedModel;

/** A model with weights by chance, its program compiled, and both asked about the same file. */
final class Exported implements AutoCloseable {

    /** Nothing here is a picture, nor large enough to be kept. */
    private static final DataSources NO_PICTURES = new DataSources(
            (name, bytes, least) -> {
                throw new AssertionError("No picture is asked for");
            },
            new TableCache(Path.of("unused"), new TableCache.Limits(Long.MAX_VALUE, Long.MAX_VALUE, 0)));

    /** Probabilities and numbers are written with six digits, of which the last may be rounded either way. */
    private static final double PLACES = 1.5e-6;

    private static final double DIGITS = 1.1e-5;

    final TrainedModel model;
    final JavaProgram program;
    private final DataSettings settings;
    private final Path work;
    private final URLClassLoader loader;

    private final DataSources sources;

    private Exported(
            TrainedModel model,
            JavaProgram program,
            DataSettings settings,
            Path work,
            URLClassLoader loader,
            DataSources sources) {
        this.model = model;
        this.program = program;
        this.settings = settings;
        this.work = work;
        this.loader = loader;
        this.sources = sources;
    }

    /** Fits the preparation on a table, and makes a program of it and an untrained network. */
    static Exported of(DataSettings settings, Table table, Path work) {
        return of(TrialModel.of(preparation(settings, table)), settings, work);
    }

    /** What is fitted on a table. */
    static Preparation preparation(DataSettings settings, Table table) {
        Outcome<PreparedData> data = DataPreparer.prepare(settings, table);
        return data.toOptional()
                .orElseThrow(() -> new AssertionError(data.diagnostics()))
                .preparation();
    }

    static Exported of(TrainedModel model, DataSettings settings, Path work) {
        return of(model, settings, work, NO_PICTURES);
    }

    /** @param sources of the rows that are asked about */
    static Exported of(TrainedModel model, DataSettings settings, Path work, DataSources sources) {
        Outcome<JavaProgram> made = JavaProgram.of(model, settings, "Trial of ours");
        JavaProgram program = made.toOptional().orElseThrow(() -> new AssertionError(made.diagnostics()));
        try {
            Path folder = Files.createTempDirectory(work, "program");
            assertThat(new ProgramFolder(folder).write(program, "read me").diagnostics())
                    .isEmpty();
            return new Exported(model, program, settings, work, compiled(folder), sources);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URLClassLoader compiled(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(folder.resolve("src/main/java"))) {
            boolean good = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-Xlint:all,-processing,-classfile,-path,-serial",
                                    "-proc:none",
                                    "--release",
                                    "17",
                                    "-d",
                                    classes.toString(),
                                    "-classpath",
                                    System.getProperty(
                                            "surefire.test.class.path", System.getProperty("java.class.path"))),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(Files::isRegularFile).toList()))
                    .call();
            assertThat(good).as(() -> said + "\n" + preparation(folder)).isTrue();
            // Our own layers are as they are; the compiler of ours tolerates a little more.
            assertThat(said.toString().lines())
                    .filteredOn(line -> line.contains(".java:"))
                    .allMatch(line -> line.contains("core" + File.separator + "nn"));
        }
        URL[] places = {
            classes.toUri().toURL(),
            folder.resolve("src/main/resources/").toUri().toURL()
        };
        return new URLClassLoader(places, Exported.class.getClassLoader());
    }

    private static String preparation(Path folder) {
        try {
            return Files.readString(folder.resolve(JavaProgram.SOURCES + "Preparation.java"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Where a Java finds the program. */
    String classPath() {
        return Arrays.stream(loader.getURLs())
                .map(place -> new File(place.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The code of one of the program's classes. */
    String code(String name) {
        return new String(
                program.files().get(JavaProgram.SOURCES + name + ".java"), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What the program says to a file; fails with its words if it refuses it. */
    List<String> run(Path question, Path answers) {
        try {
            Object remarks = loader.loadClass("predictor.Predict")
                    .getMethod("predict", Path.class, Path.class)
                    .invoke(null, question, answers);
            return ((List<?>) remarks).stream().map(String::valueOf).toList();
        } catch (InvocationTargetException refused) {
            throw new AssertionError(refused.getCause().getMessage(), refused.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Asks both about a text in the dialect of the settings, holds one to the other, and gives what the program remarked. */
    List<String> compare(String text) {
        try {
            Path question = Files.createTempFile(work, "rows", ".csv");
            Files.write(
                    question, text.getBytes(Charset.forName(settings.dialect().charset())));
            return compare(question);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<String> compare(Path question) {
        Outcome<Table> read = RowsToPredict.read(question, settings, sources, Optional.empty(), PictureProgress.NONE);
        Table table = read.toOptional().orElseThrow(() -> new AssertionError(read.diagnostics()));
        Outcome<TablePredictions> told = model.predict(table);
        TablePredictions answers = told.toOptional().orElseThrow(() -> new AssertionError(told.diagnostics()));
        Path expected = work.resolve("expected.csv");
        Path actual = work.resolve("actual.csv");
        assertThat(TableWriter.write(expected, table, answers.columns(table)).toOptional())
                .isPresent();
        final List<String> remarks = run(question, actual);
        List<List<String>> wanted = rows(expected, table.decimalComma());
        List<List<String>> given = rows(actual, table.decimalComma());
        assertThat(given.get(0)).isEqualTo(wanted.get(0));
        assertThat(given).hasSameSizeAs(wanted);
        for (int row = 1; row < wanted.size(); row++) {
            int place = row;
            for (int cell = 0; cell < wanted.get(row).size(); cell++) {
                String one = wanted.get(row).get(cell);
                String other = given.get(row).get(cell);
                boolean answer = cell >= table.columns().size();
                if (answer && isNumber(one) && isNumber(other)) {
                    double number = number(one, table.decimalComma());
                    boolean probability = wanted.get(0).get(cell).startsWith("probability_");
                    assertThat(number(other, table.decimalComma()))
                            .as(() -> "row " + place + " " + wanted.get(place) + "\n" + code("Preparation"))
                            .isCloseTo(number, within(probability ? PLACES : PLACES + DIGITS * Math.abs(number)));
                } else {
                    assertThat(other)
                            .as(() -> "row " + place + " " + wanted.get(place))
                            .isEqualTo(one);
                }
            }
        }
        return remarks;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.,]+(E-?[0-9]+)?");
    }

    /** A number of an answer, which is written with the sign of its file and with no other. */
    private static double number(String text, boolean decimalComma) {
        assertThat(text).doesNotContain(decimalComma ? "." : ",");
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static List<List<String>> rows(Path file, boolean decimalComma) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(decimalComma ? ';' : ',')
                .skipEmptyLines(false)
                .ofCsvRecord(file)) {
            List<List<String>> rows = new ArrayList<>();
            csv.forEach(row -> rows.add(row.getFields()));
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A table written in a dialect. */
    static String csv(List<String> names, List<List<String>> rows, CsvDialect dialect) {
        StringBuilder text = new StringBuilder();
        if (dialect.header()) {
            line(text, names, dialect);
        }
        rows.forEach(row -> line(text, row, dialect));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, CsvDialect dialect) {
        String quote = String.valueOf(dialect.quote());
        text.append(String.join(
                        String.valueOf(dialect.delimiter()),
                        cells.stream()
                                .map(cell -> cell.contains(quote)
                                                || cell.contains("\n")
                                                || cell.contains("\r")
                                                || cell.indexOf(dialect.delimiter()) >= 0
                                        ? quote + cell.replace(quote, quote + quote) + quote
                                        : cell)
                                .toList()))
                .append('\n');
    }

    @Override
    public void close() throws IOException {
        loader.close();
        model.network().close();
    }
}
