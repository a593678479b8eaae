package org.netloom.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders that were made for something, to be taken away again if nothing came of it.
 *
 * @param folders the innermost first
 */
public record MadeFolders(List<Path> folders) {

    public MadeFolders {
        folders = List.copyOf(folders);
    }

    /** Makes a folder and those above it that are not there. */
    public static MadeFolders of(Path folder) throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            made.add(at);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            new MadeFolders(made).undo();
            throw refused;
        }
        return new MadeFolders(made);
    }

    /** Takes away those that are empty. */
    public void undo() {
        // What cannot be removed is not ours any more, or never came to be.
        folders.forEach(folder -> folder.toFile().delete());
    }
}
