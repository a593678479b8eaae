package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables in which a column of pictures stands beside others. */
public final class PictureColumns {

    private PictureColumns() {}

    /** A table with a column of pictures in front. */
    public static Table before(Table table, String name, PictureBlock block) {
        String[] files =
                IntStream.range(0, table.rows()).mapToObj(row -> row + ".png").toArray(String[]::new);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(0, new Column(name, new PictureCells(block, files), NumberFormat.PLAIN));
        return table.with(columns);
    }
}
