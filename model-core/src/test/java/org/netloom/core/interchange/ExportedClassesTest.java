package org.netloom.core.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.engine.Engine;

/** An exported program knows a category that is called as missing cells are, where a file said that it is one. */
class ExportedClassesTest {

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void should_know_a_category_that_is_called_none(Encoding encoding) throws IOException {
        StringBuilder arff = new StringBuilder(
                "@relation r\n@attribute x {None,Attached,NA}\n@attribute y {no,yes,perhaps}\n@data\n");
        for (int row = 0; row < 60; row++) {
            arff.append(List.of("None", "Attached", "NA", "?", "Attached").get(row % 5))
                    .append(',')
                    .append(List.of("yes", "no", "perhaps").get(row % 3))
                    .append('\n');
        }
        Path file = Files.writeString(work.resolve("rows.arff"), arff);
        Table table = DataFiles.open(file, DialectWish.AUTO)
                .toOptional()
                .orElseThrow()
                .table();
        try (Exported exported = Exported.of(
                ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(
                                ExportedColumnsTest.column("x", ColumnType.CATEGORY)
                                        .withEncoding(encoding),
                                ExportedColumnsTest.target("y", ColumnType.CATEGORY))),
                table,
                work)) {
            exported.compare(Exported.csv(
                    List.of("x", "z"),
                    List.of(
                            List.of("None", "1"),
                            List.of("NA", "1"),
                            List.of("", "1"),
                            List.of("Attached", "1"),
                            List.of("n/a", "1"),
                            List.of("none", "1")),
                    CsvDialect.STANDARD));
        }
    }
}
