package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.engine.Engine;

/** Each input of a network gets its own part of a row in the exported program: numbers, texts with their masks, indices of categories. */
class ExportedInputsTest {

    private static final List<String> NAMES = List.of("price", "review", "town", "stars", "remark", "street", "y");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private static List<List<String>> hotels(int count, long seed) {
        Random random = new Random(seed);
        List<String> words = List.of("good", "bad", "loud", "床很软", "it's", "42", "!", "");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(List.of(
                    random.nextInt(6) == 0 ? "" : String.valueOf(random.nextInt(90)),
                    text(words, random.nextInt(9), random),
                    random.nextInt(9) == 0 ? "NA" : "town " + random.nextInt(5),
                    String.valueOf(random.nextInt(5)),
                    text(words, random.nextInt(4), random),
                    random.nextInt(9) == 0 ? "" : "street " + random.nextInt(4),
                    row % 2 == 0 ? "again" : "never"));
        }
        return rows;
    }

    private static String text(List<String> words, int count, Random random) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            text.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", text);
    }

    private static DataSettings settings(TextSettings text, Imputation imputation) {
        ColumnReading tokens = ColumnReading.GUESSED.withText(Optional.of(text));
        List<ColumnSettings> columns = List.of(
                ExportedColumnsTest.column("price", ColumnType.NUMBER).withImputation(imputation),
                ExportedColumnsTest.column("review", ColumnType.TEXT).withReading(tokens),
                ExportedColumnsTest.column("town", ColumnType.CATEGORY)
                        .withEncoding(Encoding.ORDINAL)
                        .withImputation(imputation),
                ExportedColumnsTest.column("stars", ColumnType.NUMBER),
                ExportedColumnsTest.column("remark", ColumnType.TEXT)
                        .withReading(
                                tokens.withText(Optional.of(text.withLength(9).withVocabulary(12)))),
                ExportedColumnsTest.column("street", ColumnType.CATEGORY).withEncoding(Encoding.ORDINAL),
                ExportedColumnsTest.target("y", ColumnType.CATEGORY));
        return ExportedColumnsTest.settings(CsvDialect.STANDARD, columns);
    }

    private static String csv(int count, long seed) {
        return Exported.csv(NAMES, hotels(count, seed), CsvDialect.STANDARD);
    }

    @ParameterizedTest
    @EnumSource(TextSettings.Tokenizer.class)
    void should_feed_numbers_texts_and_categories_to_an_input_each(TextSettings.Tokenizer tokenizer)
            throws IOException {
        DataSettings settings = settings(new TextSettings(tokenizer, 30, 6), Imputation.TYPICAL);
        Preparation preparation = Exported.preparation(settings, Table.of(NAMES, hotels(80, 1)));

        assertThat(preparation.parts()).hasSize(5);
        try (Exported exported = Exported.of(TrialModel.of(preparation), settings, work)) {
            exported.compare(csv(40, 2));
            exported.compare(csv(1, 3));
        }
    }

    @Test
    void should_leave_out_rows_and_keep_values_of_missing_cells_in_each_part() throws IOException {
        TextSettings words = new TextSettings(TextSettings.Tokenizer.WORD, 30, 6);
        for (Imputation imputation : List.of(Imputation.DROP_ROW, Imputation.OWN_VALUE)) {
            DataSettings settings = settings(words, imputation);
            try (Exported exported = Exported.of(settings, Table.of(NAMES, hotels(80, 1)), work)) {
                exported.compare(csv(40, 2));
            }
        }
    }

    @Test
    void should_answer_more_rows_than_go_through_the_network_together() throws IOException {
        DataSettings settings = settings(new TextSettings(TextSettings.Tokenizer.BYTE_PAIR, 30, 6), Imputation.TYPICAL);
        try (Exported exported = Exported.of(settings, Table.of(NAMES, hotels(80, 1)), work)) {
            exported.compare(csv(1030, 4));
        }
    }

    @Test
    void should_read_a_text_alone_where_the_network_has_no_input_for_the_rest() throws IOException {
        DataSettings settings = settings(new TextSettings(TextSettings.Tokenizer.WORD, 30, 6), Imputation.TYPICAL);
        Preparation preparation = Exported.preparation(settings, Table.of(NAMES, hotels(80, 1)));
        try (Exported exported =
                Exported.of(TrialModel.of(preparation, part -> part.name().equals("review")), settings, work)) {
            exported.compare(csv(40, 2));
        }
    }
}
