package org.netloom.app.dataset;

import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;

/** What a person can change about a column. FX thread only. */
interface ColumnChanges {

    void changeType(String column, ColumnType type);

    void changeRole(String column, ColumnRole role);

    void changeImputation(String column, Imputation imputation);

    void changeScaling(String column, Scaling scaling);

    void changeEncoding(String column, Encoding encoding);
}
