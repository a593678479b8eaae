package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedStoringTest {

    private static final int COLUMNS = 23;
    private static final int MANY = 400;

    @Test
    void should_store_each_column_of_all_batches_in_the_order_in_which_they_were_read() {
        List<List<Integer>> seen = new ArrayList<>();
        IntStream.range(0, COLUMNS).forEach(column -> seen.add(new ArrayList<>()));
        SharedStoring storing = new SharedStoring(
                COLUMNS, (batch, fromRow, column, run) -> seen.get(column).add(batch.line(0)));
        CellBatch batch = storing.current();
        for (int i = 0; i < MANY; i++) {
            fill(batch, i);
            batch = storing.next(batch, 0);
        }
        storing.finish();
        List<Integer> all = IntStream.range(0, MANY).boxed().toList();
        assertThat(seen).allSatisfy(column -> assertThat(column).isEqualTo(all));
    }

    @Test
    void should_never_let_two_threads_at_one_column() {
        AtomicInteger[] inside = new AtomicInteger[COLUMNS];
        Arrays.setAll(inside, column -> new AtomicInteger());
        AtomicInteger met = new AtomicInteger();
        SharedStoring storing = new SharedStoring(COLUMNS, (batch, fromRow, column, run) -> {
            met.addAndGet(inside[column].getAndIncrement());
            Thread.yield();
            inside[column].decrementAndGet();
        });
        for (int i = 0; i < MANY; i++) {
            fill(storing.current(), i);
            storing.next(storing.current(), 0);
        }
        storing.finish();
        assertThat(met).hasValue(0);
    }

    @Test
    void should_tell_the_reader_that_storing_failed() {
        IllegalArgumentException full = new IllegalArgumentException("no room");
        SharedStoring storing = new SharedStoring(COLUMNS, (batch, fromRow, column, run) -> {
            if (batch.line(0) == 5 && column == COLUMNS - 1) {
                throw full;
            }
        });
        assertThatThrownBy(() -> {
                    for (int i = 0; i < MANY; i++) {
                        fill(storing.current(), i);
                        storing.next(storing.current(), 0);
                    }
                    storing.finish();
                })
                .isInstanceOf(CompletionException.class)
                .hasCause(full);
        storing.stop();
    }

    @Test
    void should_wait_until_nobody_stores_before_all_is_forgotten() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        SharedStoring storing = new SharedStoring(1, (batch, fromRow, column, run) -> {
            inside.incrementAndGet();
            begun.countDown();
            await(stopping);
            inside.decrementAndGet();
        });
        fill(storing.current(), 0);
        storing.next(storing.current(), 0);
        begun.await();
        Thread letting = new Thread(stopping::countDown);
        letting.start();
        storing.stop();
        assertThat(inside).hasValue(0);
        letting.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(CellBatch batch, int line) {
        batch.begin(line);
        byte[] text = {'x'};
        for (int column = 0; column < COLUMNS; column++) {
            batch.append(text, 0, 1);
        }
        batch.end();
    }
}
