package org.netloom.core.project;

import java.nio.file.Path;

/**
 * A project and the file it lives in.
 *
 * @param project what the person edits
 * @param path the project file, absolute
 * @param extras what the file holds that this version of the product does not know; written back when it is saved
 */
public record OpenedProject(Project project, Path path, ProjectExtras extras) {

    public OpenedProject {
        path = path.toAbsolutePath().normalize();
    }

    /** The same file with another content. */
    public OpenedProject with(Project changed) {
        return new OpenedProject(changed, path, extras);
    }

    /** Where the project's other files lie. */
    public ProjectFolder folder() {
        return new ProjectFolder(path);
    }
}
