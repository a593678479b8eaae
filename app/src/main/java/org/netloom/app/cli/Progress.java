package org.netloom.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.engine.ThreadChoice;
import org.netloom.core.metrics.Scores;
import org.netloom.core.train.TrainingEvent;

/** Shows a run as it goes: a bar that is drawn over where a person watches, else a line now and then. Used by one thread. */
final class Progress {

    /** Lines of a run that nobody watches. */
    private static final int LINES = 12;

    private final Speaker speaker;
    private int epochs;
    private int perEpoch = 1;
    private int iteration;
    private double loss = Double.NaN;
    private long nanos;
    private Optional<TrainingEvent.Epoch> epoch = Optional.empty();
    private boolean drawn;

    Progress(Speaker speaker) {
        this.speaker = speaker;
    }

    void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            epochs = started.epochs();
            perEpoch = Math.max(1, started.iterationsPerEpoch());
            Words words = speaker.words();
            speaker.say(
                    "cli.train.started",
                    words.count(started.trainingRows()),
                    words.count(started.parameters()),
                    started.epochs(),
                    started.iterationsPerEpoch());
        } else if (event instanceof TrainingEvent.ThreadsChosen chosen) {
            ThreadChoice choice = chosen.choice();
            speaker.say(
                    "cli.train.threads",
                    speaker.words()
                            .text(
                                    "engine.threads." + choice.reason(),
                                    choice.threads(),
                                    choice.millis(),
                                    choice.otherMillis()));
        } else if (event instanceof TrainingEvent.Iteration done) {
            iteration = done.iteration();
            loss = done.loss();
            nanos = done.nanos();
        } else if (event instanceof TrainingEvent.Epoch ended) {
            epoch = Optional.of(ended);
            if (!speaker.terminal().live() && isDue(ended.epoch())) {
                speaker.line(epochLine(ended));
            }
        }
    }

    /** Draws the bar anew; does nothing where nobody watches. */
    void draw() {
        if (!speaker.terminal().live() || epochs == 0) {
            return;
        }
        double share = Math.min(1, (double) iteration / ((double) epochs * perEpoch));
        int present = Math.min(epochs, iteration / perEpoch + 1);
        String left = speaker.words().text("cli.train.epoch", Integer.toString(present), Integer.toString(epochs));
        String right = figures(share);
        int room = speaker.terminal().width() - 3 - TextTable.width(left) - TextTable.width(right);
        int length = Math.max(8, Math.min(28, room));
        int full = (int) Math.round(share * length);
        String bar = speaker.terminal().styled(Style.ACCENT, "━".repeat(full))
                + speaker.terminal().styled(Style.FAINT, "─".repeat(length - full));
        speaker.terminal().out().print("\r\u001b[K" + left + " " + bar + " " + right);
        speaker.terminal().out().flush();
        drawn = true;
    }

    /** Clears the bar. */
    void end() {
        if (drawn) {
            speaker.terminal().out().print("\r\u001b[K");
            speaker.terminal().out().flush();
        }
    }

    private boolean isDue(int number) {
        int every = Math.max(1, (int) Math.ceil((double) epochs / LINES));
        return number == 1 || number % every == 0 || number == epochs;
    }

    private String figures(double share) {
        Words words = speaker.words();
        List<String> parts = new ArrayList<>();
        parts.add(words.text("cli.figure.loss") + " " + words.measure(loss));
        epoch.ifPresent(ended -> {
            Scores shown = ended.validation().orElse(ended.training());
            String key = ended.validation().isPresent() ? "cli.figure.validation" : "cli.figure.training";
            parts.add(words.text(key) + " " + headline(shown));
        });
        if (share > 0.02) {
            parts.add(words.text("cli.train.left", words.duration(nanos / 1e9 * (1 - share) / share)));
        }
        return String.join(" · ", parts);
    }

    private String epochLine(TrainingEvent.Epoch ended) {
        Words words = speaker.words();
        int digits = Integer.toString(epochs).length();
        String number =
                " ".repeat(Math.max(0, digits - Integer.toString(ended.epoch()).length())) + ended.epoch();
        String line = "  " + words.text("cli.train.epoch", number, Integer.toString(epochs)) + "  "
                + words.text("cli.figure.training") + " " + both(ended.training());
        return ended.validation()
                .map(scores -> line + "  " + words.text("cli.figure.validation") + " " + both(scores))
                .orElse(line);
    }

    private String both(Scores scores) {
        return speaker.words().text("cli.figure.loss") + " " + speaker.words().measure(scores.loss()) + " "
                + headline(scores);
    }

    private String headline(Scores scores) {
        Words words = speaker.words();
        return scores instanceof Scores.Classification classes
                ? words.text("cli.figure.accuracy") + " " + words.figure(classes.accuracy(), 3)
                : words.text("cli.figure.mae") + " " + words.measure(scores.headline());
    }
}
