package org.netloom.core.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText.Order;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableSteps;
import org.netloom.core.engine.Engine;

/** An exported program reads dates in the order that a person chose. */
class ExportedDatesTest {

    private static final List<String> CELLS =
            List.of("03/04/24", "24-05-06", "13/04/2024", "2024-07-08", "", "04/13/24");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void should_read_dates_in_the_chosen_order(Order order) throws IOException {
        ColumnSettings when = ExportedColumnsTest.column("x", ColumnType.DATE)
                .withReading(ColumnReading.GUESSED.withDates(Optional.of(order)));
        DataSettings settings = ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(
                                when,
                                ExportedColumnsTest.target("y", ColumnType.CATEGORY),
                                ExportedColumnsTest.column("m", ColumnType.NUMBER)))
                .withSteps(new TableSteps(List.of(new Derivation("m", "month(x)")), List.of()));
        List<List<String>> rows = IntStream.range(0, 60)
                .mapToObj(row -> List.of(CELLS.get(row % CELLS.size()), row % 4 < 2 ? "yes" : "no"))
                .toList();
        try (Exported exported = Exported.of(settings, Table.of(List.of("x", "y"), rows), work)) {
            exported.compare(
                    Exported.csv(List.of("x"), CELLS.stream().map(List::of).toList(), CsvDialect.STANDARD));
        }
    }
}
