package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;

/**
 * What was learnt of a feature column from the training rows.
 *
 * @param name the column
 * @param type what its cells are
 * @param imputation what stands in for missing cells
 * @param scaling how numbers are scaled
 * @param encoding how categories become numbers
 * @param fill the number that stands in for a missing one, in the column's own unit
 * @param shift subtracted from a number, after the logarithm if there is one
 * @param scale what the number is then divided by, greater than 0
 * @param categories in the order of their numbers; for yes/no: no, yes
 * @param fillCategory the index of the category that stands in for a missing one; -1 if that is a category of its own
 * @param dates how dates become numbers; null unless the column holds dates
 * @param unit what is glued to the numbers, such as kg; null if nothing is
 * @param steps what the steps that are not taken everywhere learnt; null if there are none
 * @param picture what pictures became; null unless the column holds pictures
 * @param text how texts become tokens; null unless the column holds texts
 * @param outputs what each number of the prepared row is called, such as {@code sex=male}; of pictures
 *     nothing, since a pixel has no name
 */
public record FittedColumn(
        String name,
        ColumnType type,
        Imputation imputation,
        Scaling scaling,
        Encoding encoding,
        double fill,
        double shift,
        double scale,
        List<String> categories,
        int fillCategory,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedDates dates,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberUnit unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedSteps steps,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PictureSettings picture,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FittedText text,
        List<String> outputs) {

    /** How many numbers {@link Encoding#HASHING} makes of a column. */
    public static final int BUCKETS = 32;

    /** A column of numbers or of categories. */
    public FittedColumn(
            String name,
            ColumnType type,
            Imputation imputation,
            Scaling scaling,
            Encoding encoding,
            double fill,
            double shift,
            double scale,
            List<String> categories,
            int fillCategory,
            List<String> outputs) {
        this(
                name,
                type,
                imputation,
                scaling,
                encoding,
                fill,
                shift,
                scale,
                categories,
                fillCategory,
                null,
                null,
                null,
                outputs);
    }

    /** A column without pictures. */
    public FittedColumn(
            String name,
            ColumnType type,
            Imputation imputation,
            Scaling scaling,
            Encoding encoding,
            double fill,
            double shift,
            double scale,
            List<String> categories,
            int fillCategory,
            @Nullable FittedDates dates,
            @Nullable NumberUnit unit,
            @Nullable FittedSteps steps,
            List<String> outputs) {
        this(
                name,
                type,
                imputation,
                scaling,
                encoding,
                fill,
                shift,
                scale,
                categories,
                fillCategory,
                dates,
                unit,
                steps,
                null,
                null,
                outputs);
    }

    /** Whether its categories are a pair of answers that mean no and yes, in this order. */
    public boolean saysYesOrNo() {
        return type == ColumnType.YES_NO && YesNoWords.order(categories).isPresent();
    }

    /** The category that a cell means which is none as it is written: TRUE is what yes is; -1 if it means none. */
    int answer(String cell) {
        double truth = saysYesOrNo() ? YesNoWords.sameTruth(cell, categories.get(0)) : Double.NaN;
        return Double.isNaN(truth) ? -1 : (int) truth;
    }

    /** Whether rows without a value here have no answer: where it is wanted so, and always of pictures, since none can stand in for another one. */
    public boolean dropsRows() {
        return imputation == Imputation.DROP_ROW || picture != null;
    }

    /** A column of pictures. */
    public static FittedColumn ofPictures(ColumnSettings settings, PictureSettings picture) {
        return new FittedColumn(
                settings.name(),
                ColumnType.PICTURE,
                settings.imputation(),
                settings.scaling(),
                settings.encoding(),
                0,
                0,
                1,
                List.of(),
                -1,
                null,
                null,
                null,
                picture,
                null,
                List.of());
    }

    /** A column of texts. */
    public static FittedColumn ofTexts(ColumnSettings settings, FittedText text) {
        return new FittedColumn(
                settings.name(),
                ColumnType.TEXT,
                settings.imputation(),
                settings.scaling(),
                settings.encoding(),
                0,
                0,
                1,
                List.of(),
                -1,
                null,
                null,
                null,
                null,
                text,
                List.of());
    }

    public FittedColumn {
        categories = List.copyOf(categories);
        outputs = List.copyOf(outputs);
    }

    /** How many numbers of the prepared row come from this column. */
    public int width() {
        if (text != null) {
            return text.settings().length();
        }
        return picture == null ? outputs.size() : picture.size();
    }

    /** How many categories each number of the prepared row counts, if it is the index of one (0, 1, 2 …); 0 if it is not. */
    public List<Integer> indexSizes() {
        if (type == ColumnType.CATEGORY && encoding == Encoding.ORDINAL) {
            return List.of(categories.size() + (fillCategory < 0 ? 1 : 0));
        }
        return Collections.nCopies(width(), text == null ? 0 : text.size());
    }

    /** A copy for rows of a series, none of which can be left out of it: a cell that is missing is filled in. */
    FittedColumn keptWhereMissing() {
        return new FittedColumn(
                name,
                type,
                Imputation.TYPICAL,
                scaling,
                encoding,
                fill,
                shift,
                scale,
                categories,
                fillCategory,
                dates,
                unit,
                steps,
                picture,
                text,
                outputs);
    }

    /** A number after the step of scaling alone. */
    double scaled(double number) {
        return (transformed(scaling, number) - shift) / scale;
    }

    /** The logarithm, where the scaling has one: sign(x) · ln(1 + |x|). */
    public static double transformed(Scaling scaling, double number) {
        return scaling == Scaling.LOG_STANDARD ? Math.copySign(Math.log1p(Math.abs(number)), number) : number;
    }
}
