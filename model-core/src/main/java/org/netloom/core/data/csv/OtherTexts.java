package org.netloom.core.data.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.diagnose.Diagnostic;

/** Tells texts that are no tables though they could be read as some: web pages, projects, and JSON. */
final class OtherTexts {

    private static final Pattern PAGE = Pattern.compile("(?i)<(!doctype\\s+html|html)\\b");
    private static final Pattern PROJECT = Pattern.compile("\\{\\s*\"schemaVersion\"\\s*:");
    private static final Pattern JSON = Pattern.compile("(\\[\\s*)?\\{\\s*\"[^\"\\n]*\"\\s*:");
    private static final Pattern JSON_NAME = Pattern.compile(".*\\.(json|jsonl|ndjson|geojson)");
    private static final int LOOKED_AT = 1 << 12;

    private OtherTexts() {}

    /** Why a text is no table, if its beginning says so; what it is called helps where that leaves a doubt. */
    static Optional<Diagnostic> problem(String name, byte[] head) {
        String begins = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        String called = name.toLowerCase(Locale.ROOT);
        boolean page = PAGE.matcher(begins).lookingAt()
                || begins.startsWith("<") && (called.endsWith(".html") || called.endsWith(".htm"));
        if (page) {
            return Optional.of(Diagnostic.error("file-is-page", name));
        }
        boolean project = PROJECT.matcher(begins).lookingAt() || begins.startsWith("{") && called.endsWith(".netloom");
        if (project) {
            return Optional.of(Diagnostic.error("file-is-project", name));
        }
        boolean json = JSON.matcher(begins).lookingAt()
                && (JSON_NAME.matcher(called).matches() || begins.startsWith("[") || isObjects(begins));
        return json ? Optional.of(Diagnostic.error("file-is-json", name)) : Optional.empty();
    }

    /** Whether each line is an object of its own; the last one may be cut. */
    private static boolean isObjects(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        return lines.stream().allMatch(line -> line.startsWith("{"))
                && lines.stream().limit(Math.max(1, lines.size() - 1)).allMatch(line -> line.endsWith("}"));
    }
}
