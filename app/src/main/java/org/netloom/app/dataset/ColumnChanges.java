package org.netloom.app.dataset;

import java.util.Optional;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;

/** What a person can change about a column. FX thread only. */
interface ColumnChanges {

    void changeType(String column, ColumnType type);

    void changeRole(String column, ColumnRole role);

    void changeImputation(String column, Imputation imputation);

    void changeScaling(String column, Scaling scaling);

    void changeEncoding(String column, Encoding encoding);

    /** @param order in which dates are read; empty for the one that the cells tell */
    void changeDates(String column, Optional<DateText.Order> order);

    /** @param sign before the decimals of numbers; empty for the one that the cells tell */
    void changeDecimals(String column, Optional<DecimalSign> sign);

    /** @param missing all that is missing in the column beside what is missing everywhere */
    void changeMissing(String column, MissingValues missing);
}
