package org.netloom.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.Fold;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.Scores;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.train.TrainingState;

/** Trains as many times as there are folds, each time tested on another fold, and tells the mean and how much it varies. */
final class CrossValidation {

    private final TrainingDesk desk;
    private final Speaker speaker;
    private final Words words;

    CrossValidation(TrainingDesk desk, Speaker speaker) {
        this.desk = desk;
        this.speaker = speaker;
        this.words = speaker.words();
    }

    /**
     * Runs to the end, or until it is stopped.
     *
     * @param programs where the result is told as a line of JSON; the same as the speaker if it is not
     */
    int run(LoadedProject project, TrainingPlan plan, int folds, boolean json, Speaker programs)
            throws InterruptedException {
        List<EvaluationReport> reports = new ArrayList<>();
        for (int index = 0; index < folds; index++) {
            Outcome<PreparedData> data = DataPreparer.prepare(
                    project.opened().project().data().orElseThrow(),
                    project.csv().table(),
                    new Fold(index, folds));
            if (!(data instanceof Outcome.Success<PreparedData> prepared)) {
                return speaker.failure(data);
            }
            speaker.title("cli.folds.fold", words.count(index + 1), words.count(folds));
            TrainedRun run =
                    desk.train(new LoadedProject(project.opened(), project.csv(), prepared.value()), plan, speaker);
            if (run.state() == TrainingState.STOPPED) {
                return Cli.INTERRUPTED;
            }
            if (run.results().isEmpty() || run.results().get().test().isEmpty()) {
                return speaker.failure(run.problems());
            }
            reports.add(run.results().get().test().get());
        }
        tell(reports);
        if (json) {
            programs.line(json(reports));
        }
        return Cli.OK;
    }

    private void tell(List<EvaluationReport> reports) {
        Map<String, double[]> figures = figures(reports);
        List<String> head = new ArrayList<>(List.of("", words.text("cli.figure.rows")));
        figures.keySet().forEach(name -> head.add(words.text("cli.figure." + name)));
        TextTable table = new TextTable(head, "<" + ">".repeat(head.size() - 1));
        for (int fold = 0; fold < reports.size(); fold++) {
            List<String> cells = new ArrayList<>(List.of(
                    words.text("cli.folds.row", words.count(fold + 1)),
                    words.count(reports.get(fold).rows())));
            for (Map.Entry<String, double[]> figure : figures.entrySet()) {
                cells.add(shown(figure.getKey(), figure.getValue()[fold]));
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> mean = new ArrayList<>(List.of(words.text("cli.folds.mean"), ""));
        figures.forEach((name, values) -> mean.add(shown(name, mean(values)) + " ± " + shown(name, deviation(values))));
        table.row(mean.toArray(String[]::new));
        speaker.title("cli.folds.title", words.count(reports.size()));
        table.print(speaker.terminal());
        speaker.line("");
        speaker.say("cli.folds.kept");
    }

    /** Each figure of every fold, the one that people ask for first. */
    private static Map<String, double[]> figures(List<EvaluationReport> reports) {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (int fold = 0; fold < reports.size(); fold++) {
            Scores scores = reports.get(fold).scores();
            if (scores instanceof Scores.Classification classes) {
                put(figures, "accuracy", fold, classes.accuracy(), reports.size());
                put(figures, "loss", fold, classes.loss(), reports.size());
            } else if (scores instanceof Scores.Regression numbers) {
                put(figures, "mae", fold, numbers.mae(), reports.size());
                put(figures, "rmse", fold, numbers.rmse(), reports.size());
                put(figures, "r2", fold, numbers.r2(), reports.size());
            }
        }
        return figures;
    }

    private static void put(Map<String, double[]> figures, String name, int fold, double value, int folds) {
        figures.computeIfAbsent(name, key -> new double[folds])[fold] = value;
    }

    private String shown(String name, double value) {
        return name.equals("accuracy") || name.equals("r2") ? words.figure(value, 3) : words.measure(value);
    }

    static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Of a sample: divided by one less than there are. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = java.util.Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static String json(List<EvaluationReport> reports) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("folds", reports.size());
        figures(reports).forEach((name, values) -> {
            ObjectNode figure = out.putObject(name);
            if (Double.isFinite(mean(values))) {
                figure.put("mean", mean(values)).put("deviation", deviation(values));
                var each = figure.putArray("each");
                java.util.Arrays.stream(values).forEach(each::add);
            }
        });
        return out.toString();
    }

    /** Why there cannot be so many folds, if so. */
    static java.util.Optional<Diagnostic> problem(int folds) {
        return folds >= 2 && folds <= 100
                ? java.util.Optional.empty()
                : java.util.Optional.of(Diagnostic.error("cli-folds", folds));
    }
}
