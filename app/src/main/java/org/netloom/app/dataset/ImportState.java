package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Reason;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.Glimpse;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.schema.MalformedCells;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.data.schema.UnheldMissing;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

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
     * @param need what all of it will take, where that can be told
     */
    record FirstRows(Table rows, List<ColumnFacts> facts, Optional<Glimpse.Need> need) {
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
     * @param declared whether the file itself says what its columns are, so that only its encoding is in question
     */
    record Written(Optional<CsvDialect> dialect, List<Reason> reasons, List<String> sheets, boolean declared) {
        public Written {
            reasons = List.copyOf(reasons);
            sheets = List.copyOf(sheets);
        }

        /** A file that was read. */
        static Written of(OpenedCsv file) {
            return new Written(
                    Optional.of(file.dialect()),
                    file.reasons(),
                    file.sheets(),
                    file.table().isDeclared());
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
     * @param pictures what became of the pictures that a column names, if one does
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
            boolean thinking,
            Optional<Shown> pictures)
            implements ImportState {

        /**
         * Pictures that were read.
         *
         * @param choice what they become
         * @param columns that name them
         * @param remarks on those that could not be read
         */
        record Shown(PictureImportState.Choice choice, List<String> columns, List<Diagnostic> remarks) {
            Shown {
                columns = List.copyOf(columns);
                remarks = List.copyOf(remarks);
            }
        }

        public Ready {
            remarks = List.copyOf(remarks);
            advice = List.copyOf(advice);
        }

        Ready with(DataSettings newPlain, DataSettings newSettings, List<Diagnostic> newAdvice) {
            return new Ready(wish, file, profile, remarks, newPlain, newSettings, newAdvice, target, false, pictures);
        }

        Ready with(List<Diagnostic> newRemarks) {
            return new Ready(wish, file, profile, newRemarks, plain, settings, advice, target, thinking, pictures);
        }

        /** With the dates seen in the orders that are chosen; takes time in the rows. */
        Ready dated() {
            return new Ready(
                    wish,
                    file,
                    profile.dated(settings, file.table()),
                    remarks,
                    plain,
                    settings,
                    advice,
                    target,
                    thinking,
                    pictures);
        }

        /** With the cells read as was chosen, and columns of the types that they suggest then; takes time in the rows. */
        Ready reread() {
            Ready read = read();
            return read.with(
                    Retyping.reread(profile, read.profile, plain),
                    Retyping.reread(profile, read.profile, settings),
                    advice);
        }

        /** With the cells read as was chosen: what is missing, decimal signs, and the order of dates; takes time in the rows. */
        Ready read() {
            return new DerivedData(file, profile, settings)
                    .derived()
                    .toOptional()
                    .map(made -> new Ready(
                            wish,
                            made.file(),
                            made.profile().readAs(file.reasons()),
                            proposed(made.file(), made.profile()),
                            plain,
                            settings,
                            advice,
                            target,
                            thinking,
                            pictures))
                    .orElse(this);
        }

        /** The remarks, with those on columns as they are seen now. */
        private List<Diagnostic> proposed(OpenedCsv newFile, TableProfile newProfile) {
            List<Diagnostic> all = new ArrayList<>(remarks);
            all.removeAll(SchemaInference.propose(file, profile).diagnostics());
            all.addAll(SchemaInference.propose(newFile, newProfile).diagnostics());
            all.removeIf(UnheldMissing::isSaidBy);
            all.addAll(UnheldMissing.remarks(newFile.table()));
            return all;
        }

        Ready asThinking() {
            return new Ready(wish, file, profile, remarks, plain, settings, advice, target, true, pictures);
        }

        /** Whether the pictures that are wanted have been read, as they are wanted. */
        boolean isSettled() {
            List<String> wanted = NamedPictures.wanted(settings);
            return pictures.map(Shown::columns).orElse(List.of()).equals(wanted)
                    && (wanted.isEmpty()
                            || settings.pictures()
                                    .equals(pictures.map(shown -> shown.choice().settings())));
        }

        /** With the pictures that the settings want; what they become is proposed where nobody has chosen. */
        Outcome<Ready> settled(DataSources sources, PictureProgress progress) {
            List<String> wanted = NamedPictures.wanted(settings);
            if (wanted.isEmpty()) {
                OpenedCsv names = file.withTable(file.table().asNames());
                return Outcome.of(shows(names, settings.pictures(), Optional.empty()));
            }
            PictureFiles files = DataSources.files(file, settings);
            PictureReader.Proposal proposal = sources.propose(file, files, wanted.get(0));
            PictureSettings chosen = settings.pictures()
                    .filter(now -> pictures.isPresent())
                    .orElseGet(() -> proposal.settings()
                            .withFolder(settings.pictures()
                                    .map(PictureSettings::folder)
                                    .orElse("")));
            PictureImportState.Choice choice = new PictureImportState.Choice(
                    chosen,
                    proposal.settings().withFolder(chosen.folder()),
                    Optional.of(proposal.reason()),
                    file.table().rows());
            Outcome<OpenedCsv> read = sources.withPictures(file, settings.withPictures(chosen), progress);
            return read.then(shown -> Outcome.of(
                    shows(shown, Optional.of(chosen), Optional.of(new Shown(choice, wanted, read.diagnostics())))));
        }

        private Ready shows(OpenedCsv shown, Optional<PictureSettings> chosen, Optional<Shown> what) {
            return new Ready(
                    wish,
                    shown,
                    profile.updated(file.table(), shown.table()),
                    remarks,
                    chosen.map(plain::withPictures).orElse(plain),
                    chosen.map(settings::withPictures).orElse(settings),
                    advice,
                    target,
                    false,
                    what);
        }

        Ready because(Optional<Reason> newTarget) {
            return new Ready(wish, file, profile, remarks, plain, settings, advice, newTarget, thinking, pictures);
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
            return ColumnFacts.withPictures(
                    ColumnRules.facts(profile, settings, ColumnRules.reasons(all), Map.of()), file.table());
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
            // In another order, other cells are no dates.
            all.removeIf(remark -> remark.code().equals("cells-no-date"));
            all.addAll(MalformedCells.ofDates(profile, settings));
            all.addAll(MissingSuspect.remarks(profile, settings));
            // What was read tells more than what was looked for.
            all.removeIf(remark -> remark.code().equals("paths-partly") && pictures.isPresent());
            pictures.map(Shown::remarks).ifPresent(all::addAll);
            sentence().ifPresent(all::remove);
            all.removeIf(remark -> TextAdvice.isOutdated(remark, settings) || Retyping.isOutdated(remark, settings));
            all.removeIf(remark -> Mends.takesTogether(remark) && SampleKind.of(settings) != SampleKind.ROW);
            return MissingSuspect.without(all, profile);
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
