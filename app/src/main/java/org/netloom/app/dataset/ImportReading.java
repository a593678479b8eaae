package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MemoryOut;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.csv.DialectFinder;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.Glimpse;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Outcome;

/** Finds out what a file holds. Takes time and reads disk: not for the window's thread. */
final class ImportReading {

    /** Reading takes so much of the time; the rest goes into looking through the columns, and into pictures that they name. */
    static final double READING_SHARE = 0.6;

    private static final double LOOKING_SHARE = 0.8;

    private final Path file;
    private final DataSources sources;

    ImportReading(Path file, DataSources sources) {
        this.file = file;
        this.sources = sources;
    }

    /** The first rows of a large file, before all of it is read. */
    Optional<ImportState.FirstRows> firstRows(DialectWish wish) {
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

    /**
     * The whole file, and what it seems to be about.
     *
     * @param folder in which the pictures lie that cells name, if a person said so
     */
    ImportState open(DialectWish wish, Optional<Path> folder, Progress progress) {
        try {
            return opened(wish, folder, progress);
        } catch (Progress.Stopped stopped) {
            // Whoever stopped it does not look at what comes of it.
            return new ImportState.Failed(wish, List.of(), Optional.empty());
        } catch (OutOfMemoryError full) {
            return new ImportState.Failed(
                    wish, List.of(MemoryOut.of(String.valueOf(file.getFileName()))), Optional.empty());
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
        Outcome<DialectFinder.Found> found = DialectFinder.look(file, wish);
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

    /** With a column as the target, and what follows from that. */
    static ImportState.Ready advised(ImportState.Ready ready, String target) {
        Outcome<DataSettings> outcome =
                TargetAdvice.choose(ready.file().table(), ready.profile(), ready.plain(), target);
        return ready.with(ready.plain(), outcome.toOptional().orElse(ready.plain()), outcome.diagnostics());
    }
}
