package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Progress;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;

/** Preparing a large table takes long: it says how far it is, and can be ended. */
class PreparingProgressTest {

    private static final DataSettings SETTINGS = new DataSettings(
            new DataReference("a.csv", ""),
            CsvDialect.STANDARD,
            List.of(
                    column("x", ColumnType.NUMBER, ColumnRole.FEATURE),
                    column("day", ColumnType.DATE, ColumnRole.FEATURE),
                    column("y", ColumnType.YES_NO, ColumnRole.TARGET)),
            new SplitSettings(0.7, 0.15, 1, false));

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    private static Table table() {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            cells.add(List.of(String.valueOf(row), "2020-01-" + (10 + row % 20), row % 2 == 0 ? "yes" : "no"));
        }
        return Table.of(List.of("x", "day", "y"), cells);
    }

    @Test
    void should_say_how_far_it_is_and_never_fall_back() {
        List<Double> told = Collections.synchronizedList(new ArrayList<>());

        assertThat(DataPreparer.prepare(SETTINGS, table(), told::add).toOptional())
                .isPresent();

        assertThat(told).hasSizeGreaterThan(4).isSorted().allMatch(share -> share >= 0 && share < 1);
        assertThat(told.get(0)).isZero();
    }

    @Test
    void should_end_wherever_it_is_when_nobody_wants_it_any_more() {
        List<Double> shares = new ArrayList<>();
        DataPreparer.prepare(SETTINGS, table(), shares::add);
        for (double end : shares) {
            assertThatThrownBy(() -> DataPreparer.prepare(SETTINGS, table(), share -> share < end))
                    .isInstanceOf(Progress.Stopped.class);
        }
    }
}
