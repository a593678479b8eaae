package org.netloom.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Augmentation.Kind;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** How training pictures shall be varied, as it is typed: {@code flip-horizontal,rotate=10,shift=0.1}. */
final class AugmentWish {

    private static final Pattern PART = Pattern.compile("([a-z-]+)(?:=(\\d+(?:\\.\\d+)?))?");

    private AugmentWish() {}

    static Outcome<Augmentation> parse(String text) {
        Augmentation wished = Augmentation.NONE;
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            Optional<Kind> kind = matcher.matches() ? kind(matcher.group(1)) : Optional.empty();
            if (kind.isEmpty()) {
                return Outcome.failed(Diagnostic.error("augment-unknown", part.strip(), kinds()));
            }
            String amount = matcher.group(2);
            boolean wrongSwitch = kind.get().isSwitch() && amount != null;
            double value = amount != null
                    ? Double.parseDouble(amount)
                    : kind.get().isSwitch() ? 1 : kind.get().usual();
            if (wrongSwitch) {
                return Outcome.failed(Diagnostic.error("augment-switch", word(kind.get()), part.strip()));
            }
            if (value > kind.get().most()) {
                return Outcome.failed(Diagnostic.error(
                        "augment-too-much", word(kind.get()), amount, kind.get().most()));
            }
            wished = wished.with(kind.get(), value);
        }
        return Outcome.of(wished);
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    private static Listing kinds() {
        return Listing.of(Arrays.stream(Kind.values()).map(AugmentWish::word).toList());
    }

    /** A kind as it is typed. */
    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
