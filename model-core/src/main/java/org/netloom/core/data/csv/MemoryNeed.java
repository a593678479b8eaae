package org.netloom.core.data.csv;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * How much memory a file will take once it is a table, judged by a sample of its rows: 6 bytes for a number of up to nine digits, its
 * length for a text, 2 bytes where few texts come again and again; and 4 bytes a cell for the numbers that a network learns from.
 */
final class MemoryNeed {

    private static final int BYTES_A_NUMBER = 6;
    private static final int BYTES_A_CODE = 2;
    private static final int BYTES_A_LENGTH = 4;
    private static final int BYTES_A_LINE = 4;
    private static final int BYTES_LEARNT = 4;

    /** Where more of the sampled cells differ, they will not have room in codes. */
    private static final double MOST_ALIKE = 0.5;

    private MemoryNeed() {}

    /**
     * Why a file cannot be opened with the memory that is left, if it cannot.
     *
     * @param available bytes
     */
    static Optional<Diagnostic> problem(String name, long fileSize, Glimpse glimpse, long available) {
        long need = bytes(glimpse.sample(), fileSize / (double) glimpse.bytesSampled());
        return need <= available
                ? Optional.empty()
                : Optional.of(Diagnostic.error("file-needs-memory", name, need >> 20, Math.max(0, available >> 20)));
    }

    /** What this Java may still take. */
    static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    /**
     * The need of a table.
     *
     * @param sample some of its rows
     * @param times how often all rows hold the sample
     */
    static long bytes(Table sample, double times) {
        double aRow = BYTES_A_LINE;
        for (Column column : sample.columns()) {
            aRow += BYTES_LEARNT + aCell(column);
        }
        return (long) (aRow * sample.rows() * times);
    }

    private static double aCell(Column column) {
        Set<String> different = new HashSet<>();
        long length = 0;
        int numbers = 0;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            different.add(text);
            length += text.length();
            numbers += Double.isNaN(column.number(row)) && !column.isMissing(row) ? 0 : 1;
        }
        if (different.size() < column.size() * MOST_ALIKE) {
            return BYTES_A_CODE;
        }
        return numbers == column.size() ? BYTES_A_NUMBER : BYTES_A_LENGTH + (double) length / column.size();
    }
}
