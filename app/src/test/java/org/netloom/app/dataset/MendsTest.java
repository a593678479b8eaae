package org.netloom.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.project.Project;

/** One click does what a remark on the data proposes, and the undo list says what that was. */
class MendsTest {

    private static final DataSettings SETTINGS = new DataSettings(
            new DataReference("visits.csv", ""),
            CsvDialect.STANDARD,
            List.of(
                    column("patient", ColumnType.CATEGORY, ColumnRole.FEATURE),
                    column("size", ColumnType.NUMBER, ColumnRole.FEATURE),
                    column("ill", ColumnType.CATEGORY, ColumnRole.TARGET)),
            SplitSettings.DEFAULT);

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    private static DataSettings edited(Diagnostic remark) {
        return DataEdits.mend(remark, Mends.apply(remark, SETTINGS))
                .apply(Project.empty("visits").withData(SETTINGS))
                .data()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leak-separates",
                "leak-missing",
                "leak-nearly",
                "leak-nearly-correlated",
                "leak-nearly-ordered",
                "group-seen",
                "drift-numbers"
            })
    void should_ignore_a_column_that_should_not_be_learnt_from(String code) {
        Diagnostic remark = Diagnostic.warning(code, "patient", "ill");

        assertThat(Mends.exists(remark)).isTrue();
        assertThat(edited(remark).features()).extracting(ColumnSettings::name).containsExactly("size");
        assertThat(DataEdits.mend(remark, Mends.apply(remark, SETTINGS)).name().key())
                .isEqualTo("column-role");
    }

    @Test
    void should_keep_groups_together() {
        Diagnostic remark = Diagnostic.warning("groups-told", "patient", "ill", 50, 300);

        assertThat(Mends.exists(remark)).isTrue();
        assertThat(edited(remark)).isEqualTo(SETTINGS.withSplit(SplitSettings.DEFAULT.with(Method.GROUPED, "patient")));
        assertThat(DataEdits.mend(remark, Mends.apply(remark, SETTINGS)).name().key())
                .isEqualTo("split");
    }
}
