package org.netloom.core.data;

/**
 * What a person decided (or accepted) for one column.
 *
 * @param name as in the header, or {@code column_1} …
 * @param type what its cells are
 * @param role what it is used for
 * @param imputation what stands in for missing cells
 * @param scaling how numbers are brought to a common size; numbers only
 * @param encoding how categories become numbers; categories and yes/no only
 * @param steps what else is done
 * @param reading how its cells are read, where a person decided it
 */
public record ColumnSettings(
        String name,
        ColumnType type,
        ColumnRole role,
        Imputation imputation,
        Scaling scaling,
        Encoding encoding,
        ColumnSteps steps,
        ColumnReading reading) {

    /** A column with the usual steps. */
    public ColumnSettings(
            String name, ColumnType type, ColumnRole role, Imputation imputation, Scaling scaling, Encoding encoding) {
        this(name, type, role, imputation, scaling, encoding, ColumnSteps.NONE, ColumnReading.GUESSED);
    }

    /** What stands in for a missing cell. The words are the messages {@code imputation.NAME}. */
    public enum Imputation {
        /** The median of the training rows; for categories the most frequent one. */
        TYPICAL,
        /** The mean of the training rows; for categories the most frequent one. */
        MEAN,
        /** Zero; for categories a class of its own, "missing". */
        OWN_VALUE,
        /** The whole row is left out of training and evaluation. */
        DROP_ROW,
        /** The value that most training rows have; of several, the smallest number or the first category. */
        MOST_FREQUENT,
        /** {@link ColumnSteps#constant()}. */
        CONSTANT
    }

    /** How numbers are scaled. The words are the messages {@code scaling.NAME}. */
    public enum Scaling {
        /** As they are. */
        NONE,
        /** Mean 0 and standard deviation 1 over the training rows. */
        STANDARD,
        /** Smallest 0 and largest 1 over the training rows. */
        MIN_MAX,
        /**
         * sign(x) · ln(1 + |x|), then as STANDARD. For amounts that are mostly small and now and then very large, such as fares: it
         * keeps the few large ones from pressing all others together.
         */
        LOG_STANDARD,
        /** Median 0 and distance between the quartiles 1 over the training rows: a few outliers do not move it. */
        ROBUST
    }

    /** How categories become numbers. The words are the messages {@code encoding.NAME}. */
    public enum Encoding {
        /** One number a category, 1 for the row's own and 0 for the others. */
        ONE_HOT,
        /** The index of the category, from 0: for an Embedding layer. */
        ORDINAL,
        /**
         * One of {@link FittedColumn#BUCKETS} numbers is 1, found by a hash of the text: for thousands of categories, and for those that
         * the training rows do not have. Categories may share a number.
         */
        HASHING
    }

    /** Whether rows without a value here are left out: where it is wanted so, and always of pictures, since none can stand in for another one. */
    public boolean dropsRows() {
        return imputation == Imputation.DROP_ROW || type == ColumnType.PICTURE;
    }

    /** A copy for a column that is called otherwise. */
    public ColumnSettings withName(String value) {
        return new ColumnSettings(value, type, role, imputation, scaling, encoding, steps, reading);
    }

    /** A copy with another type. */
    public ColumnSettings withType(ColumnType value) {
        return new ColumnSettings(name, value, role, imputation, scaling, encoding, steps, reading);
    }

    /** A copy with another role. */
    public ColumnSettings withRole(ColumnRole value) {
        return new ColumnSettings(name, type, value, imputation, scaling, encoding, steps, reading);
    }

    /** A copy with another imputation. */
    public ColumnSettings withImputation(Imputation value) {
        return new ColumnSettings(name, type, role, value, scaling, encoding, steps, reading);
    }

    /** A copy with another scaling. */
    public ColumnSettings withScaling(Scaling value) {
        return new ColumnSettings(name, type, role, imputation, value, encoding, steps, reading);
    }

    /** A copy with another encoding. */
    public ColumnSettings withEncoding(Encoding value) {
        return new ColumnSettings(name, type, role, imputation, scaling, value, steps, reading);
    }

    /** A copy with other steps. */
    public ColumnSettings withSteps(ColumnSteps value) {
        return new ColumnSettings(name, type, role, imputation, scaling, encoding, value, reading);
    }

    /** A copy whose cells are read otherwise. */
    public ColumnSettings withReading(ColumnReading value) {
        return new ColumnSettings(name, type, role, imputation, scaling, encoding, steps, value);
    }
}
