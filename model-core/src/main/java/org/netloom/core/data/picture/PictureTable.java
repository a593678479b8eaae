package org.netloom.core.data.picture;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Balance;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.OpenedCsv;

/** How pictures lie in a table: one column of pictures, and one of the classes they belong to. */
public final class PictureTable {

    /** What the column of pictures is called. */
    public static final String PICTURE = "picture";

    /** What the column of classes is called. */
    public static final String LABEL = "label";

    private PictureTable() {}

    /** The pictures of a table that is nothing but pictures and their classes. */
    public static Optional<PictureBlock> pictures(Table table) {
        return table.column(PICTURE).filter(column -> !column.namesPictures()).flatMap(Column::pictures);
    }

    /** Whether data are nothing but pictures and their classes, and no table that names some. */
    public static boolean isAll(DataSettings settings) {
        List<String> names =
                settings.columns().stream().map(ColumnSettings::name).toList();
        return settings.pictures().isPresent()
                && names.equals(List.of(PICTURE, LABEL))
                && !DataFiles.isNamedSo(settings.reference().path());
    }

    /** A table of pictures for a network that learnt from a column of another name. */
    public static Table renamed(Table pictures, DataSettings settings) {
        return NamedPictures.wanted(settings).stream()
                .findFirst()
                .map(name -> pictures.withNamed(PICTURE, name))
                .orElse(pictures);
    }

    /** What a block of pictures looks like. */
    public static PictureSettings settings(PictureBlock block) {
        return new PictureSettings(block.height(), block.width(), block.channels(), PictureSettings.Fit.CROP);
    }

    /**
     * Learn the class from the picture. Where the source sets test pictures aside, a twentieth of the others is watched; else rows are
     * divided as usual, each class by itself.
     */
    public static DataSettings settings(OpenedCsv file, PictureSettings pictures) {
        boolean ownTest = file.table().testFrom() < file.table().rows();
        SplitSettings split =
                ownTest ? new SplitSettings(0.95, 0.05, SplitSettings.DEFAULT.seed(), true) : SplitSettings.DEFAULT;
        List<ColumnSettings> columns = List.of(
                column(PICTURE, ColumnType.PICTURE, ColumnRole.FEATURE),
                column(LABEL, ColumnType.CATEGORY, ColumnRole.TARGET));
        return new DataSettings(
                new DataReference(file.path().toAbsolutePath().normalize().toString(), file.sha256()),
                file.dialect(),
                columns,
                split,
                Balance.NONE,
                Optional.of(pictures));
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.NONE, Encoding.ONE_HOT);
    }
}
