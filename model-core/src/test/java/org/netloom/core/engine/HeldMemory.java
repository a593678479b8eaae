package org.netloom.core.engine;

import java.lang.management.ManagementFactory;
import org.bytedeco.javacpp.Pointer;

/**
 * What a process holds, in bytes.
 *
 * @param heap that live on the Java heap
 * @param tracked outside of it, that JavaCPP keeps count of
 * @param physical that the process has in all
 */
public record HeldMemory(long heap, long tracked, long physical) {

    /** The engine's own threads give memory back some time after the collection that found it, on a busy machine many later. */
    private static final int COLLECTIONS = 15;

    private static final int MOST_COLLECTIONS = 200;
    private static final long MEBIBYTE = 1L << 20;
    private static final HeldMemory GROWTH = new HeldMemory(MEBIBYTE, MEBIBYTE / 4, 48 * MEBIBYTE);

    /** After what nobody wants any more has been given back. */
    public static HeldMemory settled() {
        HeldMemory least = afterCollection();
        for (int i = 1; i < COLLECTIONS; i++) {
            least = least.least(afterCollection());
        }
        return least;
    }

    /** What is left as soon as it has not grown, or in the end. */
    public static HeldMemory comparedWith(HeldMemory before) {
        HeldMemory now = afterCollection();
        for (int i = 1; i < MOST_COLLECTIONS && now.hasGrownSince(before); i++) {
            now = now.least(afterCollection());
        }
        return now;
    }

    private static HeldMemory afterCollection() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new HeldMemory(heap, Pointer.totalBytes(), Pointer.physicalBytes());
    }

    /** Whether more was added than caches and the machine's own bookkeeping account for. */
    public boolean hasGrownSince(HeldMemory before) {
        return heap - before.heap > GROWTH.heap
                || tracked - before.tracked > GROWTH.tracked
                || physical - before.physical > GROWTH.physical;
    }

    private HeldMemory least(HeldMemory other) {
        return new HeldMemory(
                Math.min(heap, other.heap), Math.min(tracked, other.tracked), Math.min(physical, other.physical));
    }

    @Override
    public String toString() {
        return "heap %d KiB, native %d KiB, process %d KiB".formatted(heap >> 10, tracked >> 10, physical >> 10);
    }
}
