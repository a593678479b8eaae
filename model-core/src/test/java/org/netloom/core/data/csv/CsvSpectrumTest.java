package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.data.Column;
import org.netloom.core.data.SharedData;
import org.netloom.core.data.Table;

/** The csv-spectrum collection: twelve files, each odd in its own way, and what they hold. */
class CsvSpectrumTest {

    /** In the collection itself, this cell differs between the file and its JSON; the file is right. */
    private static final Map<String, String> COLLECTION_SLIPS = Map.of("1234567890", "2095257564");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "location_coordinates",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void should_read_what_the_file_holds(String name) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(Files.readString(SharedData.file("csv-spectrum/json/" + name + ".json")));

        Table table = DataFiles.open(SharedData.file("csv-spectrum/csvs/" + name + ".csv"), HeaderMode.AUTO)
                .toOptional()
                .orElseThrow()
                .table();

        assertThat(rows(table)).isEqualTo(rows(json));
    }

    private static List<Map<String, String>> rows(Table table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : table.columns()) {
                cells.put(column.name(), unified(column.text(row)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<Map<String, String>> rows(JsonNode json) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : json.isArray() ? json : List.of(json)) {
            Map<String, String> cells = new LinkedHashMap<>();
            row.fields().forEachRemaining(cell -> {
                String text = unified(cell.getValue().asText());
                cells.put(cell.getKey(), COLLECTION_SLIPS.getOrDefault(text, text));
            });
            rows.add(cells);
        }
        return rows;
    }

    /** Copies of the collection differ in their line ends, since tools convert them. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }
}
