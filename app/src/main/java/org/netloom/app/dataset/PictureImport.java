package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.dataset.PictureImportState.Choice;
import org.netloom.app.dataset.PictureImportState.Failed;
import org.netloom.app.dataset.PictureImportState.Looking;
import org.netloom.app.dataset.PictureImportState.Reading;
import org.netloom.app.dataset.PictureImportState.Ready;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.FxThread;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.idx.IdxFiles;
import org.netloom.core.data.picture.PictureFolder;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Outcome;

/** Finds and reads pictures in the background, and holds what a person chooses for them. FX thread only. */
final class PictureImport {

    private final Path path;
    private final DataSources sources;
    private final Background.LatestWins work;
    private final ReadOnlyObjectWrapper<PictureImportState> state = new ReadOnlyObjectWrapper<>(new Looking());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    /** Which reading is wanted; one that finds another number here ends at once. */
    private final AtomicInteger wanted = new AtomicInteger();

    private Optional<PictureFolder> folder = Optional.empty();

    PictureImport(Path path, DataSources sources, Background background) {
        this.path = path;
        this.sources = sources;
        this.work = background.latestWins();
    }

    ReadOnlyObjectProperty<PictureImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The share of the pictures that is read, 0 to 1; -1 while nothing is known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private record Found(Optional<PictureFolder> folder, PictureImportState state) {}

    /** Looks for the pictures, and reads them as is proposed. */
    void look() {
        cancel();
        state.set(new Looking());
        progress.set(-1);
        work.run(() -> find(path, sources), found -> {
            folder = found.folder;
            if (found.state instanceof Reading reading) {
                read(reading.choice());
            } else {
                state.set(found.state);
            }
        });
    }

    private static Found find(Path path, DataSources sources) {
        if (IdxFiles.isOne(path)) {
            return new Found(Optional.empty(), ofIdx(IdxFiles.open(path)));
        }
        Outcome<PictureFolder> found = PictureFolder.ofClasses(path);
        return found.toOptional()
                .map(folder -> {
                    PictureReader.Proposal proposal = sources.pictures().propose(folder);
                    Choice choice = new Choice(
                            proposal.settings(),
                            proposal.settings(),
                            Optional.of(proposal.reason()),
                            folder.found().size());
                    return new Found(Optional.of(folder), new Reading(choice, Optional.empty()));
                })
                .orElseGet(() -> new Found(Optional.empty(), new Failed(Optional.empty(), found.diagnostics())));
    }

    private static PictureImportState ofIdx(Outcome<OpenedCsv> opened) {
        return opened.toOptional()
                .<PictureImportState>map(file -> {
                    PictureSettings own = PictureTable.settings(
                            PictureTable.pictures(file.table()).orElseThrow());
                    Choice choice =
                            new Choice(own, own, Optional.empty(), file.table().rows());
                    return new Ready(choice, file, opened.diagnostics());
                })
                .orElseGet(() -> new Failed(Optional.empty(), opened.diagnostics()));
    }

    /** Makes something else of the pictures: they are read again. */
    void choose(PictureSettings settings) {
        choice().filter(now -> !now.settings().equals(settings)).ifPresent(now -> read(now.with(settings)));
    }

    private void read(Choice choice) {
        PictureFolder from = folder.orElseThrow();
        int mine = wanted.incrementAndGet();
        state.set(new Reading(choice, before()));
        progress.set(0);
        AtomicInteger told = new AtomicInteger();
        PictureProgress shown = (done, all) -> {
            int percent = (int) (100L * done / all);
            if (told.getAndSet(percent) != percent) {
                FxThread.later(() -> {
                    if (mine == wanted.get()) {
                        progress.set(percent / 100.0);
                    }
                });
            }
            return mine == wanted.get();
        };
        work.run(() -> sources.pictures().read(from, choice.settings(), shown), outcome -> {
            progress.set(-1);
            state.set(outcome.toOptional()
                    .<PictureImportState>map(file -> new Ready(choice, file, outcome.diagnostics()))
                    .orElseGet(() -> new Failed(Optional.of(choice), outcome.diagnostics())));
        });
    }

    /** Drops what is under way. */
    void cancel() {
        wanted.incrementAndGet();
        work.cancel();
    }

    /** What the page would hand over now, worked out off the FX thread by whoever asks. */
    Optional<Ready> ready() {
        return state.get() instanceof Ready ready ? Optional.of(ready) : Optional.empty();
    }

    static Imported imported(Ready ready) {
        return new Imported(
                PictureTable.settings(ready.file(), ready.choice().settings()),
                ready.file(),
                TableProfile.of(ready.file().table()));
    }

    private Optional<Ready> before() {
        return state.get() instanceof Reading reading ? reading.before() : ready();
    }

    private Optional<Choice> choice() {
        PictureImportState now = state.get();
        if (now instanceof Ready ready) {
            return Optional.of(ready.choice());
        }
        return now instanceof Reading reading
                ? Optional.of(reading.choice())
                : now instanceof Failed failed ? failed.choice() : Optional.empty();
    }
}
