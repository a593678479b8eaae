package org.netloom.core.data;

/**
 * How rows are divided. What is not for training or validation is for the test.
 *
 * @param training share of the training rows, greater than 0
 * @param validation share of the validation rows, at least 0; together with training less than 1
 * @param seed of the shuffle
 * @param stratified whether each part has the classes in the same proportions; classification only
 */
public record SplitSettings(double training, double validation, long seed, boolean stratified) {

    /** 70 % training, 15 % validation, 15 % test. */
    public static final SplitSettings DEFAULT = new SplitSettings(0.70, 0.15, 42, true);

    /** Share of the test rows. */
    public double test() {
        return 1 - training - validation;
    }
}
