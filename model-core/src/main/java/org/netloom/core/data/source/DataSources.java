package org.netloom.core.data.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.idx.IdxFiles;
import org.netloom.core.data.picture.PictureDecoder;
import org.netloom.core.data.picture.PictureFolder;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.diagnose.Outcome;

/** Opens whatever a project names as its data. Reads disk: not for the window's thread. */
public final class DataSources {

    private final PictureReader pictures;

    /**
     * @param decoder knows the formats of pictures
     */
    public DataSources(PictureDecoder decoder) {
        this.pictures = new PictureReader(decoder);
    }

    /** Who reads folders of pictures. */
    public PictureReader pictures() {
        return pictures;
    }

    /** Whether a path holds pictures and their classes: a folder, or a file in the IDX format. */
    public static boolean isPictures(Path path) {
        return Files.isDirectory(path) || IdxFiles.isOne(path);
    }

    /** Opens the data of a project, as its settings say that they are written. */
    public Outcome<OpenedCsv> open(Path path, DataSettings settings, PictureProgress progress) {
        Optional<PictureSettings> wanted = settings.pictures();
        if (IdxFiles.isOne(path)) {
            return wanted.isPresent() ? IdxFiles.open(path) : IdxFiles.openAsPixels(path);
        }
        return wanted.isPresent() && Files.isDirectory(path)
                ? PictureFolder.ofClasses(path).then(folder -> pictures.read(folder, wanted.get(), progress))
                : DataFiles.open(path, settings.dialect());
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
