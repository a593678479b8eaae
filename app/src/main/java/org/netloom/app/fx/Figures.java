package org.netloom.app.fx;

import java.text.NumberFormat;
import java.util.OptionalDouble;
import org.netloom.core.metrics.Scores;

/** Figures as a person reads them, in the present language. */
public final class Figures {

    /** What stands where nothing is known yet. */
    public static final String UNKNOWN = "–";

    private final I18n i18n;

    public Figures(I18n i18n) {
        this.i18n = i18n;
    }

    /** A share such as 95.7 %. */
    public String percent(double share) {
        if (Double.isNaN(share)) {
            return UNKNOWN;
        }
        return i18n.text("training.percent", digits(share * 100, 1));
    }

    /** A number with so many digits behind the point. */
    public String digits(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(i18n.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** An amount with about three telling digits: 0.0123, 4.56, 78.9, 1,234. */
    public String amount(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        double size = Math.abs(value);
        return digits(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : size >= 0.01 ? 3 : 5);
    }

    /** A whole number. */
    public String whole(long value) {
        return NumberFormat.getIntegerInstance(i18n.locale()).format(value);
    }

    /** Rows a second, to two telling digits above a hundred, so that it can be read while it changes. */
    public String speed(OptionalDouble rowsPerSecond) {
        if (rowsPerSecond.isEmpty()) {
            return UNKNOWN;
        }
        double value = rowsPerSecond.getAsDouble();
        double grain = Math.max(1, Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 2));
        return whole(Math.round(value / grain) * (long) grain);
    }

    /** A time such as 8 s, 2 min 05 s or 1 h 10 min. */
    public String duration(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return UNKNOWN;
        }
        long whole = (long) Math.ceil(seconds.getAsDouble());
        if (whole < 60) {
            return i18n.text("training.seconds", whole);
        }
        return whole < 3600
                ? i18n.text("training.minutes", whole / 60, whole % 60)
                : i18n.text("training.hours", whole / 3600, whole % 3600 / 60);
    }

    /** The figure that a person looks at first. */
    public String headline(Scores scores) {
        return scores instanceof Scores.Classification ? percent(scores.headline()) : amount(scores.headline());
    }
}
