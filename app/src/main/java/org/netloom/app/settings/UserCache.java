package org.netloom.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.netloom.core.data.csv.TableCache;

/** Where each system has the files of a user that can be made anew. */
public final class UserCache {

    private UserCache() {}

    /** The large tables of this user. */
    public static TableCache tables() {
        return new TableCache(ofUser().resolve("tables"), TableCache.Limits.USUAL);
    }

    /** Where what this user fetches from the web lies. */
    public static Path downloads() {
        return ofUser().resolve("downloads");
    }

    private static Path ofUser() {
        return folder(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    static Path folder(String system, String home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? Path.of(home, "AppData", "Local") : Path.of(local))
                    .resolve("Netloom")
                    .resolve("Cache");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches", "Netloom");
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return (cache == null || cache.isBlank() ? Path.of(home, ".cache") : Path.of(cache)).resolve("netloom");
    }
}
