package org.netloom.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.Scores;
import org.netloom.core.shape.Task;

/** Results as tables, for people. */
final class ResultTable {

    private static final int MOST_CLASSES = 12;

    private final Speaker speaker;
    private final Words words;

    ResultTable(Speaker speaker) {
        this.speaker = speaker;
        this.words = speaker.words();
    }

    /** The figures of all parts, side by side. */
    void parts(Results results) {
        boolean classes = results.task() == Task.CLASSIFICATION;
        List<String> head = new ArrayList<>(List.of("", words.text("cli.figure.rows")));
        if (classes) {
            head.addAll(List.of(words.text("cli.figure.accuracy"), words.text("cli.figure.loss")));
        } else {
            head.addAll(
                    List.of(words.text("cli.figure.mae"), words.text("cli.figure.rmse"), words.text("cli.figure.r2")));
        }
        TextTable table = new TextTable(head, "<>>>>".substring(0, head.size()));
        part(table, "cli.figure.training", results.training());
        part(table, "cli.figure.validation", results.validation());
        part(table, "cli.figure.test", results.test());
        table.print(speaker.terminal());
    }

    private void part(TextTable table, String key, Optional<EvaluationReport> report) {
        report.ifPresent(given -> {
            List<String> cells = new ArrayList<>(List.of(words.text(key), words.count(given.rows())));
            if (given.scores() instanceof Scores.Classification classes) {
                cells.addAll(List.of(words.figure(classes.accuracy(), 3), words.measure(classes.loss())));
            } else if (given.scores() instanceof Scores.Regression numbers) {
                cells.addAll(List.of(
                        words.measure(numbers.mae()), words.measure(numbers.rmse()), words.figure(numbers.r2(), 3)));
            }
            table.row(cells.toArray(String[]::new));
        });
    }

    /** All that is known of one part. */
    void details(Results results, EvaluationReport report) {
        if (report instanceof EvaluationReport.Classification classes) {
            speaker.title("cli.evaluate.classes");
            classes(classes);
            if (classes.classes().size() <= MOST_CLASSES) {
                speaker.title("cli.evaluate.confusion");
                confusion(classes);
            }
            speaker.line("");
            speaker.say(
                    "cli.evaluate.baseline",
                    words.figure(classes.scores().accuracy(), 3),
                    classes.majorityClass(),
                    words.figure(classes.baselineAccuracy(), 3));
            bars(results);
        } else if (report instanceof EvaluationReport.Regression numbers) {
            speaker.line("");
            speaker.say(
                    "cli.evaluate.baseline-number",
                    words.measure(numbers.scores().mae()),
                    words.measure(numbers.baselineMae()));
            bars(results);
        }
    }

    /** What simpler ways of answering reach on the part that says most. */
    void bars(Results results) {
        results.best().ifPresent(this::persistence);
        results.linear().ifPresent(scores -> {
            if (scores instanceof Scores.Regression numbers) {
                speaker.say("cli.evaluate.linear-number", words.measure(numbers.mae()), words.figure(numbers.r2(), 3));
            } else {
                speaker.say("cli.evaluate.linear", words.figure(scores.headline(), 3));
            }
        });
    }

    /** What a guess reaches that says what was last, where rows follow one another. */
    private void persistence(EvaluationReport report) {
        if (report instanceof EvaluationReport.Classification classes) {
            classes.persistence()
                    .ifPresent(accuracy -> speaker.say("cli.evaluate.persistence", words.figure(accuracy, 3)));
        } else if (report instanceof EvaluationReport.Regression numbers) {
            numbers.persistence()
                    .ifPresent(last -> speaker.say(
                            "cli.evaluate.persistence-number", words.measure(last.mae()), words.figure(last.r2(), 3)));
        }
    }

    private void classes(EvaluationReport.Classification report) {
        TextTable table = new TextTable(
                List.of(
                        words.text("cli.evaluate.class"),
                        words.text("cli.evaluate.precision"),
                        words.text("cli.evaluate.recall"),
                        words.text("cli.evaluate.f1"),
                        words.text("cli.figure.rows")),
                "<>>>>");
        for (EvaluationReport.ClassReport one : report.classes()) {
            table.row(
                    one.name(),
                    words.figure(one.precision(), 3),
                    words.figure(one.recall(), 3),
                    words.figure(one.f1(), 3),
                    words.count(one.support()));
        }
        table.print(speaker.terminal());
    }

    private void confusion(EvaluationReport.Classification report) {
        List<String> names = report.classes().stream()
                .map(EvaluationReport.ClassReport::name)
                .toList();
        List<String> head = new ArrayList<>(List.of(words.text("cli.evaluate.is-said")));
        head.addAll(names);
        TextTable table = new TextTable(head, "<" + ">".repeat(names.size()));
        for (int row = 0; row < names.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(names.get(row)));
            for (int count : report.confusion()[row]) {
                cells.add(count == 0 ? "·" : words.count(count));
            }
            table.row(cells.toArray(String[]::new));
        }
        table.print(speaker.terminal());
    }
}
