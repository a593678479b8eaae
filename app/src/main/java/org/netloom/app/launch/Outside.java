package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.app.fx.FileChoice;
import org.netloom.app.session.Run;

/**
 * What a window meets outside of itself, and what may stand there instead.
 *
 * @param files who is asked for files, if not the system's dialogs
 * @param downloads where fetched files go, if not among those of the user that can be made anew
 * @param runs what comes between the window and the trainer: recorded runs for pictures, an ear for tests
 */
public record Outside(Optional<FileChoice> files, UnaryOperator<Run.Factory> runs, Optional<Path> downloads) {

    /** The system and the trainer themselves. */
    public static final Outside REAL = new Outside(Optional.empty(), UnaryOperator.identity());

    /** Fetched files go where they always go. */
    public Outside(Optional<FileChoice> files, UnaryOperator<Run.Factory> runs) {
        this(files, runs, Optional.empty());
    }
}
