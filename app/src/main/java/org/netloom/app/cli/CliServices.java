package org.netloom.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.train.TrainingEvent;

/**
 * What the command line asks of the window, which it does not know itself. The window is loaded only when one of these is called.
 */
public interface CliServices {

    /**
     * Draws a project's graph as the canvas shows it, and writes it as PNG.
     *
     * @param facts what its data demands; tells the shapes on the wires
     */
    void drawGraph(Project project, DataFacts facts, Locale locale, Path png) throws IOException;

    /**
     * Draws the studio's window with a run in its charts and writes pictures as PNG.
     *
     * @param run what the run told, in order
     * @param folder where to; made if it is not there
     * @return the pictures
     */
    List<Path> drawRun(OpenedProject project, List<TrainingEvent> run, Locale locale, Path folder) throws IOException;

    /**
     * Opens the window, with a project or a table if files are given, and comes back when it is closed.
     *
     * @return the exit code
     */
    int openStudio(List<Path> files, Locale locale);
}
