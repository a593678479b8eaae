package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A fetched file has a name that a person knows it by, and none that leads elsewhere. */
class WebNameTest {

    private static final byte[] TEXT = "a,b\n1,2\n".getBytes();

    private static String named(String disposition, String place, String type) {
        return WebName.of(
                Optional.ofNullable(disposition), List.of(URI.create(place)), Optional.ofNullable(type), TEXT);
    }

    @Test
    void should_take_the_name_that_the_server_says() {
        String place = "https://example.org/get?id=7";
        assertThat(named("attachment; filename=rows.csv", place, null)).isEqualTo("rows.csv");
        assertThat(named("attachment; filename=\"my rows.csv\"; size=3", place, null))
                .isEqualTo("my rows.csv");
        assertThat(named("attachment; filename=\"x.csv\"; filename*=UTF-8''%E8%A1%A8.csv", place, null))
                .isEqualTo("表.csv");
        assertThat(named("attachment; filename=\"\u00E8\u00A1\u00A8.csv\"", place, null))
                .isEqualTo("表.csv");
        assertThat(named("attachment; filename*=nonsense''%zz.csv; filename=rows.csv", place, null))
                .isEqualTo("rows.csv");
    }

    @Test
    void should_else_take_the_end_of_the_address() {
        assertThat(named(null, "https://example.org/a/iris.data", null)).isEqualTo("iris.data");
        assertThat(named("inline", "https://example.org/a/my%20rows.csv.gz?x=1", null))
                .isEqualTo("my rows.csv.gz");
        assertThat(named(null, "https://example.org/train-images-idx3-ubyte.gz", "application/octet-stream"))
                .isEqualTo("train-images-idx3-ubyte.gz");
        assertThat(WebName.of(
                        Optional.empty(),
                        List.of(
                                URI.create("https://cdn.example.org/0a1b2c"),
                                URI.create("https://example.org/rows.csv")),
                        Optional.empty(),
                        TEXT))
                .isEqualTo("rows.csv");
    }

    @Test
    void should_find_an_ending_by_the_kind_of_the_content() {
        assertThat(named(null, "https://example.org/download.php?id=3", "text/csv; charset=utf-8"))
                .isEqualTo("download.csv");
        assertThat(named(null, "https://example.org/export", "text/tab-separated-values"))
                .isEqualTo("export.tsv");
        assertThat(named(null, "https://example.org/", "text/csv")).isEqualTo("data.csv");
        assertThat(named(null, "https://example.org/adult.names", "text/plain")).isEqualTo("adult.names");
        assertThat(named(
                        null,
                        "https://example.org/sheet",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .isEqualTo("sheet.xlsx");
        assertThat(WebName.of(
                        Optional.empty(),
                        List.of(URI.create("https://example.org/rows")),
                        Optional.of("application/octet-stream"),
                        new byte[] {0x1F, (byte) 0x8B, 8}))
                .isEqualTo("rows.gz");
    }

    @Test
    void should_be_as_nameas_disks_take_it() {
        String name = named(
                "attachment; filename*=UTF-8''" + "%F0%9F%8C%B8".repeat(90) + ".csv", "https://example.org/x", null);

        assertThat(name).endsWith("🌸.csv").startsWith("🌸");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(200);
    }

    @Test
    void should_not_take_a_name_that_leads_elsewhere_or_cannot_be_written() {
        String place = "https://example.org/x";
        assertThat(named("attachment; filename=\"../../.bashrc.csv\"", place, null))
                .isEqualTo("bashrc.csv");
        assertThat(named("attachment; filename=\"C:\\\\windows\\\\a.csv\"", place, null))
                .isEqualTo("a.csv");
        assertThat(named("attachment; filename=\"a:b*c?.csv\"", place, null)).isEqualTo("a_b_c_.csv");
        assertThat(named("attachment; filename=\"con.csv\"", place, null)).isEqualTo("_con.csv");
        assertThat(named("attachment; filename=\"..\"", place, "text/csv")).isEqualTo("x.csv");
        assertThat(named("attachment; filename=\"" + "y".repeat(500) + ".csv\"", place, null))
                .hasSize(200)
                .endsWith(".csv");
        assertThat(named(null, "https://example.org/..%2F..%2Fetc%2Fpasswd.csv", null))
                .isEqualTo("passwd.csv");
    }
}
