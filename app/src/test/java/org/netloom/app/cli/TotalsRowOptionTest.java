package org.netloom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A last row of totals is pointed out with the option that leaves it out, and no more once that is given. */
class TotalsRowOptionTest {

    @TempDir
    private Path folder;

    @Test
    void should_say_the_option_and_fall_silent_with_it() throws IOException {
        Stream<String> rows = IntStream.range(0, 60).mapToObj(i -> "n%d,shop %d,%d".formatted(i, i % 3, i * 7 % 31));
        Path csv = Files.write(
                folder.resolve("sales.csv"),
                Stream.of(Stream.of("order no,shop,sold"), rows, Stream.of("Total,,901"))
                        .flatMap(lines -> lines)
                        .toList());
        NewRun run = new NewRun(csv, "sold");
        String condition = "is_missing(`order no`) or `order no` != \"Total\"";

        assertThat(run.said().out()).contains("add: --filter '" + condition + "'");
        Files.delete(folder.resolve("out/sales.netloom"));
        CliRunner.Said without = run.said("--filter", condition);
        assertThat(without.out() + without.err()).doesNotContain("totals");
        assertThat(without.code()).isZero();
    }
}
