package org.netloom.core.data.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.netloom.core.data.CellBatch;

/** Rows as the parser takes them apart: any text. */
final class ParsedRows implements Rows {

    private final Iterator<RowTaker> rows;
    private final Closeable text;
    private final RowTaker taker;
    private final RaggedRows ragged;
    private boolean atFirst = true;

    /** @param text what the rows come from, and is closed in the end */
    ParsedRows(Iterator<RowTaker> rows, Closeable text, RowTaker taker, RaggedRows ragged) {
        this.rows = rows;
        this.text = text;
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
        text.close();
    }
}
