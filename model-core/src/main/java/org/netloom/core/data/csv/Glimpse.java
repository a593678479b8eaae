package org.netloom.core.data.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Table;

/**
 * What can be said of a large file before all of it is read.
 *
 * @param page its first rows
 * @param sample those, and rows of its middle and its end
 * @param need what all of it will take, judged by the sample; empty of a packed file, whose size tells little
 */
public record Glimpse(OpenedCsv page, Table sample, Optional<Need> need) {

    /**
     * What a file will take, roughly.
     *
     * @param rows how many it has
     * @param bytes that its cells take, in memory or, of a large one, on disk
     */
    public record Need(long rows, long bytes) {}

    /**
     * A first look at a file. Reads less than a megabyte: takes no time to speak of, but is not for the window's thread.
     *
     * @return nothing if the file is small, or if all of it must be read to say anything
     */
    public static Optional<Glimpse> of(Path path, DialectWish wish) {
        return FileSample.of(path, wish).flatMap(sample -> sample.page(path, wish.names())
                .map(page -> new Glimpse(
                        new OpenedCsv(path, page, sample.dialect(), List.of(), ""), sample.rows(), need(sample))));
    }

    private static Optional<Need> need(FileSample sample) {
        double times = sample.times();
        return sample.packed()
                ? Optional.empty()
                : Optional.of(
                        new Need((long) (sample.rows().rows() * times), MemoryNeed.ofCells(sample.rows(), times)));
    }
}
