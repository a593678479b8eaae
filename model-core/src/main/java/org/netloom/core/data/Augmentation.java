package org.netloom.core.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How training pictures are varied, anew each time that one is learnt from, so that a network sees more pictures than there are. Pictures
 * of validation, test and prediction are never varied. Immutable.
 *
 * @param amounts how much of each kind, within 0 and {@link Kind#most()}; what is 0 is left out
 */
public record Augmentation(Map<Kind, Double> amounts) {

    /** Every picture as it is. */
    public static final Augmentation NONE = new Augmentation(Map.of());

    /** A way to vary. The words are the messages {@code augmentation.NAME}. */
    public enum Kind {
        /** Half of the pictures are mirrored left to right; 1 for yes. */
        FLIP_HORIZONTAL(1, 1),
        /** Half of the pictures are turned upside down, as in a mirror; 1 for yes. */
        FLIP_VERTICAL(1, 1),
        /** By up to so many degrees, to either side. */
        ROTATE(180, 15),
        /** By up to this share of the width, and of the height, in any direction. */
        SHIFT(0.5, 0.1),
        /** Larger or smaller by up to this share. */
        ZOOM(0.5, 0.1),
        /** Lighter or darker by up to this share of the way from black to white. */
        BRIGHTNESS(0.5, 0.1),
        /** The standard deviation of what is added to each number, as a share of the way from black to white. */
        NOISE(0.5, 0.05);

        private final double most;
        private final double usual;

        Kind(double most, double usual) {
            this.most = most;
            this.usual = usual;
        }

        /** The largest amount. */
        public double most() {
            return most;
        }

        /** An amount to begin with. */
        public double usual() {
            return usual;
        }

        /** Whether it is on or off, and nothing between. */
        public boolean isSwitch() {
            return this == FLIP_HORIZONTAL || this == FLIP_VERTICAL;
        }
    }

    public Augmentation {
        EnumMap<Kind, Double> kept = new EnumMap<>(Kind.class);
        amounts.forEach((kind, amount) -> {
            if (!(amount >= 0 && amount <= kind.most())) {
                throw new IllegalArgumentException(kind + " by " + amount);
            }
            if (amount > 0) {
                kept.put(kind, amount);
            }
        });
        amounts = Collections.unmodifiableMap(kept);
    }

    /** How much of a kind, 0 for none. */
    public double amount(Kind kind) {
        return amounts.getOrDefault(kind, 0.0);
    }

    /** Whether pictures stay as they are. */
    public boolean isNone() {
        return amounts.isEmpty();
    }

    /** A copy with another amount of a kind, within 0 and {@link Kind#most()}. */
    public Augmentation with(Kind kind, double amount) {
        Map<Kind, Double> changed = new EnumMap<>(Kind.class);
        changed.putAll(amounts);
        changed.put(kind, amount);
        return new Augmentation(changed);
    }
}
