package org.netloom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.NodeId;
import org.netloom.core.train.TrainingEvent;

class UpdateTrendsTest {

    private static final NodeId DENSE = new NodeId("dense_1");

    private final UpdateTrends trends = new UpdateTrends();

    @Test
    void should_show_news_at_most_twice_a_second_while_there_is_more_to_come() {
        tell(1, 0.1, 10);
        trends.show(false);
        assertThat(last()).isEqualTo(0.1);

        tell(2, 0.2, 300);
        trends.show(false);
        assertThat(last()).as("too soon").isEqualTo(0.1);

        tell(3, 0.3, 520);
        trends.show(false);
        assertThat(last()).isEqualTo(0.3);
    }

    @Test
    void should_show_the_last_news_at_once_when_the_run_rests() {
        tell(1, 0.1, 10);
        trends.show(false);
        tell(2, 0.2, 20);

        trends.show(true);

        assertThat(last()).isEqualTo(0.2);
    }

    private void tell(int iteration, double size, long millis) {
        trends.accept(new TrainingEvent.Iteration(iteration, 1, 16, 1, 0.5, 0.001, millis * 1_000_000));
        trends.accept(new TrainingEvent.Updates(iteration, Map.of(DENSE, size)));
    }

    private double last() {
        return trends.without(Set.of()).get(DENSE).last();
    }
}
