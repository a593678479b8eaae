package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.netloom.core.engine.ThreadChoice.Reason;

class ThreadTrialTest {

    private static final double NANOS = 1e6;

    /** Plays a trial in which an iteration takes what the function says for the number of threads, in milliseconds. */
    private static List<Integer> play(ThreadTrial trial, IntToDoubleFunction millis) {
        List<Integer> tried = new ArrayList<>();
        while (!trial.isOver()) {
            int threads = trial.next();
            tried.add(threads);
            trial.took((long) (millis.applyAsDouble(threads) * NANOS));
        }
        return tried;
    }

    @Test
    void should_take_the_number_that_is_fastest() {
        ThreadTrial trial = new ThreadTrial(4);

        play(trial, threads -> List.of(100.0, 60.0, 45.0, 70.0).get(threads - 1));

        assertThat(trial.choice()).isEqualTo(new ThreadChoice(3, Reason.MEASURED, 45, 100));
    }

    @Test
    void should_stay_with_one_thread_where_more_are_slower_and_say_how_much() {
        ThreadTrial trial = new ThreadTrial(2);

        play(trial, threads -> threads == 1 ? 50 : 80);

        assertThat(trial.choice()).isEqualTo(new ThreadChoice(1, Reason.MEASURED, 50, 80));
    }

    @Test
    void should_leave_the_other_cores_alone_for_less_than_a_tenth() {
        ThreadTrial trial = new ThreadTrial(2);

        play(trial, threads -> threads == 1 ? 100 : 92);

        assertThat(trial.choice().threads()).isEqualTo(1);
    }

    @Test
    void should_try_no_more_threads_on_iterations_that_are_too_short_to_share() {
        ThreadTrial trial = new ThreadTrial(8);

        List<Integer> tried = play(trial, threads -> 0.5);

        assertThat(tried).hasSizeLessThan(10).containsOnly(1);
        assertThat(trial.choice()).isEqualTo(new ThreadChoice(1, Reason.SMALL, 0.5, 0));
    }

    @Test
    void should_not_count_the_first_iterations_in_which_nothing_is_warm() {
        ThreadTrial trial = new ThreadTrial(2);
        int[] count = new int[1];

        play(trial, threads -> count[0]++ < 2 ? 900 : 1);

        assertThat(trial.choice()).isEqualTo(new ThreadChoice(1, Reason.SMALL, 1, 0));
    }

    @Test
    void should_let_all_numbers_take_turns_so_that_a_busy_moment_slows_them_alike() {
        ThreadTrial trial = new ThreadTrial(2);

        List<Integer> tried = play(trial, threads -> 10);

        assertThat(tried.subList(8, tried.size())).startsWith(1, 2, 1, 2, 1, 2);
    }

    @Test
    void should_need_no_trial_with_one_core() {
        ThreadTrial trial = new ThreadTrial(1);

        assertThat(trial.isOver()).isTrue();
        assertThat(trial.choice().reason()).isEqualTo(Reason.ONE_CORE);
    }

    @Test
    void should_try_few_numbers_on_a_large_machine() {
        assertThat(ThreadTrial.candidates(2)).containsExactly(1, 2);
        assertThat(ThreadTrial.candidates(6)).containsExactly(1, 2, 3, 4, 6);
        assertThat(ThreadTrial.candidates(64)).containsExactly(1, 2, 3, 4, 8, 16, 32, 64);
    }
}
