package org.netloom.app.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.text.Listing;

/** Says what was found in a data file and what is made of it. */
final class DataReport {

    private static final int MOST_COLUMNS = 60;

    private final Speaker speaker;
    private final Words words;

    DataReport(Speaker speaker) {
        this.speaker = speaker;
        this.words = speaker.words();
    }

    void file(OpenedCsv csv) {
        speaker.title(
                "cli.new.file",
                csv.name(),
                csv.table().rows(),
                csv.table().columns().size());
        reasons(csv.reasons());
    }

    /** What was found out of how a file is written: what a person should look at first. */
    void reasons(List<Reason> reasons) {
        reasons.stream()
                .sorted(Comparator.comparing(reason -> !reason.isGuess()))
                .forEach(reason -> speaker.line((reason.isGuess() ? "? " : "  ") + words.sure(reason)));
    }

    /** Whether there are columns whose types or decimal signs are guesses that nobody has changed. */
    static boolean hasDoubts(TableProfile profile, DataSettings settings) {
        return guessed(profile, settings).findAny().isPresent();
    }

    /** Says which these are. */
    void doubts(TableProfile profile, DataSettings settings) {
        guessed(profile, settings)
                .forEach(seen -> speaker.line("? " + seen.name() + ": " + words.sure(doubtful(seen))));
    }

    /** Numbers are as sure as their decimal sign: where that is a guess, it is what should be looked at. */
    private static Reason doubtful(ColumnProfile seen) {
        return seen.type() == ColumnType.NUMBER && seen.decimals().isGuess()
                ? seen.decimals().reason()
                : seen.reason();
    }

    private static Stream<ColumnProfile> guessed(TableProfile profile, DataSettings settings) {
        return settings.columns().stream()
                .flatMap(column -> profile
                        .column(column.name())
                        .filter(seen -> seen.reason().isGuess() && seen.type() == column.type())
                        .stream());
    }

    /** What the pictures become. */
    void pictures(OpenedCsv file, PictureSettings pictures) {
        speaker.line("  "
                + words.text(
                        pictures.channels() == 1 ? "cli.new.pictures.grey" : "cli.new.pictures.color",
                        words.count(pictures.width()),
                        words.count(pictures.height()),
                        words.count((int) Math.max(1, (long) file.table().rows() * pictures.size() >> 20))));
        if (!pictures.augmentation().isNone()) {
            speaker.line("  "
                    + words.text(
                            "cli.new.pictures.varied",
                            Listing.of(pictures.augmentation().amounts().entrySet().stream()
                                    .map(entry -> varied(entry.getKey(), entry.getValue()))
                                    .toList())));
        }
    }

    /** Pictures that are all there is, by their classes. */
    void pictures(OpenedCsv file, PictureSettings pictures, DataFacts facts) {
        speaker.title("cli.new.pictures", file.name(), file.table().rows(), facts.classCount());
        file.reasons().forEach(reason -> speaker.line("  " + words.text(reason)));
        pictures(file, pictures);
        Column label = file.table().column(PictureTable.LABEL).orElseThrow();
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < label.size(); row++) {
            counts.merge(label.text(row), 1, Integer::sum);
        }
        speaker.line("");
        TextTable table = new TextTable(List.of(words.text("cli.new.class"), words.text("cli.new.count")), "<>");
        List<String> classes = facts.classNames();
        classes.subList(0, Math.min(MOST_COLUMNS, classes.size()))
                .forEach(name -> table.row(name, words.count(counts.getOrDefault(name, 0))));
        table.print(speaker.terminal());
        if (classes.size() > MOST_COLUMNS) {
            speaker.line("  " + words.text("cli.new.more-classes", classes.size() - MOST_COLUMNS));
        }
    }

    private String varied(Augmentation.Kind kind, double amount) {
        String name = words.text("augmentation." + kind.name());
        if (kind.isSwitch()) {
            return name;
        }
        return name + " "
                + words.text(
                        switch (kind) {
                            case ROTATE -> "dataset.augmentation.degrees";
                            case NOISE -> "dataset.augmentation.share";
                            default -> "dataset.augmentation.either";
                        },
                        amount);
    }

    void columns(TableProfile profile, DataSettings settings) {
        speaker.line("");
        TextTable table = new TextTable(
                List.of(
                        words.text("cli.new.column"),
                        words.text("cli.new.type"),
                        words.text("cli.new.role"),
                        words.text("cli.new.missing"),
                        words.text("cli.new.sure"),
                        words.text("cli.new.why")),
                "<<<><<");
        List<ColumnSettings> columns = settings.columns();
        for (ColumnSettings column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
            ColumnProfile seen = profile.column(column.name()).orElseThrow();
            table.row(
                    column.name(),
                    words.text("columnType", column.type()),
                    role(column.role()),
                    seen.missing() == 0 ? "" : words.count(seen.missing()),
                    column.type() == seen.type() ? words.text(seen.reason().confidence()) : "",
                    words.text(seen.reason()));
        }
        table.print(speaker.terminal());
        if (columns.size() > MOST_COLUMNS) {
            speaker.line("  " + words.text("cli.new.more-columns", columns.size() - MOST_COLUMNS));
        }
    }

    /** What was ignored and why, and what else is worth knowing. */
    void remarks(List<Diagnostic> remarks) {
        if (!remarks.isEmpty()) {
            speaker.line("");
            speaker.remarks(remarks);
        }
    }

    void plan(TrainingPlan plan) {
        speaker.line("  "
                + words.text(
                        "cli.new.plan",
                        words.text("choice", plan.updater()),
                        words.measure(plan.learningRate()),
                        words.count(plan.batchSize()),
                        plan.epochs()));
    }

    private String role(ColumnRole role) {
        String word = words.text("columnRole", role);
        return role == ColumnRole.TARGET ? "→ " + word : word;
    }
}
