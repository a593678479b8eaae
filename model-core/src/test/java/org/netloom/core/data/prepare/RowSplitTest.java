package org.netloom.core.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;

class RowSplitTest {

    private static int[] rows(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    @Test
    void should_divide_70_15_15_with_the_classes_in_the_same_proportions() {
        RowSplit split = RowSplit.of(SplitSettings.DEFAULT, List.of(rows(0, 100), rows(100, 300)));

        assertThat(split.training()).hasSize(210);
        assertThat(split.validation()).hasSize(45);
        assertThat(split.test()).hasSize(45);
        assertThat(IntStream.of(split.test()).filter(row -> row < 100).count()).isEqualTo(15);
    }

    @Test
    void should_give_the_same_parts_on_every_machine() {
        RowSplit split = RowSplit.of(new SplitSettings(0.5, 0.25, 7, true), List.of(rows(0, 12)));

        assertThat(split.training()).containsExactly(0, 1, 3, 7, 8, 9);
        assertThat(split.validation()).containsExactly(2, 6, 11);
        assertThat(split.test()).containsExactly(4, 5, 10);
    }

    @Test
    void should_divide_otherwise_with_another_seed() {
        RowSplit one = RowSplit.of(new SplitSettings(0.7, 0.15, 1, true), List.of(rows(0, 100)));
        RowSplit other = RowSplit.of(new SplitSettings(0.7, 0.15, 2, true), List.of(rows(0, 100)));

        assertThat(one.training()).isNotEqualTo(other.training());
    }

    @Test
    void should_train_on_the_only_row_of_a_class_and_warn() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cells.add(List.of(String.valueOf(i), i == 3 ? "rare" : "usual"));
        }
        ColumnSettings x = new ColumnSettings(
                "x", ColumnType.NUMBER, ColumnRole.FEATURE, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
        ColumnSettings y = new ColumnSettings(
                "y", ColumnType.CATEGORY, ColumnRole.TARGET, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);

        var outcome = DataPreparer.prepare(
                new DataSettings(
                        new DataReference("a.csv", ""), CsvDialect.STANDARD, List.of(x, y), SplitSettings.DEFAULT),
                Table.of(List.of("x", "y"), cells));

        assertThat(outcome.toOptional().orElseThrow().training().sourceRows()).contains(3);
        assertThat(outcome.diagnostics())
                .contains(Diagnostic.warning("classes-too-small", 1, Listing.of(List.of("rare"))));
    }
}
