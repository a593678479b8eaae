package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.engine.ThreadChoice.Reason;

class ThreadsTest {

    private static final class Book implements ThreadMemory {
        private final Map<String, Integer> known = new HashMap<>();

        @Override
        public OptionalInt recall(String network) {
            return known.containsKey(network) ? OptionalInt.of(known.get(network)) : OptionalInt.empty();
        }

        @Override
        public void remember(String network, int threads) {
            known.put(network, threads);
        }
    }

    private final Book book = new Book();
    private int iterations;

    @BeforeEach
    void start() {
        new Engine().start();
    }

    @AfterEach
    void giveBack() {
        Threads.fixed(1).set(1, Sharing.ROWS);
    }

    private ThreadChoice choose(Threads threads) {
        return threads.choose("network", Sharing.ROWS, () -> iterations++, () -> true);
    }

    @Test
    void should_do_as_asked_and_only_warm_up() {
        Threads threads = Threads.automatic(0, book);
        threads.ask(2);

        assertThat(choose(threads)).isEqualTo(new ThreadChoice(2, Reason.ASKED, 0, 0));
        assertThat(iterations).isEqualTo(ThreadTrial.WARM_UPS);
        assertThat(book.known).isEmpty();
    }

    @Test
    void should_try_a_network_once_and_remember_what_suited_it() {
        Threads threads = Threads.automatic(0, book);

        ThreadChoice first = choose(threads);
        int tried = iterations;
        ThreadChoice second = choose(threads);

        assertThat(book.known).hasSize(1).containsValue(first.threads());
        assertThat(second.threads()).isEqualTo(first.threads());
        assertThat(iterations).isEqualTo(tried + ThreadTrial.WARM_UPS);
        assertThat(threads.choice()).isSameAs(second);
    }

    @Test
    void should_end_the_trial_and_remember_nothing_once_nobody_waits() {
        Threads threads = Threads.automatic(0, book);

        threads.choose("network", Sharing.ROWS, () -> iterations++, () -> iterations < 1);

        assertThat(book.known).isEmpty();
        assertThat(iterations).isLessThan(2);
    }

    @Test
    void should_leave_cores_to_a_window_but_never_all_of_them() {
        assertThat(Threads.most(1, 1)).isEqualTo(1);
        assertThat(Threads.most(2, 1)).isEqualTo(1);
        assertThat(Threads.most(8, 1)).isEqualTo(7);
        assertThat(Threads.most(8, 0)).isEqualTo(8);
    }

    @Test
    void should_refuse_no_threads_at_all() {
        assertThatThrownBy(() -> Threads.fixed(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
