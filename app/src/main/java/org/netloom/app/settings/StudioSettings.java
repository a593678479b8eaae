package org.netloom.app.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is remembered between sessions. Immutable.
 *
 * @param dark whether the dark look is on
 * @param contrast whether high contrast is on
 * @param textScale the size of text, 1 is 100 %
 * @param still whether motion is reduced
 * @param language {@code en}, {@code zh_CN}, or empty for the system's
 * @param recent paths of projects, the latest first, at most {@value #RECENT_LIMIT}
 * @param width of the window, in pixels; 0 if never set
 * @param height of the window, in pixels; 0 if never set
 * @param threads that a network trains with; 0 leaves it to what is measured
 * @param keys the keys that a person has chosen, by the message that says what they do
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StudioSettings(
        boolean dark,
        boolean contrast,
        double textScale,
        boolean still,
        String language,
        List<String> recent,
        double width,
        double height,
        int threads,
        Map<String, List<String>> keys) {

    /** How many recent projects are remembered. */
    public static final int RECENT_LIMIT = 12;

    /** What a first start has. */
    public static final StudioSettings DEFAULT =
            new StudioSettings(false, false, 1, false, "", List.of(), 0, 0, 0, Map.of());

    public StudioSettings {
        textScale = textScale > 0 ? textScale : 1;
        threads = Math.max(0, threads);
        language = java.util.Objects.requireNonNullElse(language, "");
        keys = Map.copyOf(java.util.Objects.requireNonNullElse(keys, Map.of()));
        recent = List.copyOf(java.util.Objects.requireNonNullElse(recent, List.of()));
    }

    /** A copy with another look. */
    public StudioSettings withLook(boolean newDark, boolean newContrast, double newTextScale, boolean newStill) {
        return new StudioSettings(
                newDark, newContrast, newTextScale, newStill, language, recent, width, height, threads, keys);
    }

    /** A copy with another language. */
    public StudioSettings withLanguage(String value) {
        return new StudioSettings(dark, contrast, textScale, still, value, recent, width, height, threads, keys);
    }

    /** A copy in which a project is the latest. */
    public StudioSettings withRecent(String path) {
        List<String> paths = new ArrayList<>(recent);
        paths.remove(path);
        paths.add(0, path);
        return new StudioSettings(
                dark,
                contrast,
                textScale,
                still,
                language,
                paths.subList(0, Math.min(RECENT_LIMIT, paths.size())),
                width,
                height,
                threads,
                keys);
    }

    /** A copy without a project that is gone. */
    public StudioSettings withoutRecent(String path) {
        return new StudioSettings(
                dark,
                contrast,
                textScale,
                still,
                language,
                recent.stream().filter(p -> !p.equals(path)).toList(),
                width,
                height,
                threads,
                keys);
    }

    /** A copy with another size of the window. */
    public StudioSettings withSize(double newWidth, double newHeight) {
        return new StudioSettings(
                dark, contrast, textScale, still, language, recent, newWidth, newHeight, threads, keys);
    }

    /** A copy with another number of threads; 0 leaves it to what is measured. */
    public StudioSettings withThreads(int newThreads) {
        return new StudioSettings(dark, contrast, textScale, still, language, recent, width, height, newThreads, keys);
    }

    /** A copy with other keys. */
    public StudioSettings withKeys(Map<String, List<String>> newKeys) {
        return new StudioSettings(dark, contrast, textScale, still, language, recent, width, height, threads, newKeys);
    }
}
