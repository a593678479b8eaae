package org.netloom.core.data.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.GivenNames;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TableCache;
import org.netloom.core.data.idx.IdxFiles;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureCache;
import org.netloom.core.data.picture.PictureDecoder;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureFolder;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.diagnose.Outcome;

/** Opens whatever a project names as its data. Reads disk: not for the window's thread. */
public final class DataSources {

    /** How finely the reading of a table is told. */
    private static final int PARTS = 1000;

    private final PictureReader pictures;
    private final TableCache cache;

    /**
     * @param decoder knows the formats of pictures
     * @param cache keeps the cells of large tables, and many pictures
     */
    public DataSources(PictureDecoder decoder, TableCache cache) {
        this.pictures = new PictureReader(decoder, Optional.of(new PictureCache(cache.kept())));
        this.cache = cache;
    }

    /**
     * Opens a table, and finds out how it is written as far as nobody says.
     *
     * @param progress told between 0 and 1
     */
    public Outcome<OpenedCsv> openTable(Path path, DialectWish wish, Progress progress) {
        return DataFiles.open(path, wish, progress, Optional.of(cache));
    }

    /** Who reads folders of pictures. */
    public PictureReader pictures() {
        return pictures;
    }

    /** Whether a path holds pictures and their classes: a folder, or a file in the IDX format. */
    public static boolean isPictures(Path path) {
        return Files.isDirectory(path) || IdxFiles.isOne(path);
    }

    /** Opens the data of a project, as its settings say that they are written. What cells name is read by {@link #withPictures}. */
    public Outcome<OpenedCsv> open(Path path, DataSettings settings, PictureProgress progress) {
        Optional<PictureSettings> wanted = settings.pictures();
        if (IdxFiles.isOne(path)) {
            return wanted.isPresent() ? IdxFiles.open(path) : IdxFiles.openAsPixels(path);
        }
        return wanted.isPresent() && Files.isDirectory(path)
                ? PictureFolder.ofClasses(path).then(folder -> pictures.read(folder, wanted.get(), progress))
                : DataFiles.open(
                                path,
                                settings.dialect(),
                                fraction -> progress.goOn((int) (fraction * PARTS), PARTS),
                                Optional.of(cache))
                        .then(file -> Outcome.of(named(file, settings)));
    }

    /** What the columns of a file without names are called in the project. */
    private static OpenedCsv named(OpenedCsv file, DataSettings settings) {
        if (file.dialect().header()) {
            return file;
        }
        List<String> names =
                settings.ofFile().stream().map(ColumnSettings::name).toList();
        return file.withTable(GivenNames.byPlace(file.table(), names));
    }

    /**
     * The same table, whose columns show pictures where the settings want that; see {@link NamedPictures#read}. Rows of a test file are behind it already.
     *
     * @param settings references in them are absolute, or relative to the working folder
     */
    public Outcome<OpenedCsv> withPictures(OpenedCsv file, DataSettings settings, PictureProgress progress) {
        return NamedPictures.wanted(settings).isEmpty() && file.table().asNames() == file.table()
                ? Outcome.of(file)
                : pictures.named()
                        .read(
                                file.path().toAbsolutePath().toString(),
                                file.table(),
                                settings,
                                files(file, settings),
                                progress)
                        .then(table -> Outcome.of(file.withTable(table)));
    }

    /** Where the pictures are looked for that cells name, as settings have it. */
    public static PictureFiles files(OpenedCsv file, DataSettings settings) {
        PictureFiles files = PictureFiles.of(
                file.path(),
                settings.pictures()
                        .map(PictureSettings::folder)
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
        return settings.testFile()
                .map(DataReference::path)
                .map(path -> Path.of(path).toAbsolutePath().getParent())
                .map(files::and)
                .orElse(files);
    }

    /** What the pictures could become that a column names. */
    public PictureReader.Proposal propose(OpenedCsv file, PictureFiles files, String column) {
        Column names = file.table().column(column).orElseThrow();
        List<Path> found = IntStream.range(0, names.size())
                .mapToObj(names::cell)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(cell -> files.find(cell).stream())
                .toList();
        return pictures.propose(found);
    }

    /**
     * New pictures to tell the class of: a file, a folder of files whether they lie in classes or not, or a file in the IDX format with
     * or without its labels.
     */
    public Outcome<Table> openToPredict(Path path, PictureSettings settings, PictureProgress progress) {
        if (IdxFiles.isOne(path)) {
            return IdxFiles.openUnlabelled(path).then(file -> Outcome.of(file.table()));
        }
        return Files.isDirectory(path)
                ? PictureFolder.ofAny(path)
                        .then(folder -> pictures.read(folder, settings, progress))
                        .then(file -> Outcome.of(file.table()))
                : pictures.readOne(path, settings);
    }
}
