package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TableWriter;
import org.netloom.core.data.csv.TableWriter.ExtraColumn;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.shape.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom predict}: what the trained model says to the rows of a file, in the file's order. */
@Command(name = "predict")
final class PredictCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "cli.parameter.project")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA.csv", descriptionKey = "cli.parameter.new-data")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", descriptionKey = "cli.option.out-csv")
    private Path out = Path.of("");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PredictCommand(Speaker speaker, ProjectFile files) {
        this.speaker = speaker;
        this.files = files;
    }

    @Override
    public Integer call() throws InterruptedException {
        Outcome<OpenedProject> opened = files.open(project);
        if (!(opened instanceof Outcome.Success<OpenedProject> success)) {
            return speaker.failure(opened);
        }
        if (success.value().project().data().isEmpty()) {
            return speaker.failure(
                    Diagnostic.error("project-no-data", success.value().path().toString()));
        }
        Outcome<Table> table = rows(success.value().project().data().get());
        if (!(table instanceof Outcome.Success<Table> read)) {
            return speaker.failure(table);
        }
        try (TrainingDesk desk = new TrainingDesk()) {
            Outcome<TrainedModel> model = desk.load(success.value());
            Outcome<TablePredictions> answers = desk.ask(() -> model.then(learnt -> learnt.predict(read.value())));
            return answers instanceof Outcome.Success<TablePredictions> told
                    ? write(read.value(), told.value(), table)
                    : speaker.failure(answers);
        }
    }

    private int write(Table table, TablePredictions answers, Outcome<Table> read) {
        Outcome<Path> written = TableWriter.write(out, table, columns(table, answers));
        if (!(written instanceof Outcome.Success<Path>)) {
            return speaker.failure(written);
        }
        speaker.remarks(read.diagnostics());
        Words words = speaker.words();
        int without = table.rows() - answers.count();
        if (without > 0) {
            speaker.problem(Diagnostic.warning("rows-not-predicted", without));
        }
        speaker.good("cli.predict.done", words.count(answers.count()), out.toString());
        return Cli.OK;
    }

    /** The answer, and how sure of it the model is; empty cells for rows that lack what they must have. */
    private static List<ExtraColumn> columns(Table table, TablePredictions answers) {
        List<ExtraColumn> columns = new ArrayList<>();
        columns.add(column(table, answers, "prediction", answers::text));
        if (answers.target().task() == Task.CLASSIFICATION) {
            List<String> classes = answers.target().classNames();
            for (int i = 0; i < classes.size(); i++) {
                int index = i;
                columns.add(column(
                        table,
                        answers,
                        "probability_" + classes.get(i),
                        answer -> String.format(java.util.Locale.ROOT, "%.6f", answers.probability(answer, index))));
            }
        }
        return columns;
    }

    private static ExtraColumn column(
            Table table, TablePredictions answers, String name, java.util.function.IntFunction<String> cell) {
        List<String> cells = new ArrayList<>(Collections.nCopies(table.rows(), ""));
        for (int answer = 0; answer < answers.count(); answer++) {
            cells.set(answers.sourceRows()[answer], cell.apply(answer));
        }
        return new ExtraColumn(name, cells);
    }

    /** Reads the new rows: as the project's own file is written if that finds its columns, else as the file itself suggests. */
    private Outcome<Table> rows(DataSettings settings) {
        CsvDialect dialect = settings.dialect();
        Outcome<OpenedCsv> alike = DataFiles.open(data, dialect);
        if (alike instanceof Outcome.Success<OpenedCsv> success
                && hasFeatures(named(success.value().table(), settings), settings)) {
            return alike.then(csv -> Outcome.of(named(csv.table(), settings)));
        }
        return DataFiles.open(data, dialect.header() ? HeaderMode.YES : HeaderMode.NO)
                .then(csv -> Outcome.of(named(csv.table(), settings)));
    }

    private static boolean hasFeatures(Table table, DataSettings settings) {
        return settings.features().stream()
                .allMatch(feature -> table.column(feature.name()).isPresent());
    }

    /** Columns without names are told by their place; if the target is left out, those behind it move up. */
    private static Table named(Table table, DataSettings settings) {
        List<String> names = settings.columns().stream()
                .filter(column -> !column.equals(settings.target().orElse(null)))
                .map(column -> column.name())
                .toList();
        if (settings.dialect().header() || table.columns().size() != names.size()) {
            return table;
        }
        List<List<String>> rows = IntStream.range(0, table.rows())
                .mapToObj(row ->
                        table.columns().stream().map(column -> column.text(row)).toList())
                .toList();
        return Table.of(names, rows);
    }
}
