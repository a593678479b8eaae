package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
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
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;

/** Reads a file in the background and holds what a person chooses for it. FX thread only. */
final class ImportModel implements ColumnChanges, SamplesPanel.Changes {

    /** No pictures are being read. */
    static final double IDLE = -1;

    private final ImportReading reading;
    private final DataSources sources;
    private final Background.LatestWins work;
    private final ReadOnlyObjectWrapper<ImportState> state =
            new ReadOnlyObjectWrapper<>(ImportState.Reading.begun(DialectWish.AUTO));
    private final ReadOnlyDoubleWrapper pictures = new ReadOnlyDoubleWrapper(IDLE);
    private AtomicBoolean wanted = new AtomicBoolean();
    private Optional<Path> picturesIn = Optional.empty();

    ImportModel(Path file, DataSources sources, Background background) {
        this.sources = sources;
        this.reading = new ImportReading(file, sources);
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
                        ? RenamedImport.of(before.get(), now)
                        : next);
    }

    private void read(DialectWish wish, UnaryOperator<ImportState> after) {
        cancel();
        AtomicBoolean going = new AtomicBoolean(true);
        wanted = going;
        state.set(ImportState.Reading.begun(wish));
        Progress progress = fraction -> {
            FxThread.later(() -> advance(going, shown -> shown.at(fraction)));
            return going.get();
        };
        Optional<Path> folder = picturesIn;
        work.run(
                () -> {
                    reading.firstRows(wish)
                            .ifPresent(rows -> FxThread.later(() -> advance(going, shown -> shown.with(rows))));
                    return after.apply(reading.open(wish, folder, progress));
                },
                state::set);
    }

    private void advance(AtomicBoolean going, UnaryOperator<ImportState.Reading> change) {
        if (going.get() && state.get() instanceof ImportState.Reading shown) {
            state.set(change.apply(shown));
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

    /** Makes a column the target; what follows from that is found out in the background. */
    void chooseTarget(String column) {
        ready().ifPresent(now -> {
            cancel();
            ImportState.Ready thinking = now.because(Optional.empty()).asThinking();
            state.set(thinking);
            work.run(() -> ImportReading.advised(thinking, column), this::settle);
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
        // In another order the rows may follow one another in time, or no longer do.
        readOtherwise(column, before -> before.withDates(order), ImportState.Ready::dated);
    }

    @Override
    public void changeDecimals(String column, Optional<DecimalSign> sign) {
        readOtherwise(column, before -> before.withDecimals(sign), ImportState.Ready::reread);
    }

    @Override
    public void changeMissing(String column, MissingValues missing) {
        readOtherwise(column, before -> before.withMissing(missing), ImportState.Ready::reread);
    }

    private void readOtherwise(
            String column, UnaryOperator<ColumnReading> change, UnaryOperator<ImportState.Ready> looked) {
        readOtherwise(
                settings -> settings.withColumn(column, before -> before.withReading(change.apply(before.reading()))),
                looked);
    }

    /** Reads cells in another way, and finds out what follows from that. The choice is kept at once, so that another one meanwhile does not undo it. */
    private void readOtherwise(UnaryOperator<DataSettings> change, UnaryOperator<ImportState.Ready> looked) {
        ready().ifPresent(now -> {
            cancel();
            ImportState.Ready chosen = now.with(change.apply(now.plain()), change.apply(now.settings()), now.advice())
                    .asThinking();
            state.set(chosen);
            work.run(
                    () -> {
                        ImportState.Ready seen = looked.apply(chosen);
                        return seen.settings()
                                .target()
                                .map(target -> ImportReading.advised(seen, target.name()))
                                .orElseGet(() -> seen.with(seen.plain(), seen.settings(), seen.advice()));
                    },
                    this::settle);
        });
    }

    /** Does what a remark proposes. */
    void mend(Diagnostic remark) {
        mendAll(List.of(remark));
    }

    /** Does what several remarks of one kind propose. */
    void mendAll(List<Diagnostic> remarks) {
        UnaryOperator<DataSettings> mended = before -> {
            DataSettings settings = before;
            for (Diagnostic remark : remarks) {
                settings = Mends.apply(remark, settings);
            }
            return settings;
        };
        if (remarks.stream().anyMatch(MissingSuspect::isSaidBy)) {
            readOtherwise(mended, ImportState.Ready::reread);
            return;
        }
        ready().ifPresent(now -> {
            List<Diagnostic> left = now.advice().stream()
                    .filter(said -> !remarks.contains(said))
                    .toList();
            state.set(now.with(mended.apply(now.plain()), mended.apply(now.settings()), left));
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
