package org.netloom.core.data.csv;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that lay in the heap at once, before a collection, and the most that was left behind one: what is needed, and a little that
 * was not looked at.
 */
final class HeapPeak {

    private final AtomicLong before = new AtomicLong();
    private final AtomicLong after = new AtomicLong();

    HeapPeak() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, nothing) -> {
                                GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                take(before, info.getGcInfo().getMemoryUsageBeforeGc());
                                take(after, info.getGcInfo().getMemoryUsageAfterGc());
                            },
                            notification -> notification
                                    .getType()
                                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
    }

    private static void take(AtomicLong most, Map<String, MemoryUsage> pools) {
        long used = pools.entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        most.accumulateAndGet(used, Math::max);
    }

    private static boolean isHeap(String pool) {
        return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Old") || pool.contains("Tenured");
    }

    void reset() {
        before.set(0);
        after.set(0);
    }

    /** In words, in MiB. */
    @Override
    public String toString() {
        return String.format(
                "heap at most %d MiB, %d behind a collection, of %d",
                before.get() >> 20, after.get() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }
}
