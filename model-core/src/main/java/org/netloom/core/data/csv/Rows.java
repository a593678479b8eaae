package org.netloom.core.data.csv;

import java.io.IOException;
import org.netloom.core.data.CellBatch;

/** The rows of a file, one after the other. */
interface Rows extends AutoCloseable {

    /** Puts rows into an empty batch until it is full; false if these were the last. */
    boolean fill(CellBatch batch) throws IOException;

    @Override
    void close() throws IOException;
}
