package org.netloom.app.evaluation;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/** Where pictures come from that a network is asked about. FX thread only. */
public interface PictureSource {

    /** Asks for a picture file; nothing happens if the person thinks better of it. */
    void choose(Consumer<Path> onFile);

    /**
     * Reads a picture in the background, as a table of one row. Of a folder with several all are predicted instead, and the person is asked
     * where to write what comes of it.
     */
    void read(Path path, Consumer<Outcome<Table>> onPicture);
}
