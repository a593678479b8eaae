package org.netloom.app.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code settings.json} in the folder that the system keeps for settings. A damaged file costs the settings, never the start. */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private StudioSettings settings;

    /** Reads the settings of a file, or the defaults. */
    public SettingsFile(Path file) {
        this.file = file;
        this.settings = read(file);
    }

    /** The file of the person who runs the studio. */
    public static Path ofUser() {
        return folder(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv())
                .resolve("settings.json");
    }

    static Path folder(String system, String home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String appData = environment.get("APPDATA");
            return (appData == null ? Path.of(home, "AppData", "Roaming") : Path.of(appData)).resolve("Netloom");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Netloom");
        }
        String config = environment.get("XDG_CONFIG_HOME");
        return (config == null || config.isBlank() ? Path.of(home, ".config") : Path.of(config)).resolve("netloom");
    }

    /** A file that lies beside the settings. */
    public Path sibling(String name) {
        return file.resolveSibling(name);
    }

    /** The present settings. */
    public StudioSettings get() {
        return settings;
    }

    /** Changes the settings and writes them. */
    public void update(UnaryOperator<StudioSettings> change) {
        StudioSettings next = change.apply(settings);
        if (next.equals(settings)) {
            return;
        }
        settings = next;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), next);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnlyHome) {
            LOG.warn("Settings could not be written to {}: they last for this session only", file, readOnlyHome);
        }
    }

    private static StudioSettings read(Path file) {
        if (!Files.exists(file)) {
            return StudioSettings.DEFAULT;
        }
        try {
            return JSON.readValue(file.toFile(), StudioSettings.class);
        } catch (IOException damaged) {
            LOG.warn("Settings in {} cannot be read: starting with the defaults", file, damaged);
            return StudioSettings.DEFAULT;
        }
    }
}
