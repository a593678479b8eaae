package org.netloom.app.cli;

import java.util.Locale;
import java.util.Optional;

/** The languages that {@code --lang} takes. */
final class Languages {

    static final String OFFERED = "en, zh_CN";

    private Languages() {}

    /** What follows {@code --lang}; it is looked for before all else, since error messages are spoken in it too. */
    static Optional<String> wanted(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Optional.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }

    static Optional<Locale> find(String name) {
        return switch (name.replace('-', '_')) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "zh_CN", "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            default -> Optional.empty();
        };
    }
}
