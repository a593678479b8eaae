package org.netloom.samples;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project to open and learn from.
 *
 * @param id its folder, and the name of its project file; the title is the message {@code sample.ID.title}, a line about it
 *     {@code sample.ID.summary}
 * @param dataFile the name of its data file
 * @param generator what draws the data file, if it is not kept as a file
 */
public record Sample(String id, String dataFile, Optional<Supplier<String>> generator) {

    /** The name of the project file. */
    public String projectFile() {
        return id + ".netloom";
    }

    /** What is kept as files: all but generated data. */
    List<String> files() {
        return generator.isPresent()
                ? List.of(projectFile(), "README.md")
                : List.of(projectFile(), dataFile, "README.md");
    }
}
