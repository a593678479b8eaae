package org.netloom.core.data.schema;

/**
 * How far two columns go together.
 *
 * @param measure what was measured, which depends on the types of the two
 * @param value from -1 to 1 for CORRELATION, from 0 to 1 otherwise; NaN if there are too few rows or one of them is constant
 * @param rows in which both have a value
 */
public record Association(Measure measure, double value, int rows) {

    /** What is measured. The words are the messages {@code dataset.measure.NAME}. */
    public enum Measure {
        /** Two columns of numbers: Pearson's r. */
        CORRELATION,
        /** Numbers and names: the correlation ratio eta, the square root of the share of variance that lies between the names (Fisher 1925). */
        CORRELATION_RATIO,
        /** Two columns of names: Cramér's V with the correction of Bergsma (2013), which chance alone leaves near 0. */
        CRAMERS_V
    }

    /** How strong it is, from 0 to 1, whatever the direction; 0 if it is not known. */
    public double strength() {
        return Double.isNaN(value) ? 0 : Math.abs(value);
    }
}
