package org.netloom.core.data;

/** How much of the heap is left. */
public final class HeapRoom {

    private HeapRoom() {}

    /** How many bytes this Java may still take; where that looks too little, what nobody holds any more is collected first. */
    public static long of(long bytes) {
        if (bytes > free()) {
            System.gc();
        }
        return free();
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }
}
