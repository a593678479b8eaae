package org.netloom.app.start;

import java.nio.file.Path;
import java.util.List;

/**
 * What the start page offers and what its buttons do, on the FX thread.
 *
 * @param samples ids of the samples; their words are the messages {@code sample.ID.title} and {@code sample.ID.summary}
 * @param recent projects that were open before, the latest first
 * @param openCsv asks for a CSV file and starts from it
 * @param openPictures asks for a folder of pictures and starts from it
 * @param openProject asks for a project file
 * @param newProject starts with an empty canvas
 * @param openSample opens a copy of a sample
 * @param openRecent opens a project again
 * @param openDropped opens files that were dropped on the page
 */
public record StartChoices(
        List<String> samples,
        List<Path> recent,
        Runnable openCsv,
        Runnable openPictures,
        Runnable openProject,
        Runnable newProject,
        java.util.function.Consumer<String> openSample,
        java.util.function.Consumer<Path> openRecent,
        java.util.function.Consumer<List<Path>> openDropped) {

    public StartChoices {
        samples = List.copyOf(samples);
        recent = List.copyOf(recent);
    }
}
