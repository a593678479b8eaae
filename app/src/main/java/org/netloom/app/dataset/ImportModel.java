package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.FxThread;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.Glimpse;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Reads a file in the background and holds what a person chooses for it. FX thread only. */
final class ImportModel implements ColumnChanges, SamplesPanel.Changes {

    /** Reading takes so much of the time; the rest goes into looking through the columns, and into pictures that they name. */
    static final double READING_SHARE = 0.6;

    private static final double LOOKING_SHARE = 0.8;

    /** No pictures are being read. */
    static final double IDLE = -1;

    private final Path file;
    private final DataSources sources;
    private final Background.LatestWins work;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(ImportState.Reading.begun(DialectWish.AUTO));
    private final ReadOnlyDoubleWrapper pictures = new ReadOnlyDoubleWrapper(IDLE);
    private AtomicBoolean wanted = new AtomicBoolean();
    private Optional<Path> picturesIn = Optional.empty();

    ImportModel(Path file, DataSources sources, Background background) {
        this.sources = sources;
        this.file = file;
        this.work = background.latestWins();
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The share of the pictures that is read while the page is shown; {@link #IDLE} while none are. */
    ReadOnlyDoubleProperty picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** Reads the file, anew if it was read before; what was chosen for its columns is forgotten. */
    void read(DialectWish wish) {
        read(wish, next -> next);
    }

    /** Calls the columns of a file without names otherwise; what was chosen for them stays. */
    void name(List<String> names) {
        DialectWish wish = state.get().wish().withHeader(HeaderMode.NO).withNames(names);
        Optional<ImportState.Ready> before = ready();
        read(
                wish,
                next -> next instanceof ImportState.Ready now && before.isPresent()
                        ? RenamedImport.of(before.get(), now, ImportModel::advised)
                        : next);
    }

    private void read(DialectWish wish, UnaryOperator<ImportState> after) {
        cancel();
        AtomicBoolean going = new AtomicBoolean(true);
        wanted = going;
        state.set(ImportState.Reading.begun(wish));
        Progress progress = fraction -> {
            FxThread.later(() -> advance(going, reading -> reading.at(fraction)));
            return going.get();
        };
        Optional<Path> folder = picturesIn;
        work.run(
                () -> {
                    firstRows(file, wish)
                            .ifPresent(rows -> FxThread.later(() -> advance(going, reading -> reading.with(rows))));
                    return after.apply(open(wish, folder, progress));
                },
                state::set);
    }

    private void advance(AtomicBoolean going, UnaryOperator<ImportState.Reading> change) {
        if (going.get() && state.get() instanceof ImportState.Reading reading) {
            state.set(change.apply(reading));
        }
    }

    /** Drops what is under way. */
    void cancel() {
        wanted.set(false);
        pictures.set(IDLE);
        work.cancel();
    }

    /** Looks for the pictures that a column names in a folder. */
    void lookIn(Path folder) {
        picturesIn = Optional.of(folder.toAbsolutePath().normalize());
        Optional<ImportState.Ready> shown = ready().filter(now -> now.pictures().isPresent());
        if (shown.isEmpty()) {
            read(state.get().wish());
            return;
        }
        ImportState.Ready now = shown.get();
        UnaryOperator<DataSettings> moved = before -> before.pictures()
                .map(one -> before.withPictures(
                        one.withFolder(picturesIn.orElseThrow().toString())))
                .orElse(before);
        settle(now.with(moved.apply(now.plain()), moved.apply(now.settings()), now.advice()));
    }

    /** Makes something else of the pictures that a column names. */
    void choosePictures(PictureSettings choice) {
        ready().ifPresent(now ->
                settle(now.with(now.plain().withPictures(choice), now.settings().withPictures(choice), now.advice())));
    }

    /** Shows what was chosen, once the pictures are read that it asks for. */
    private void settle(ImportState.Ready next) {
        cancel();
        if (next.isSettled()) {
            state.set(next);
            return;
        }
        AtomicBoolean going = new AtomicBoolean(true);
        wanted = going;
        state.set(next.asThinking());
        pictures.set(0);
        AtomicInteger told = new AtomicInteger();
        PictureProgress progress = (done, all) -> {
            int percent = (int) (100L * done / Math.max(1, all));
            if (told.getAndSet(percent) != percent) {
                FxThread.later(() -> {
                    if (going.get()) {
                        pictures.set(percent / 100.0);
                    }
                });
            }
            return going.get();
        };
        work.run(() -> next.settled(sources, progress), outcome -> {
            pictures.set(IDLE);
            outcome.toOptional().ifPresent(state::set);
        });
    }

    private static Optional<ImportState.FirstRows> firstRows(Path file, DialectWish wish) {
        return Glimpse.of(file, wish).flatMap(glimpse -> {
            TableProfile profile =
                    TableProfile.of(glimpse.sample()).readAs(glimpse.page().reasons());
            return SchemaInference.propose(glimpse.page(), profile)
                    .toOptional()
                    .map(settings -> new ImportState.FirstRows(
                            glimpse.page().table(),
                            ColumnRules.facts(profile, settings, Map.of(), Map.of()),
                            glimpse.need()));
        });
    }

    private ImportState open(DialectWish wish, Optional<Path> folder, Progress progress) {
        try {
            return opened(wish, folder, progress);
        } catch (Progress.Stopped stopped) {
            // Whoever stopped it does not look at what comes of it.
            return new ImportState.Failed(wish, List.of(), Optional.empty());
        }
    }

    private ImportState opened(DialectWish wish, Optional<Path> folder, Progress progress) {
        Outcome<OpenedCsv> read = sources.openTable(file, wish, progress.part(0, READING_SHARE));
        Outcome<ImportState.Ready> outcome = read.then(csv -> {
            TableProfile seen = TableProfile.of(csv.table(), progress.part(READING_SHARE, LOOKING_SHARE))
                    .readAs(csv.reasons());
            return PictureAdvice.recognise(csv.table(), seen, PictureFiles.of(csv.path(), folder))
                    .then(profile -> SchemaInference.propose(csv, profile)
                            .then(proposed -> Outcome.of(ready(wish, csv, profile, proposed))));
        });
        if (outcome.toOptional().isEmpty()) {
            return failed(wish, outcome, read);
        }
        Progress reading = progress.part(LOOKING_SHARE, 1);
        Outcome<ImportState.Ready> settled = located(outcome.toOptional().get(), folder)
                .with(outcome.diagnostics())
                .settled(sources, (done, all) -> reading.isWanted((double) done / Math.max(1, all)));
        progress.at(1);
        return settled.toOptional().<ImportState>map(ready -> ready).orElseGet(() -> failed(wish, settled, read));
    }

    /** Keeps in mind in which folder the pictures lie, until it is known what they become. */
    private static ImportState.Ready located(ImportState.Ready ready, Optional<Path> folder) {
        PictureSettings anyhow = new PictureSettings(1, 1, 1, PictureSettings.Fit.CROP)
                .withFolder(folder.map(Path::toString).orElse(""));
        return NamedPictures.wanted(ready.settings()).isEmpty()
                ? ready
                : ready.with(
                        ready.plain().withPictures(anyhow), ready.settings().withPictures(anyhow), ready.advice());
    }

    private ImportState.Failed failed(DialectWish wish, Outcome<?> outcome, Outcome<OpenedCsv> read) {
        return new ImportState.Failed(
                wish,
                outcome.diagnostics(),
                read.toOptional().map(ImportState.Written::of).or(() -> written(wish)));
    }

    /** How a file seems to be written that could not be read, if that may be the reason. */
    private Optional<ImportState.Written> written(DialectWish wish) {
        Outcome<DataFiles.FoundDialect> found = DataFiles.look(file, wish);
        boolean unclear =
                found.diagnostics().stream().anyMatch(problem -> problem.code().equals("file-has-nul"));
        return found.toOptional()
                .map(known -> new ImportState.Written(Optional.of(known.dialect()), known.reasons(), List.of(), false))
                .or(() -> unclear
                        ? Optional.of(new ImportState.Written(Optional.empty(), List.of(), List.of(), false))
                        : Optional.empty());
    }

    private static ImportState.Ready ready(
            DialectWish wish, OpenedCsv csv, TableProfile profile, DataSettings proposed) {
        String path = csv.path().toAbsolutePath().normalize().toString();
        DataSettings plain = proposed.withReference(new DataReference(path, csv.sha256()));
        ImportState.Ready untold = new ImportState.Ready(
                wish, csv, profile, List.of(), plain, plain, List.of(), Optional.empty(), false, Optional.empty());
        return TargetAdvice.likely(profile)
                .map(likely -> advised(untold, likely.name()).because(Optional.of(likely.reason())))
                .orElse(untold);
    }

    private static ImportState.Ready advised(ImportState.Ready ready, String target) {
        Outcome<DataSettings> outcome =
                TargetAdvice.choose(ready.file().table(), ready.profile(), ready.plain(), target);
        return ready.with(ready.plain(), outcome.toOptional().orElse(ready.plain()), outcome.diagnostics());
    }

    /** Makes a column the target; what follows from that is found out in the background. */
    void chooseTarget(String column) {
        ready().ifPresent(now -> {
            cancel();
            ImportState.Ready thinking = now.because(Optional.empty()).asThinking();
            state.set(thinking);
            work.run(() -> advised(thinking, column), this::settle);
        });
    }

    @Override
    public void changeType(String column, ColumnType type) {
        ready().ifPresent(now -> now.profile().column(column).ifPresent(profile -> {
            UnaryOperator<ColumnSettings> change = before -> Retyping.retyped(profile, before, type);
            DataSettings plain = now.plain().withColumn(column, change);
            DataSettings settings = now.settings().withColumn(column, change);
            if (!isTarget(now, column) && type == ColumnType.PICTURE) {
                settle(now.with(
                        PictureAdvice.with(plain, column), PictureAdvice.with(settings, column), withoutAlarm(now)));
                return;
            }
            if (!isTarget(now, column)) {
                settle(now.with(plain, settings, now.advice()));
                return;
            }
            Optional<Diagnostic> problem = TargetAdvice.problem(now.profile(), settings, column);
            DataSettings possible = problem.isEmpty()
                    ? settings
                    : settings.withColumn(column, before -> before.withRole(ColumnRole.IGNORED));
            List<Diagnostic> advice = now.advice().stream()
                    .filter(remark -> !ColumnRules.isTask(remark) && !remark.isError())
                    .collect(java.util.stream.Collectors.toList());
            advice.add(0, problem.orElseGet(() -> ColumnRules.task(profile, type)));
            state.set(now.with(plain, possible, advice));
        }));
    }

    @Override
    public void changeRole(String column, ColumnRole role) {
        if (role == ColumnRole.TARGET) {
            chooseTarget(column);
            return;
        }
        ready().ifPresent(now -> {
            if (role == ColumnRole.FEATURE && isOfType(now, column, ColumnType.TEXT)) {
                settle(now.with(
                        TextAdvice.with(now.file().table(), now.plain(), column),
                        TextAdvice.with(now.file().table(), now.settings(), column),
                        withoutAlarm(now)));
                return;
            }
            if (role == ColumnRole.FEATURE && isOfType(now, column, ColumnType.PICTURE)) {
                settle(now.with(
                        PictureAdvice.with(now.plain(), column),
                        PictureAdvice.with(now.settings(), column),
                        withoutAlarm(now)));
                return;
            }
            List<Diagnostic> advice = isTarget(now, column) ? List.of() : now.advice();
            change(now, column, before -> before.withRole(role), advice);
        });
    }

    private static List<Diagnostic> withoutAlarm(ImportState.Ready now) {
        return now.advice().stream()
                .filter(remark -> !remark.code().equals("no-features"))
                .toList();
    }

    private static boolean isOfType(ImportState.Ready now, String column, ColumnType type) {
        return now.settings().columns().stream().anyMatch(found -> found.name().equals(column) && found.type() == type);
    }

    @Override
    public void changeImputation(String column, Imputation imputation) {
        ready().ifPresent(now -> change(now, column, before -> before.withImputation(imputation), now.advice()));
    }

    @Override
    public void changeScaling(String column, Scaling scaling) {
        ready().ifPresent(now -> change(now, column, before -> before.withScaling(scaling), now.advice()));
    }

    @Override
    public void changeEncoding(String column, Encoding encoding) {
        ready().ifPresent(now -> change(now, column, before -> before.withEncoding(encoding), now.advice()));
    }

    @Override
    public void changeDates(String column, Optional<DateText.Order> order) {
        ready().ifPresent(now -> {
            cancel();
            UnaryOperator<ColumnSettings> change =
                    before -> before.withReading(before.reading().withDates(order));
            ImportState.Ready chosen = now.with(
                            now.plain().withColumn(column, change),
                            now.settings().withColumn(column, change),
                            now.advice())
                    .asThinking();
            state.set(chosen);
            // In another order the rows may follow one another in time, or no longer do.
            work.run(
                    () -> chosen.settings()
                            .target()
                            .map(target -> advised(chosen.dated(), target.name()))
                            .orElseGet(() -> chosen.dated().with(chosen.plain(), chosen.settings(), chosen.advice())),
                    this::settle);
        });
    }

    @Override
    public void changeMissing(String column, MissingValues missing) {
        ready().ifPresent(now -> {
            cancel();
            UnaryOperator<ColumnSettings> change =
                    before -> before.withReading(before.reading().withMissing(missing));
            // Kept at once, so that what is said of another column meanwhile does not undo it.
            ImportState.Ready chosen = now.with(
                            now.plain().withColumn(column, change),
                            now.settings().withColumn(column, change),
                            now.advice())
                    .asThinking();
            state.set(chosen);
            work.run(
                    () -> {
                        ImportState.Ready marked = chosen.marked();
                        return marked.settings()
                                .target()
                                .map(target -> advised(marked, target.name()))
                                .orElseGet(() -> marked.with(marked.plain(), marked.settings(), marked.advice()));
                    },
                    this::settle);
        });
    }

    /** Does what a remark proposes. */
    void mend(Diagnostic remark) {
        ready().ifPresent(now -> {
            if (MissingSuspect.isSaidBy(remark)) {
                changeMissing(String.valueOf(remark.arguments().get(0)), Mends.missing(remark, now.settings()));
                return;
            }
            List<Diagnostic> left =
                    now.advice().stream().filter(said -> !said.equals(remark)).toList();
            state.set(now.with(Mends.apply(remark, now.plain()), Mends.apply(remark, now.settings()), left));
        });
    }

    @Override
    public void takeFor(SampleKind kind) {
        ready().ifPresent(now -> {
            ImportState.Ready thinking = now.asThinking();
            state.set(thinking);
            work.run(
                    () -> {
                        DataSettings proposed = kind.propose(now.file().table(), now.settings());
                        return thinking.with(
                                now.plain()
                                        .withWindows(proposed.windows())
                                        .withSequences(proposed.sequences())
                                        .withSplit(proposed.split()),
                                proposed,
                                now.advice());
                    },
                    state::set);
        });
    }

    @Override
    public void change(UnaryOperator<DataSettings> change, String field) {
        ready().ifPresent(now ->
                state.set(now.with(change.apply(now.plain()), change.apply(now.settings()), now.advice())));
    }

    private void change(
            ImportState.Ready now, String column, UnaryOperator<ColumnSettings> change, List<Diagnostic> advice) {
        settle(now.with(now.plain().withColumn(column, change), now.settings().withColumn(column, change), advice));
    }

    private static boolean isTarget(ImportState.Ready now, String column) {
        return now.settings()
                .target()
                .filter(target -> target.name().equals(column))
                .isPresent();
    }

    private Optional<ImportState.Ready> ready() {
        return state.get() instanceof ImportState.Ready ready ? Optional.of(ready) : Optional.empty();
    }
}
