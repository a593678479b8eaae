package org.netloom.app.dataset;

import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.MissingSuspect;
import org.netloom.core.data.schema.SequenceAdvice;
import org.netloom.core.data.schema.StrayRows;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.diagnose.Diagnostic;

/** What one click does about a remark on the data. The words of the button are the messages {@code dataset.mend.CODE}. Pure. */
final class Mends {

    private Mends() {}

    /** Whether there is one. */
    static boolean exists(Diagnostic remark) {
        return remark.code().equals("classes-uneven")
                || ignoresColumn(remark)
                || dividesByGroup(remark)
                || isRepeated(remark)
                || asksForFolder(remark)
                || StrayRows.isSaidBy(remark)
                || takesTogether(remark);
    }

    /** Whether it would be done to several columns alike. */
    static boolean isRepeated(Diagnostic remark) {
        return remark.code().equals("outliers") || MissingSuspect.isSaidBy(remark);
    }

    /** Whether the click asks in which folder pictures lie. */
    static boolean asksForFolder(Diagnostic remark) {
        return remark.code().equals("paths-nowhere")
                || remark.code().equals("paths-partly")
                || remark.code().equals("paths-missing");
    }

    /** Whether a column is not learnt from any more. */
    static boolean ignoresColumn(Diagnostic remark) {
        return remark.code().startsWith("drift-")
                || remark.code().equals("group-seen")
                || remark.code().equals("leak-separates")
                || remark.code().equals("leak-missing")
                || remark.code().startsWith("leak-nearly");
    }

    /** Whether rows of one group are kept in one part. */
    static boolean dividesByGroup(Diagnostic remark) {
        return remark.code().equals("groups-told");
    }

    /** Whether it makes one sample of several rows. */
    static boolean takesTogether(Diagnostic remark) {
        return remark.code().startsWith("series-found")
                || remark.code().equals("series-several")
                || remark.code().equals("sequences-found");
    }

    /** The settings after the click. */
    static DataSettings apply(Diagnostic remark, DataSettings settings) {
        return switch (remark.code()) {
            case "classes-uneven" -> settings.withBalance(Balance.CLASS_WEIGHTS);
            case "outliers" ->
                settings.withColumn(
                        String.valueOf(remark.arguments().get(0)),
                        column -> column.withSteps(column.steps().withClip(Clip.FENCES)));
            case "drift-numbers",
                    "drift-dates",
                    "drift-lengths",
                    "drift-categories",
                    "drift-missing",
                    "group-seen",
                    "leak-separates",
                    "leak-missing",
                    "leak-nearly",
                    "leak-nearly-correlated",
                    "leak-nearly-ordered" ->
                settings.withColumn(
                        String.valueOf(remark.arguments().get(0)), column -> column.withRole(ColumnRole.IGNORED));
            case "groups-told" ->
                settings.withSplit(settings.split()
                        .with(
                                SplitSettings.Method.GROUPED,
                                String.valueOf(remark.arguments().get(0))));
            case "series-found" ->
                WindowAdvice.with(
                        settings, WindowSettings.of((int) remark.arguments().get(1), 1));
            case "series-found-several" ->
                WindowAdvice.with(
                        settings,
                        WindowSettings.of((int) remark.arguments().get(1), 1).withSeries(column(remark)));
            case "series-several" ->
                settings.windows()
                        .map(windows -> WindowAdvice.with(settings, windows.withSeries(column(remark))))
                        .orElse(settings);
            case "sequences-found" ->
                SequenceAdvice.with(
                        settings,
                        new SequenceSettings(
                                String.valueOf(remark.arguments().get(0)),
                                column(remark),
                                SequenceSettings.AS_TRAINED));
            case "row-of-totals", "header-repeated", "targets-far" ->
                settings.withSteps(StrayRows.without(remark, settings.steps()));
            default ->
                MissingSuspect.isSaidBy(remark)
                        ? settings.withColumn(
                                String.valueOf(remark.arguments().get(0)),
                                column -> column.withReading(column.reading().withMissing(missing(remark, settings))))
                        : settings;
        };
    }

    /** All that is missing in a column once what a remark points at is missing too. */
    static MissingValues missing(Diagnostic remark, DataSettings settings) {
        MissingValues now =
                settings.reading(String.valueOf(remark.arguments().get(0))).missing();
        return MissingSuspect.valueOf(remark).map(now::with).orElse(now);
    }

    private static String column(Diagnostic remark) {
        return String.valueOf(remark.arguments().get(2));
    }
}
