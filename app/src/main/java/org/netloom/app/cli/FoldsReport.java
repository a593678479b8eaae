package org.netloom.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.metrics.Scores;
import org.netloom.core.metrics.Spread;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.LoadedProject;
import org.netloom.core.train.CrossValidation;
import org.netloom.core.train.TrainingState;

/** Trains as many times as there are folds, each time tested on another fold, and tells the mean and how much it varies. */
final class FoldsReport {

    private final TrainingDesk desk;
    private final Speaker speaker;
    private final Words words;
    private final List<CrossValidation.Event.Judged> judged = new ArrayList<>();

    FoldsReport(TrainingDesk desk, Speaker speaker) {
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
        CrossValidation.Event.Ended ended = desk.validate(
                new CrossValidation.Question(
                        project.opened().project().graph(),
                        plan,
                        project.opened().project().data().orElseThrow(),
                        project.csv().table(),
                        folds),
                speaker,
                this::told);
        if (ended.state() == TrainingState.STOPPED) {
            return Cli.INTERRUPTED;
        }
        if (ended.state() == TrainingState.FAILED) {
            return speaker.failure(ended.problems());
        }
        tell();
        if (json) {
            programs.line(json(figures(), judged.size()));
        }
        return Cli.OK;
    }

    private void told(CrossValidation.Event event) {
        if (event instanceof CrossValidation.Event.Judged one) {
            judged.add(one);
        }
    }

    private void tell() {
        Map<String, double[]> figures = figures();
        List<String> head = new ArrayList<>(List.of("", words.text("cli.figure.rows")));
        figures.keySet().forEach(name -> head.add(words.text("cli.figure." + name)));
        TextTable table = new TextTable(head, "<" + ">".repeat(head.size() - 1));
        for (int fold = 0; fold < judged.size(); fold++) {
            List<String> cells = new ArrayList<>(List.of(
                    words.text("cli.folds.row", words.count(fold + 1)),
                    words.count(judged.get(fold).report().rows())));
            for (Map.Entry<String, double[]> figure : figures.entrySet()) {
                cells.add(shown(figure.getKey(), figure.getValue()[fold]));
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> mean = new ArrayList<>(List.of(words.text("cli.folds.mean"), ""));
        figures.forEach((name, values) -> {
            Spread spread = Spread.of(values);
            mean.add(shown(name, spread.mean()) + " ± " + shown(name, spread.deviation()));
        });
        table.row(mean.toArray(String[]::new));
        speaker.title("cli.folds.title", words.count(judged.size()));
        table.print(speaker.terminal());
        speaker.line("");
        speaker.say("cli.folds.kept");
    }

    /** Each figure of every fold, the one that people ask for first. */
    private Map<String, double[]> figures() {
        Map<String, double[]> figures = new LinkedHashMap<>();
        for (int fold = 0; fold < judged.size(); fold++) {
            Scores scores = judged.get(fold).report().scores();
            if (scores instanceof Scores.Classification classes) {
                put(figures, "accuracy", fold, classes.accuracy());
                put(figures, "loss", fold, classes.loss());
            } else if (scores instanceof Scores.Regression numbers) {
                put(figures, "mae", fold, numbers.mae());
                put(figures, "rmse", fold, numbers.rmse());
                put(figures, "r2", fold, numbers.r2());
            }
            if (judged.get(fold).linear().isPresent()) {
                put(figures, "linear", fold, judged.get(fold).linear().get().headline());
            }
        }
        return figures;
    }

    private void put(Map<String, double[]> figures, String name, int fold, double value) {
        figures.computeIfAbsent(name, key -> new double[judged.size()])[fold] = value;
    }

    private String shown(String name, double value) {
        boolean share = name.equals("accuracy")
                || name.equals("r2")
                || name.equals("linear") && figures().containsKey("accuracy");
        return share ? words.figure(value, 3) : words.measure(value);
    }

    private static String json(Map<String, double[]> figures, int folds) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("folds", folds);
        figures.forEach((name, values) -> {
            ObjectNode figure = out.putObject(name);
            Spread spread = Spread.of(values);
            if (Double.isFinite(spread.mean())) {
                figure.put("mean", spread.mean()).put("deviation", spread.deviation());
                ArrayNode each = figure.putArray("each");
                Arrays.stream(values).forEach(each::add);
            }
        });
        return out.toString();
    }

    /** Why there cannot be so many folds, if so. */
    static Optional<Diagnostic> problem(int folds) {
        return folds >= 2 && folds <= 100 ? Optional.empty() : Optional.of(Diagnostic.error("cli-folds", folds));
    }
}
