package org.netloom.core.data.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.Iterator;
import org.netloom.core.data.CellBatch;

/** Rows as the parser takes them apart: any text. */
final class ParsedRows implements Rows {

    private final CsvReader<RowTaker> csv;
    private final Iterator<RowTaker> rows;
    private final RowTaker taker;
    private final RaggedRows ragged;
    private boolean atFirst = true;

    ParsedRows(CsvReader<RowTaker> csv, RowTaker taker, RaggedRows ragged) {
        this.csv = csv;
        this.rows = csv.iterator();
        this.taker = taker;
        this.ragged = ragged;
    }

    @Override
    public boolean fill(CellBatch batch) {
        taker.into(batch);
        boolean more = true;
        while ((!batch.isFull() || atFirst && batch.rows() < TableReader.LOOK_AHEAD) && (more = rows.hasNext())) {
            ragged.take(batch, rows.next().line());
        }
        atFirst = false;
        return more;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
