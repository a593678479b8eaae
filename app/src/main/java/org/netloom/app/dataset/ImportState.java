package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Diagnostic;

/** How far opening a file has come. Immutable. */
sealed interface ImportState {

    /** What the person said of how the file is written. */
    DialectWish wish();

    /**
     * The file is being read.
     *
     * @param progress how far, 0 to 1; {@link #UNKNOWN} at first
     * @param page the first rows of a large file
     */
    record Reading(DialectWish wish, double progress, Optional<FirstRows> page) implements ImportState {

        /** As a progress bar has it. */
        static final double UNKNOWN = -1;

        /** Nothing is known yet. */
        static Reading begun(DialectWish wish) {
            return new Reading(wish, UNKNOWN, Optional.empty());
        }

        Reading at(double fraction) {
            return new Reading(wish, fraction, page);
        }

        Reading with(FirstRows rows) {
            return new Reading(wish, progress, Optional.of(rows));
        }
    }

    /**
     * The first rows, and of what types their columns seem to be.
     *
     * @param rows the first of the file
     * @param facts of its columns
     */
    record FirstRows(Table rows, List<ColumnFacts> facts) {
        public FirstRows {
            facts = List.copyOf(facts);
        }
    }

    /**
     * How a file is written.
     *
     * @param dialect as far as that could be found out
     * @param reasons why, and how sure that is
     * @param sheets of a spreadsheet
     */
    record Written(Optional<CsvDialect> dialect, List<Reason> reasons, List<String> sheets) {
        public Written {
            reasons = List.copyOf(reasons);
            sheets = List.copyOf(sheets);
        }

        /** A file that was read. */
        static Written of(OpenedCsv file) {
            return new Written(Optional.of(file.dialect()), file.reasons(), file.sheets());
        }
    }

    /**
     * Something that was found out and that a person should look at.
     *
     * @param column which column it is about; empty if it is about the file
     */
    record Doubt(Optional<String> column, Reason reason) {}

    /**
     * It is no table that can be learnt from.
     *
     * @param reasons why, and what to do
     * @param written how the file seems to be written, which a person may know better; empty if it cannot be a table however it is read
     */
    record Failed(DialectWish wish, List<Diagnostic> reasons, Optional<Written> written) implements ImportState {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It was read.
     *
     * @param remarks what was found while reading
     * @param plain what the person chose, before columns are set aside for the target's sake
     * @param settings with the target and what follows from it
     * @param advice what was said of the target: what is learnt, which columns were set aside, or why it cannot be the target
     * @param target why this target was proposed; empty once a person has chosen one
     * @param thinking whether what follows from another target is being found out
     */
    record Ready(
            DialectWish wish,
            OpenedCsv file,
            TableProfile profile,
            List<Diagnostic> remarks,
            DataSettings plain,
            DataSettings settings,
            List<Diagnostic> advice,
            Optional<Reason> target,
            boolean thinking)
            implements ImportState {

        public Ready {
            remarks = List.copyOf(remarks);
            advice = List.copyOf(advice);
        }

        Ready with(DataSettings newPlain, DataSettings newSettings, List<Diagnostic> newAdvice) {
            return new Ready(wish, file, profile, remarks, newPlain, newSettings, newAdvice, target, false);
        }

        Ready asThinking() {
            return new Ready(wish, file, profile, remarks, plain, settings, advice, target, true);
        }

        Ready because(Optional<Reason> newTarget) {
            return new Ready(wish, file, profile, remarks, plain, settings, advice, newTarget, thinking);
        }

        /** What a person should look at: what is a guess, and has not been changed since. That the target is one is said beside the target. */
        List<Doubt> doubts() {
            List<Doubt> doubts = new ArrayList<>();
            file.reasons().stream()
                    .filter(Reason::isGuess)
                    .forEach(reason -> doubts.add(new Doubt(Optional.empty(), reason)));
            facts().stream()
                    .filter(ColumnFacts::isGuess)
                    .forEach(fact -> doubts.add(
                            new Doubt(Optional.of(fact.name()), fact.profile().reason())));
            return doubts;
        }

        List<ColumnFacts> facts() {
            List<Diagnostic> all = new ArrayList<>(remarks);
            all.addAll(advice);
            return ColumnRules.facts(profile, settings, ColumnRules.reasons(all), Map.of());
        }

        /** What is learnt, or why nothing can be. */
        Optional<Diagnostic> sentence() {
            return advice.stream().filter(Diagnostic::isError).findFirst().or(() -> advice.stream()
                    .filter(ColumnRules::isTask)
                    .findFirst());
        }

        /** What else there is to say. */
        List<Diagnostic> notes() {
            List<Diagnostic> all = new ArrayList<>(advice);
            all.addAll(remarks);
            sentence().ifPresent(all::remove);
            all.removeIf(remark -> TextAdvice.isOutdated(remark, settings));
            all.removeIf(remark -> Mends.takesTogether(remark) && SampleKind.of(settings) != SampleKind.ROW);
            return all;
        }

        /** Whether a network can be built for it. */
        boolean hasTask() {
            return !thinking
                    && settings.target().isPresent()
                    && !settings.seen().isEmpty()
                    && advice.stream().noneMatch(Diagnostic::isError);
        }

        /** Whether rows are looked at together, or it was found that they could be. */
        boolean belongTogether() {
            return SampleKind.of(settings) != SampleKind.ROW
                    || settings.split().method() == SplitSettings.Method.ORDERED
                    || advice.stream().anyMatch(Mends::takesTogether);
        }

        Imported imported() {
            return new Imported(settings, file, profile);
        }
    }
}
