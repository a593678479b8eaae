package org.netloom.app.dataset;

import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;

/** What the cells of a column become in training rows. Pure. */
final class PreparedValues {

    /** Enough for a picture, and quick however long the table is. */
    private static final int MOST = 20_000;

    private PreparedValues() {}

    /** A number for each training row, evenly drawn if there are many; of a column with several numbers, which of them is largest. */
    static double[] of(PreparedData data, String column) {
        int offset = 0;
        for (FittedColumn fitted : data.preparation().features()) {
            if (fitted.name().equals(column)) {
                return values(data.training(), offset, places(fitted));
            }
            offset += fitted.width();
        }
        return new double[0];
    }

    /** Those that hold the value; what comes round in a date, and whether the cell was missing, stand behind it. */
    private static int places(FittedColumn fitted) {
        boolean flag = fitted.steps() != null && fitted.steps().missingFlag();
        return fitted.dates() != null ? 1 : fitted.width() - (flag ? 1 : 0);
    }

    private static double[] values(PreparedRows rows, int offset, int places) {
        int step = Math.max(1, rows.count() / MOST);
        double[] values = new double[(rows.count() + step - 1) / step];
        float[] row = new float[rows.featureWidth()];
        for (int i = 0; i < values.length; i++) {
            rows.values().copy(i * step, row, 0);
            if (places == 1) {
                values[i] = row[offset];
                continue;
            }
            int best = 0;
            for (int place = 1; place < places; place++) {
                best = row[offset + place] > row[offset + best] ? place : best;
            }
            values[i] = best;
        }
        return values;
    }
}
