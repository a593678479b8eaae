package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.netloom.core.diagnose.Outcome;

class SplitWishTest {

    private static final DataSettings SETTINGS = new DataSettings(
            new DataReference("a.csv", ""),
            CsvDialect.STANDARD,
            List.of(column("Patient", ColumnType.ID), column("day", ColumnType.DATE)),
            SplitSettings.DEFAULT);

    private static ColumnSettings column(String name, ColumnType type) {
        return new ColumnSettings(
                name, type, ColumnRole.IGNORED, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }

    @ParameterizedTest
    @CsvSource({
        "random, SHUFFLED, ''",
        "stratified, STRATIFIED, ''",
        "time, ORDERED, ''",
        "time:day, ORDERED, day",
        "group:patient, GROUPED, Patient",
        "group:1, GROUPED, Patient"
    })
    void should_read_how_rows_shall_be_divided(String typed, Method method, String column) {
        assertThat(split(Optional.of(typed), Optional.empty()))
                .isEqualTo(SplitSettings.DEFAULT.with(method, column == null ? "" : column));
    }

    @Test
    void should_read_the_shares() {
        assertThat(split(Optional.empty(), Optional.of("0.8, 0.1")))
                .isEqualTo(SplitSettings.DEFAULT.withShares(0.8, 0.1));
    }

    @ParameterizedTest
    @CsvSource({
        "group, , split-wish-unusable",
        "random:day, , split-wish-unusable",
        "tomorrow, , split-wish-unusable",
        "time:weekday, , option-column-unknown",
        "group:patent, , option-column-similar",
        "random, half, shares-unusable",
        "random, '0.9,0.2', split-impossible"
    })
    void should_say_what_it_cannot_read(String typed, String shares, String code) {
        Outcome<DataSettings> outcome = SplitWish.apply(Optional.of(typed), Optional.ofNullable(shares), SETTINGS);

        assertThat(outcome.diagnostics()).extracting("code").containsExactly(code);
    }

    private static SplitSettings split(Optional<String> split, Optional<String> shares) {
        return SplitWish.apply(split, shares, SETTINGS)
                .toOptional()
                .orElseThrow()
                .split();
    }
}
