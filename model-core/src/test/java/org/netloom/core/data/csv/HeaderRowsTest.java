package org.netloom.core.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.Reason;
import org.netloom.core.diagnose.Outcome;

/** Names in several rows above one another: groups above names, and units below them. */
class HeaderRowsTest {

    @TempDir
    private Path folder;

    private Outcome<OpenedCsv> open(String text, DialectWish wish) throws IOException {
        return DataFiles.open(Files.writeString(folder.resolve("a.csv"), text), wish);
    }

    private OpenedCsv opened(String text) throws IOException {
        return open(text, DialectWish.AUTO).toOptional().orElseThrow();
    }

    @Test
    void should_join_two_rows_of_names() throws IOException {
        OpenedCsv csv = opened("name,height,,weight,\n,min,max,min,max\nann,1,2,3,4\nbob,5,6,7,8\n");

        assertThat(csv.table().names()).containsExactly("name", "height min", "height max", "weight min", "weight max");
        assertThat(csv.dialect().headerRows()).isEqualTo(2);
        assertThat(opened("t,v,p\ns,m/s,kPa\n1,2,3\n2,3,4\n").table().names()).containsExactly("t s", "v m/s", "p kPa");
        assertThat(open("a,b\nx,y\n1,2\n", DialectWish.of(HeaderMode.TWO_ROWS))
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .names())
                .containsExactly("a x", "b y");
    }

    @Test
    void should_join_three_rows_of_names() throws IOException {
        OpenedCsv csv = opened("who,body,,pulse\n,height,weight,rest\n,cm,kg,1/min\nann,170,60,64\nbob,181,75,58\n");

        assertThat(csv.table().names()).containsExactly("who", "body height cm", "body weight kg", "pulse rest 1/min");
        assertThat(csv.dialect().headerRows()).isEqualTo(3);
        assertThat(csv.table().rows()).isEqualTo(2);
        assertThat(csv.reasons()).contains(Reason.of("header-rows", 3, 3).atMost(Confidence.LIKELY));
        assertThat(DataFiles.openAlike(folder.resolve("a.csv"), csv.dialect(), org.netloom.core.data.Progress.UNSEEN)
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .names())
                .isEqualTo(csv.table().names());
    }

    @Test
    void should_take_a_row_of_words_for_data_where_no_column_holds_numbers_only() throws IOException {
        OpenedCsv csv = opened("name,height\nann,unknown\nbob,unknown\neve,170\nkim,unknown\n");

        assertThat(csv.dialect().headerRows()).isEqualTo(1);
        assertThat(csv.table().rows()).isEqualTo(4);
    }

    @Test
    void should_join_as_many_as_a_person_says() throws IOException {
        String text = "a,b\nx,y\nm,n\n1,u\n2,v\n";

        assertThat(open(text, DialectWish.of(HeaderMode.THREE_ROWS))
                        .toOptional()
                        .orElseThrow()
                        .table()
                        .names())
                .containsExactly("a x m", "b y n");
        for (HeaderMode mode : HeaderMode.values()) {
            int rows = open(text, DialectWish.of(mode))
                    .toOptional()
                    .orElseThrow()
                    .dialect()
                    .headerRows();
            assertThat(mode == HeaderMode.AUTO || HeaderMode.ofRows(rows) == mode)
                    .as(mode.name())
                    .isTrue();
        }
    }
}
