package org.netloom.core.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;

/** Real tables, typed as a person would type them: N number, C category, Y yes/no, D date, T text, I id. */
class ExpectedTypesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "adult-train.csv, NCNCNCCCCCNNNCC, 32561, false",
        "airline-passengers.csv, DN, 144, true",
        "anscombe.csv, CNN, 44, true",
        "daily-min-temperatures.csv, DN, 3650, true",
        "flights.csv, NCN, 144, true",
        "housing.csv, NNNYNNNNNNNNNN, 506, false",
        "iris.csv, NNNNC, 150, true",
        "mpg.csv, NNNNNNNCT, 398, true",
        "penguins.csv, CCNNNNC, 344, true",
        "pima-indians-diabetes.csv, NNNNNNNNY, 768, false",
        "tips.csv, NNCYCCN, 244, true",
        "titanic.csv, YCCNNNNCCCYCCYY, 891, true",
        "wheat-seeds.csv, NNNNNNNC, 210, false"
    })
    void should_type_columns_as_a_person_would(String file, String types, int rows, boolean header) {
        OpenedCsv csv = DataFiles.open(SharedData.file("csv/" + file), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow();

        TableProfile profile = TableProfile.of(csv.table());

        assertThat(csv.dialect().header()).isEqualTo(header);
        assertThat(csv.table().rows()).isEqualTo(rows);
        assertThat(profile.columns().stream().map(ColumnProfile::type).toList()).isEqualTo(types(types));
    }

    private static List<ColumnType> types(String letters) {
        return letters.chars()
                .mapToObj(letter -> Arrays.stream(ColumnType.values())
                        .filter(type -> type.name().charAt(0) == letter)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
