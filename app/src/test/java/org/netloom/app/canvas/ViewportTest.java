package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void should_arrive_exactly_where_it_was_going() {
        Viewport.Place start = new Viewport.Place(3, 4, 1);
        Viewport.Place goal = new Viewport.Place(-20, 35, 0.98);

        assertThat(start.towards(goal, 1)).isEqualTo(goal);
    }

    @Test
    void should_go_on_to_a_zoom_that_differs_by_rounding_only() {
        Viewport.Place start = new Viewport.Place(0, 0, 0.98);
        Viewport.Place goal = new Viewport.Place(10, 20, Math.nextUp(0.98));

        Viewport.Place half = start.towards(goal, 0.5);

        assertThat(half.left()).isEqualTo(5);
        assertThat(half.top()).isEqualTo(10);
    }

    @Test
    void should_stay_when_fitted_again_and_again() {
        Viewport viewport = new Viewport(() -> {});
        viewport.resize(907, 502);
        Rectangle2D area = new Rectangle2D(0, 0, 829, 77);

        for (int i = 0; i < 10; i++) {
            viewport.show(viewport.place().towards(viewport.fitting(area), 0.3));
            viewport.show(viewport.place().towards(viewport.fitting(area), 1));
        }

        assertThat(viewport.place()).isEqualTo(viewport.fitting(area));
    }
}
