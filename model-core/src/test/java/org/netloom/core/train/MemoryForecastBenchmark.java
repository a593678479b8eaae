package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The memory that is foretold before training beside what a process of its own then takes. Memory is a result, so it is asserted. */
class MemoryForecastBenchmark {

    private static final double MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @EnumSource
    void should_foretell_what_training_takes_within_a_factor_of_two(ForecastNetwork network) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int rows : network.batches()) {
            TrainingTask task = network.task(rows);
            double foretold =
                    MemoryForecast.bytes(task.graph(), network.sketch().shapes(network.facts()), task.plan(), rows)
                            / MEBIBYTE;
            double measured = measure(network, rows) / MEBIBYTE;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %5d rows: %7.1f MiB foretold, %7.1f measured, %.2f%n",
                    network,
                    rows,
                    foretold,
                    measured,
                    foretold / measured);
            ratios.add(foretold / measured);
        }
        assertThat(ratios).allSatisfy(ratio -> assertThat(ratio).isBetween(0.5, 2.0));
    }

    private static long measure(ForecastNetwork network, int rows) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // The heap has its whole size from the start, so that what grows lies outside of it.
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+AlwaysPreTouch",
                        "-Dorg.bytedeco.javacpp.maxBytes=8G",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeasuredMemory.class.getName(),
                        network.name(),
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> line.startsWith("grew "))
                .mapToLong(line -> Long.parseLong(line.substring(5)))
                .findFirst()
                .orElseThrow();
    }
}
