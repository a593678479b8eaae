package org.netloom.core.data;

/**
 * How rows are divided. What is not for training or validation is for the test.
 *
 * @param training share of the training rows, greater than 0
 * @param validation share of the validation rows, at least 0; together with training less than 1
 * @param seed of the shuffle
 * @param method which rows go together, or in which order
 * @param column what {@link Method#GROUPED} groups by, or {@link Method#ORDERED} orders by; empty for the order of the file, and for
 *     the other methods
 */
public record SplitSettings(double training, double validation, long seed, Method method, String column) {

    /** Which row goes where. The words are the messages {@code split.NAME}. */
    public enum Method {
        /** By chance. */
        SHUFFLED,
        /** By chance, each part with the classes in the same proportions; as SHUFFLED if the target is a number. */
        STRATIFIED,
        /** By chance, rows with the same value in a column stay together: several rows of one patient, customer or machine. */
        GROUPED,
        /** The earliest rows are trained on, the latest are the test: for what is measured over time. */
        ORDERED
    }

    /** 70 % training, 15 % validation, 15 % test. */
    public static final SplitSettings DEFAULT = new SplitSettings(0.70, 0.15, 42, true);

    /** Rows by chance, with the classes in the same proportions or not. */
    public SplitSettings(double training, double validation, long seed, boolean stratified) {
        this(training, validation, seed, stratified ? Method.STRATIFIED : Method.SHUFFLED, "");
    }

    /** Share of the test rows. */
    public double test() {
        return 1 - training - validation;
    }

    /** A copy with other shares of training and validation. */
    public SplitSettings withShares(double newTraining, double newValidation) {
        return new SplitSettings(newTraining, newValidation, seed, method, column);
    }

    /** A copy with another seed. */
    public SplitSettings withSeed(long newSeed) {
        return new SplitSettings(training, validation, newSeed, method, column);
    }

    /** A copy that divides in another way. */
    public SplitSettings with(Method newMethod, String newColumn) {
        return new SplitSettings(training, validation, seed, newMethod, newColumn);
    }
}
