package org.netloom.app.dataset;

import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.diagnose.Diagnostic;

/** What one click does about a remark on the data. The words of the button are the messages {@code dataset.mend.CODE}. Pure. */
final class Mends {

    private Mends() {}

    /** Whether there is one. */
    static boolean exists(Diagnostic remark) {
        return remark.code().equals("classes-uneven")
                || remark.code().equals("outliers")
                || remark.code().equals("series-found")
                || remark.code().startsWith("drift-");
    }

    /** The settings after the click. */
    static DataSettings apply(Diagnostic remark, DataSettings settings) {
        return switch (remark.code()) {
            case "classes-uneven" -> settings.withBalance(Balance.CLASS_WEIGHTS);
            case "outliers" ->
                settings.withColumn(
                        String.valueOf(remark.arguments().get(0)),
                        column -> column.withSteps(column.steps().withClip(Clip.FENCES)));
            case "drift-numbers", "drift-categories", "drift-missing" ->
                settings.withColumn(
                        String.valueOf(remark.arguments().get(0)), column -> column.withRole(ColumnRole.IGNORED));
            case "series-found" ->
                WindowAdvice.with(
                        settings, WindowSettings.of((int) remark.arguments().get(1), 1));
            default -> settings;
        };
    }
}
