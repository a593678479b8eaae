package org.netloom.app.project;

import java.nio.file.Path;
import org.netloom.app.document.DataMove;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.Project;

/** What opening and saving needs of the rest of the product; wired in the composition root. */
public interface ProjectServices {

    /**
     * Writes what was trained beside the project file, if there is anything. Not for the FX thread.
     *
     * @param project as it is being saved
     */
    Outcome<Path> saveModel(Project project, Path projectFile);

    /** Whether something was trained, or is being trained, that lies nowhere yet. FX thread. */
    boolean hasUnsavedResult();

    /** Whether a run is under way. FX thread. */
    boolean isTraining();

    /** Ends a run that is under way, keeping what it learnt, then goes on. FX thread. */
    void endRun(Runnable next);

    /** Shows what was trained before and lies beside the project file, if there is anything. FX thread. */
    void openModel(Project project, Path projectFile);

    /** The data of the project lie in another place now; nothing of them has changed. FX thread. */
    void moveData(DataMove move);

    /** Forgets what was trained: another project is shown. FX thread. */
    void closeModel();
}
