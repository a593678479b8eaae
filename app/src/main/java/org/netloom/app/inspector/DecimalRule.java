package org.netloom.app.inspector;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Decimal numbers, with a point or a comma.
 *
 * @param minimum the smallest valid value, inclusive
 * @param maximum the largest valid value, inclusive
 * @param smallestStep where values span orders of magnitude, as learning rates do, the first step away from 0, and steps go 1, 2, 5,
 *     10; where they do not, 0, and a step is a hundredth of the range
 */
record DecimalRule(double minimum, double maximum, double smallestStep) implements TextRule<Double> {

    private static final double[] LADDER = {1, 2, 5};

    @Override
    public String show(Double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    @Override
    public Reading<Double> read(String text) {
        Complaint complaint = Complaint.of("inspector.expects-decimal", show(minimum), show(maximum));
        try {
            double value = new BigDecimal(text.strip().replace(',', '.')).doubleValue();
            boolean inRange = value >= minimum && value <= maximum;
            return new Reading<>(Optional.of(value), inRange ? Optional.empty() : Optional.of(complaint));
        } catch (NumberFormatException notANumber) {
            return new Reading<>(Optional.empty(), Optional.of(complaint));
        }
    }

    @Override
    public Double step(Double value, int steps) {
        double next = value;
        for (int i = 0; i < Math.abs(steps); i++) {
            next = smallestStep == 0 ? linear(next, Integer.signum(steps)) : onLadder(next, steps > 0);
        }
        return Math.max(minimum, Math.min(maximum, rounded(next)));
    }

    @Override
    public boolean hasSteps() {
        return true;
    }

    private double linear(double value, int direction) {
        double size = Math.pow(10, Math.floor(Math.log10((maximum - minimum) / 50)));
        return value + direction * size;
    }

    private double onLadder(double value, boolean up) {
        if (value < smallestStep || (!up && value == smallestStep)) {
            return up ? smallestStep : minimum;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
        if (up) {
            for (double rung : LADDER) {
                if (rung * decade > value * (1 + 1e-9)) {
                    return rung * decade;
                }
            }
            return 10 * decade;
        }
        for (int i = LADDER.length - 1; i >= 0; i--) {
            if (LADDER[i] * decade < value * (1 - 1e-9)) {
                return LADDER[i] * decade;
            }
        }
        return decade / 2;
    }

    // Sums of tenths are not tenths; twelve digits are what a person could have typed.
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }
}
