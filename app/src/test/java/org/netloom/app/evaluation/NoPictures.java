package org.netloom.app.evaluation;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Outcome;

/** For networks that learn from tables: nobody asks for pictures. */
final class NoPictures implements PictureSource {

    @Override
    public void choose(Consumer<Path> onFile) {
        throw new AssertionError("A picture was asked for");
    }

    @Override
    public void read(Path path, Consumer<Outcome<Table>> onPicture) {
        throw new AssertionError("A picture was read");
    }
}
