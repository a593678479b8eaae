package org.netloom.core.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.RowsByPlace;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Outcome;

/** New rows for a trained network, from a file that may lack the target or the header. Reads disk: not for the window's thread. */
public final class RowsToPredict {

    private static final int PARTS = 1000;

    private RowsToPredict() {}

    /**
     * Reads the new rows: as the project's own file is written if that finds its columns, else as the file itself suggests. A network that learnt from
     * pictures is told of them by a table that names them, or is given them: a file, a folder, or a file in the IDX format.
     *
     * @param folder in which pictures lie that a table names; its own folder if it is empty
     * @param progress told while rows and pictures are read
     */
    public static Outcome<Table> read(
            Path data, DataSettings settings, DataSources sources, Optional<Path> folder, PictureProgress progress) {
        Optional<PictureSettings> pictures = settings.pictures()
                .map(own -> own.withFolder(
                        folder.map(path -> path.toAbsolutePath().toString()).orElse("")));
        if (pictures.isEmpty()) {
            return rows(data, settings, progress).then(csv -> Outcome.of(csv.table()));
        }
        String name = FileNames.of(data);
        boolean given = DataSources.isPictures(data)
                || PictureFiles.isNamedSo(name)
                || PictureTable.isAll(settings) && !DataFiles.isNamedSo(name);
        return given
                ? sources.openToPredict(data, pictures.get(), progress)
                        .then(table -> Outcome.of(PictureTable.renamed(table, settings)))
                : rows(data, settings, progress)
                        .then(csv -> sources.withPictures(
                                csv, settings.withPictures(pictures.get()).withTestFile(Optional.empty()), progress))
                        .then(csv -> Outcome.of(csv.table()));
    }

    private static Outcome<OpenedCsv> rows(Path data, DataSettings settings, PictureProgress watched) {
        Progress progress = fraction -> watched.goOn((int) (fraction * PARTS), PARTS);
        CsvDialect dialect = settings.dialect();
        DialectWish otherwise = DialectWish.of(HeaderMode.ofRows(dialect.headerRows()))
                .withStatedCharset(Optional.of(dialect.charset()));
        if (!dialect.header()) {
            List<RowsByPlace.Known> columns = settings.ofFile().stream()
                    .map(column -> new RowsByPlace.Known(
                            column.name(),
                            column.type() == ColumnType.NUMBER,
                            settings.seen().contains(column),
                            column.role() == ColumnRole.TARGET
                                    && !settings.seen().contains(column)))
                    .toList();
            return new RowsByPlace(columns).open(data, dialect, otherwise, progress);
        }
        Outcome<OpenedCsv> alike = DataFiles.openAlike(data, dialect, progress);
        return alike.toOptional()
                        .filter(csv -> hasFeatures(csv.table(), settings))
                        .isPresent()
                ? alike
                : DataFiles.open(data, otherwise, progress);
    }

    private static boolean hasFeatures(Table table, DataSettings settings) {
        return settings.ofFile().stream()
                .filter(settings.seen()::contains)
                .allMatch(feature -> table.column(feature.name()).isPresent());
    }
}
