package org.netloom.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered between sessions. Immutable.
 *
 * @param dark whether the dark look is on
 * @param language {@code en}, {@code zh_CN}, or empty for the system's
 * @param recent paths of projects, the latest first, at most {@value #RECENT_LIMIT}
 * @param width of the window, in pixels; 0 if never set
 * @param height of the window, in pixels; 0 if never set
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StudioSettings(boolean dark, String language, List<String> recent, double width, double height) {

    /** How many recent projects are remembered. */
    public static final int RECENT_LIMIT = 12;

    /** What a first start has. */
    public static final StudioSettings DEFAULT = new StudioSettings(false, "", List.of(), 0, 0);

    public StudioSettings {
        language = java.util.Objects.requireNonNullElse(language, "");
        recent = List.copyOf(java.util.Objects.requireNonNullElse(recent, List.of()));
    }

    /** A copy with another look. */
    public StudioSettings withDark(boolean value) {
        return new StudioSettings(value, language, recent, width, height);
    }

    /** A copy with another language. */
    public StudioSettings withLanguage(String value) {
        return new StudioSettings(dark, value, recent, width, height);
    }

    /** A copy in which a project is the latest. */
    public StudioSettings withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.add(0, path);
        return new StudioSettings(
                dark, language, paths.subList(0, Math.min(RECENT_LIMIT, paths.size())), width, height);
    }

    /** A copy without a project that is gone. */
    public StudioSettings withoutRecent(String path) {
        return new StudioSettings(
                dark, language, recent.stream().filter(p -> !p.equals(path)).toList(), width, height);
    }

    /** A copy with another size of the window. */
    public StudioSettings withSize(double newWidth, double newHeight) {
        return new StudioSettings(dark, language, recent, newWidth, newHeight);
    }
}
