package org.netloom.app.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.FxThread;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MemoryOut;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.Progress;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TestFile;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.UnheldMissing;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Reads and prepares the data that the document names, in the background, whenever the document names it differently; tells the
 * document when more is known. FX thread only.
 */
public final class DataWorkspace {

    /** What was read, and what its pictures became if it has any. */
    private record Loaded(
            OpenedCsv file,
            TableProfile profile,
            Optional<PictureSettings> pictures,
            List<String> pictureColumns,
            Optional<DataReference> testFile,
            Optional<Made> made) {

        static Loaded of(OpenedCsv file, TableProfile profile, DataSettings settings) {
            return new Loaded(
                    file,
                    profile,
                    settings.pictures(),
                    NamedPictures.wanted(settings),
                    settings.testFile(),
                    Optional.empty());
        }

        Loaded with(Optional<Made> newMade) {
            return new Loaded(file, profile, pictures, pictureColumns, testFile, newMade);
        }

        Loaded moved(DataSettings settings, DataMove move) {
            return new Loaded(
                    file.at(locate(settings)),
                    profile,
                    pictures,
                    pictureColumns,
                    settings.testFile(),
                    made.map(one -> new Made(move.moved(one.settings()), one.prepared())));
        }

        Loaded derived(OpenedCsv newFile, TableProfile newProfile) {
            return new Loaded(newFile, newProfile, pictures, pictureColumns, testFile, Optional.empty());
        }
    }

    /** What has been prepared already. */
    private record Made(DataSettings settings, Outcome<PreparedData> prepared) {}

    /** So much of the work is to read; the rest is to prepare. */
    private static final double READING_SHARE = 0.5;

    private record Wanted(DataSettings settings, Path path) {}

    private final StudioDocument document;
    private final Analyst analyst;
    private final DataSources sources;
    private final Background.LatestWins work;
    private final Background.LatestWins proposing;
    private final ReadOnlyObjectWrapper<DataState> state = new ReadOnlyObjectWrapper<>(DataState.NONE);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private Optional<Wanted> shown = Optional.empty();
    private Optional<Loaded> loaded = Optional.empty();
    /** Set once nobody waits any more for what is being read. */
    private AtomicBoolean reading = new AtomicBoolean();

    /**
     * @param analyst the one that the document asks
     * @param sources opens the data
     */
    public DataWorkspace(StudioDocument document, Analyst analyst, DataSources sources, Background background) {
        this.document = document;
        this.sources = sources;
        this.analyst = analyst;
        this.work = background.latestWins();
        this.proposing = background.latestWins();
        document.projectProperty().addListener((source, before, project) -> follow(project.data()));
        follow(document.project().data());
    }

    /** What has been read; the document's analysis is up to date when listeners of it are told. */
    public ReadOnlyObjectProperty<DataState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The prepared data, once they are those that the document asks for now. */
    public ObservableValue<Optional<PreparedData>> readyProperty() {
        return state.map(now -> now.busy() ? Optional.empty() : now.prepared());
    }

    /** What has been read, now. */
    public DataState state() {
        return state.get();
    }

    /** How far reading and preparing is, 0 to 1, while the state is busy. */
    public ReadOnlyDoubleProperty progressProperty() {
        return share.getReadOnlyProperty();
    }

    /**
     * Takes over a file that was read already, so that choosing its columns does not read it again.
     *
     * @param prepared what was prepared by these settings, if it was
     */
    public void adopt(
            OpenedCsv file, TableProfile profile, DataSettings settings, Optional<Outcome<PreparedData>> prepared) {
        FxThread.require();
        loaded = Optional.of(Loaded.of(file, profile, settings).with(prepared.map(made -> new Made(settings, made))));
    }

    /** Finds out in the background what the pictures could become that a column names. */
    public void proposePictures(String column, Consumer<PictureReader.Proposal> onProposal) {
        FxThread.require();
        Optional<DataSettings> settings = document.project().data();
        state.get()
                .file()
                .ifPresent(file -> settings.ifPresent(now ->
                        proposing.run(() -> sources.propose(file, DataSources.files(file, now), column), onProposal)));
    }

    /** Reads the file again, as after it was changed or found in another place. */
    public void reload() {
        FxThread.require();
        loaded = Optional.empty();
        shown = Optional.empty();
        follow(document.project().data());
    }

    /** The data lie in another place now: the document names it, and nothing is read anew that is here already. */
    public void move(DataMove move) {
        FxThread.require();
        DataState now = state.get();
        if (!now.busy()) {
            shown = shown.map(wanted -> {
                DataSettings moved = move.moved(wanted.settings());
                loaded = loaded.map(one -> one.moved(moved, move));
                return new Wanted(moved, locate(moved));
            });
        }
        document.moveData(move);
        if (!now.busy()) {
            become(new DataState(loaded.map(Loaded::file), now.profile(), now.prepared(), now.diagnostics(), false));
        }
    }

    /** Where the file of some settings lies. In an open document the reference is absolute. */
    private static Path locate(DataSettings settings) {
        return Path.of(settings.reference().path()).toAbsolutePath().normalize();
    }

    private void follow(Optional<DataSettings> settings) {
        Optional<Wanted> next = settings.map(s -> new Wanted(s, locate(s)));
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        reading.set(true);
        if (next.isEmpty()) {
            work.cancel();
            loaded = Optional.empty();
            become(DataState.NONE);
            return;
        }
        Wanted wanted = next.get();
        Optional<Loaded> usable = loaded.filter(l -> isOf(l, wanted.path(), wanted.settings()));
        become(state.get().working());
        AtomicBoolean mine = new AtomicBoolean();
        reading = mine;
        share.set(0);
        Progress progress = fraction -> {
            FxThread.later(() -> advance(mine, fraction));
            return !mine.get();
        };
        work.run(() -> watched(usable, wanted, progress), arrival -> arrival.ifPresent(this::arrived));
    }

    private void advance(AtomicBoolean mine, double fraction) {
        if (!mine.get()) {
            share.set(Math.max(share.get(), fraction));
        }
    }

    private Optional<Arrival> watched(Optional<Loaded> usable, Wanted wanted, Progress progress) {
        try {
            return Optional.of(load(usable, wanted.path(), wanted.settings(), progress));
        } catch (Progress.Stopped stopped) {
            // Something newer was asked for.
            return Optional.empty();
        } catch (OutOfMemoryError full) {
            String name = String.valueOf(wanted.path().getFileName());
            return Optional.of(new Arrival(Optional.empty(), Optional.empty(), List.of(MemoryOut.of(name))));
        }
    }

    private record Arrival(Optional<Loaded> loaded, Optional<PreparedData> prepared, List<Diagnostic> diagnostics) {}

    private Arrival load(Optional<Loaded> usable, Path path, DataSettings settings, Progress progress) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Progress first = progress.part(0, READING_SHARE / 2);
        PictureProgress reading = (done, all) -> first.isWanted((double) done / Math.max(1, all));
        Outcome<Loaded> rows = usable.map(Outcome::of).orElseGet(() -> sources.open(path, settings, reading)
                .then(file -> withTest(file, settings))
                .then(file -> sources.withPictures(file, settings, reading))
                .then(file -> Outcome.of(Loaded.of(
                        file,
                        TableProfile.of(file.table(), progress.part(READING_SHARE / 2, READING_SHARE)),
                        settings))));
        diagnostics.addAll(rows.diagnostics());
        Optional<Loaded> found = rows.toOptional();
        if (found.isEmpty()) {
            return new Arrival(found, Optional.empty(), diagnostics);
        }
        Loaded whole = derived(found.get(), settings);
        diagnostics.addAll(UnheldMissing.remarks(whole.file().table()));
        Outcome<PreparedData> prepared = found.get()
                .made()
                .filter(made -> made.settings().equals(settings))
                .map(Made::prepared)
                .orElseGet(() -> DataPreparer.prepare(
                        settings, whole.file().table(), progress.part(usable.isPresent() ? 0 : READING_SHARE, 1)));
        diagnostics.addAll(prepared.diagnostics());
        return new Arrival(Optional.of(whole), prepared.toOptional(), diagnostics);
    }

    private static Outcome<OpenedCsv> withTest(OpenedCsv file, DataSettings settings) {
        return settings.testFile()
                .map(test -> TestFile.behind(file, Path.of(test.path())))
                .orElseGet(() -> Outcome.of(file));
    }

    /** With the columns that the settings derive, once; what is wrong with them is said when the data are prepared. */
    private static Loaded derived(Loaded found, DataSettings settings) {
        return new DerivedData(found.file(), found.profile(), settings)
                .derived()
                .toOptional()
                .map(made -> found.derived(made.file(), made.profile()))
                .orElseGet(() -> found.derived(
                        found.file(),
                        found.profile().dated(settings, found.file().table())))
                .with(Optional.empty());
    }

    private void arrived(Arrival arrival) {
        loaded = arrival.loaded();
        become(new DataState(
                loaded.map(Loaded::file),
                loaded.map(Loaded::profile),
                arrival.prepared(),
                arrival.diagnostics(),
                false));
    }

    private void become(DataState next) {
        if (state.get().equals(next)) {
            return;
        }
        // The analysis first: who listens to the data finds what follows from it up to date.
        analyst.know(next);
        document.reanalyse();
        state.set(next);
    }

    private static boolean isOf(Loaded loaded, Path path, DataSettings settings) {
        OpenedCsv file = loaded.file();
        return file.path()
                        .toAbsolutePath()
                        .normalize()
                        .equals(path.toAbsolutePath().normalize())
                && file.dialect().equals(settings.dialect())
                && loaded.pictures()
                        .map(PictureSettings::asRead)
                        .equals(settings.pictures().map(PictureSettings::asRead))
                && loaded.pictureColumns().equals(NamedPictures.wanted(settings))
                && loaded.testFile().equals(settings.testFile());
    }
}
