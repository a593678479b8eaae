package org.netloom.core.data.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.diagnose.Diagnostic;

/** Addresses are read as people paste them, and those of pages lead to the data. */
class WebAddressTest {

    private static String uri(String text) {
        return WebAddress.parse(text).toOptional().orElseThrow().uri().toString();
    }

    private static Diagnostic problem(String text) {
        return WebAddress.parse(text).diagnostics().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/a.csv | https://example.org/a.csv",
                "  HTTP://Example.ORG:8080/A.csv  | http://example.org:8080/A.csv",
                "https://example.org | https://example.org/",
                "https://example.org?x=1 | https://example.org/?x=1",
                "https://example.org/my data.csv | https://example.org/my%20data.csv",
                "https://example.org/100%.csv | https://example.org/100%25.csv",
                "https://example.org/a%20b.csv?q=1&r=[2] | https://example.org/a%20b.csv?q=1&r=%5B2%5D",
                "https://数据.cn/表.csv | https://xn--5usr0r.cn/%E8%A1%A8.csv",
                "https://someone:secret@example.org/a.csv | https://example.org/a.csv",
                "http://[::1]:80/a.csv | http://[::1]:80/a.csv",
                "<https://example.org/a.csv> | https://example.org/a.csv",
                "https://example.org/a.csv#row=3 | https://example.org/a.csv"
            })
    void should_read_addresses_as_people_paste_them(String text, String expected) {
        if (text.contains("数据")) {
            assertThat(uri(text)).startsWith("https://xn--").endsWith(".cn/%E8%A1%A8.csv");
        } else {
            assertThat(uri(text)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "data.csv",
                "http:/example.org",
                "https://",
                "https:///a.csv",
                "http://a b/c",
                "://x",
                "https://ex_am ple/"
            })
    void should_say_that_something_is_no_address(String text) {
        assertThat(problem(text).code()).isEqualTo("web-no-address");
    }

    @Test
    void should_name_the_schemes_that_are_not_fetched() {
        assertThat(problem("ftp://example.org/a.csv")).isEqualTo(Diagnostic.error("web-scheme", "ftp"));
        assertThat(problem("s3://bucket/a.csv")).isEqualTo(Diagnostic.error("web-scheme", "s3"));
        assertThat(problem("file:///etc/passwd").isError()).isTrue();
    }

    @Test
    void should_tell_addresses_from_files() {
        assertThat(WebAddress.isMeant("https://example.org/a.csv")).isTrue();
        assertThat(WebAddress.isMeant("ftp://example.org/a.csv")).isTrue();
        assertThat(WebAddress.isMeant("C:\\data\\a.csv")).isFalse();
        assertThat(WebAddress.isMeant("data/a.csv")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://github.com/o/r/blob/main/data/a b.csv | https://raw.githubusercontent.com/o/r/main/data/a%20b.csv",
                "https://www.github.com/o/r/blob/v1.2/a.csv?plain=1 | https://raw.githubusercontent.com/o/r/v1.2/a.csv",
                "https://gitlab.com/g/s/r/-/blob/main/a.csv | https://gitlab.com/g/s/r/-/raw/main/a.csv",
                "https://huggingface.co/datasets/o/r/blob/main/a.csv | https://huggingface.co/datasets/o/r/resolve/main/a.csv",
                "https://docs.google.com/spreadsheets/d/1A_b-C/edit#gid=42 | https://docs.google.com/spreadsheets/d/1A_b-C/export?format=csv&gid=42",
                "https://docs.google.com/spreadsheets/d/1A/edit?gid=7#gid=7 | https://docs.google.com/spreadsheets/d/1A/export?format=csv&gid=7",
                "https://docs.google.com/spreadsheets/d/1A/edit?usp=sharing | https://docs.google.com/spreadsheets/d/1A/export?format=csv",
                "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=5 | https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv&gid=5&single=true",
                "https://www.dropbox.com/s/abc/a.csv?dl=0 | https://www.dropbox.com/s/abc/a.csv?dl=1",
                "https://www.dropbox.com/scl/fi/x/a.csv?rlkey=k&dl=0 | https://www.dropbox.com/scl/fi/x/a.csv?rlkey=k&dl=1",
                "https://dropbox.com/s/abc/a.csv | https://www.dropbox.com/s/abc/a.csv?dl=1"
            })
    void should_find_the_data_of_a_page_that_shows_them(String page, String data) {
        WebAddress address = WebAddress.parse(page).toOptional().orElseThrow();

        assertThat(address.uri().toString()).isEqualTo(data);
        assertThat(address.page()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://raw.githubusercontent.com/o/r/main/a.csv",
                "https://github.com/o/r/raw/main/a.csv",
                "https://github.com/o/r/releases/download/v1/a.csv",
                "https://docs.google.com/spreadsheets/d/1A/export?format=csv&gid=42",
                "https://www.dropbox.com/s/abc/a.csv?dl=1",
                "https://example.org/o/r/blob/main/a.csv"
            })
    void should_leave_addresses_of_data_as_they_are(String text) {
        WebAddress address = WebAddress.parse(text).toOptional().orElseThrow();

        assertThat(address.uri().toString()).isEqualTo(text);
        assertThat(address.page()).isEmpty();
    }

    @Test
    void should_not_show_names_passwords_and_questions() {
        assertThat(WebAddress.shown(URI.create("https://someone:secret@example.org:8443/a.csv?token=1")))
                .isEqualTo("https://example.org:8443/a.csv");
        assertThat(WebAddress.shown(URI.create("http://[::1]/a.csv"))).isEqualTo("http://[::1]/a.csv");
    }

    @Test
    void should_say_that_kaggle_needs_signing_in() {
        assertThat(problem("https://www.kaggle.com/datasets/o/titanic").code()).isEqualTo("web-kaggle");
        assertThat(problem("https://kaggle.com/c/titanic/data").code()).isEqualTo("web-kaggle");
    }
}
