package org.netloom.app.cli;

import java.text.NumberFormat;
import java.util.Locale;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.ByteCount;
import org.netloom.core.text.Listing;
import org.netloom.core.text.MessageKey;
import org.netloom.ui.Messages;

/** The sentences of the command line, in one language. */
final class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    Locale locale() {
        return messages.locale();
    }

    String text(String key, Object... arguments) {
        Object[] spoken = arguments.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof MessageKey word) {
                spoken[i] = messages.text(word.key());
            } else if (spoken[i] instanceof Listing several) {
                spoken[i] = several.joined(messages.text("listing.between"));
            }
        }
        return messages.text(key, spoken);
    }

    String text(Diagnostic diagnostic) {
        return text("diagnostic." + diagnostic.code(), diagnostic.arguments().toArray());
    }

    /** How sure something is. */
    String text(Confidence confidence) {
        return text("sniff.confidence", confidence);
    }

    /** A reason and how sure it is. */
    String sure(Reason reason) {
        return text("cli.sure", text(reason), text(reason.confidence()));
    }

    String text(Reason reason) {
        return text("sniff." + reason.code(), reason.arguments().toArray());
    }

    String text(String family, Enum<?> constant) {
        return messages.text(family + "." + constant.name());
    }

    /** A count with separators between thousands. */
    String count(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** A figure with a fixed number of decimals. */
    String figure(double value, int decimals) {
        return Double.isFinite(value) ? String.format(locale(), "%,." + decimals + "f", value) : "–";
    }

    /** A figure with four digits that tell something, whatever its size. */
    String measure(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size == 0 || size < 1) {
            return figure(value, size > 0 && size < 0.001 ? 6 : 4);
        }
        return figure(value, size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0);
    }

    /** A number of bytes in the unit that suits it. */
    String bytes(long bytes) {
        return ByteCount.text(bytes, locale());
    }

    /** A time in the largest units that tell something. */
    String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= 3600) {
            return text("cli.duration.hours", whole / 3600, whole % 3600 / 60);
        }
        if (whole >= 60) {
            return text("cli.duration.minutes", whole / 60, whole % 60);
        }
        return text("cli.duration.seconds", figure(seconds, seconds < 10 ? 1 : 0));
    }
}
