package org.netloom.app.start;

import java.nio.file.Path;
import java.util.List;

/**
 * What the start page offers and what its buttons do, on the FX thread.
 *
 * @param samples ids of the samples; their words are the messages {@code sample.ID.title} and {@code sample.ID.summary}
 * @param recent projects that were open before, the latest first
 * @param openCsv asks for a CSV file and starts from it
 * @param openWeb asks for a web address and starts from what lies there
 * @param openPictures asks for a folder of pictures and starts from it
 * @param openProject asks for a project file
 * @param newProject starts with an empty canvas
 * @param openSample opens a copy of a sample
 * @param openRecent opens a project again
 */
public record StartChoices(
        List<String> samples,
        List<Path> recent,
        Runnable openCsv,
        Runnable openWeb,
        Runnable openPictures,
        Runnable openProject,
        Runnable newProject,
        java.util.function.Consumer<String> openSample,
        java.util.function.Consumer<Path> openRecent) {

    public StartChoices {
        samples = List.copyOf(samples);
        recent = List.copyOf(recent);
    }
}
