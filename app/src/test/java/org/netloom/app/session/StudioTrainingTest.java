package org.netloom.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.Frames;
import org.netloom.app.window.TestWindow;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Input;
import org.netloom.core.metrics.Trend;
import org.netloom.core.project.Project;
import org.netloom.core.shape.Task;
import org.netloom.core.train.TrainingEvent;
import org.netloom.core.train.TrainingState;

class StudioTrainingTest {

    private TrainingFixture fixture;
    private StudioTraining training;

    @BeforeEach
    void open() {
        TestWindow.startToolkit();
        fixture = TestWindow.call(() -> new TrainingFixture(Task.CLASSIFICATION));
        training = fixture.training;
    }

    @AfterEach
    void close() {
        TestWindow.run(fixture::close);
    }

    @Test
    void should_keep_a_point_for_every_minibatch_of_a_flood() {
        TestWindow.run(training::start);
        AtomicInteger updates = new AtomicInteger();
        AtomicInteger frames = new AtomicInteger();
        javafx.animation.AnimationTimer timer = new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        TestWindow.run(() -> {
            timer.start();
            training.figuresProperty().addListener((source, before, after) -> updates.incrementAndGet());
        });

        CompletableFuture.runAsync(() -> fixture.run().tellClassification(100, 100, 200, 0.3, true))
                .join();
        Frames.until("the run is over", () -> training.stateProperty().get() == TrainingState.COMPLETED);
        TestWindow.run(timer::stop);

        RunHistory history = training.history();
        assertThat(history.minibatchLoss().count()).isEqualTo(20_000);
        assertThat(history.minibatchScore().count()).isEqualTo(20_000);
        assertThat(history.training().loss().count()).isEqualTo(100);
        assertThat(history.validation().score().count()).isEqualTo(100);
        for (int i = 0; i < 20_000; i++) {
            assertThat(history.minibatchLoss().x(i)).isEqualTo((i + 1) / 200.0);
        }
        assertThat(updates.get()).isLessThanOrEqualTo(frames.get() + 1);
    }

    @Test
    void should_tell_the_figures_before_the_state_is_final() {
        TestWindow.run(training::start);
        List<String> told = new ArrayList<>();
        TestWindow.run(() -> {
            training.figuresProperty()
                    .addListener((source, before, after) -> told.add("iteration " + after.iteration()));
            training.stateProperty().addListener((source, before, after) -> told.add(after.name()));
            fixture.run().tellClassification(2, 2, 5, 0.3, true);
        });
        Frames.until("the run is over", () -> training.stateProperty().get().isFinal());
        assertThat(told).endsWith("iteration 10", "COMPLETED");
        assertThat(training.figuresProperty().get().progress()).isEqualTo(1);
        assertThat(training.figuresProperty().get().bestEpoch()).isPresent();
    }

    @Test
    void should_refuse_a_network_with_errors_and_say_why() {
        Diagnostic error = Diagnostic.error("graph-without-output");
        TestWindow.run(() -> {
            fixture.diagnostics.add(error);
            fixture.document.reanalyse();
        });
        Optional<StartBlock> block = TestWindow.call(() -> training.start());
        assertThat(block).isPresent();
        assertThat(block.get().reason()).isEqualTo(StartBlock.Reason.ERRORS);
        assertThat(block.get().diagnostic()).contains(error);
        assertThat(fixture.runs).isEmpty();
        assertThat(training.stateProperty().get()).isEqualTo(TrainingState.IDLE);
    }

    @Test
    void should_refuse_to_start_before_the_data_are_ready() {
        TestWindow.run(() -> fixture.data.set(Optional.empty()));
        assertThat(training.blockProperty().get()).map(StartBlock::reason).contains(StartBlock.Reason.DATA_NOT_READY);
    }

    @Test
    void should_refuse_a_second_run_while_one_is_under_way() {
        TestWindow.run(training::start);
        assertThat(TestWindow.call(() -> training.start()))
                .map(StartBlock::reason)
                .contains(StartBlock.Reason.RUNNING);
        assertThat(fixture.runs).hasSize(1);
    }

    @Test
    void should_train_only_one_of_several_projects_at_a_time_and_name_the_one() {
        TrainingTurn turn = new TrainingTurn();
        TrainingFixture first = TestWindow.call(() -> new TrainingFixture(Task.CLASSIFICATION, turn));
        TrainingFixture second = TestWindow.call(() -> new TrainingFixture(Task.CLASSIFICATION, turn));
        TestWindow.run(first.training::start);
        Optional<StartBlock> refused = TestWindow.call(second.training::start);
        assertThat(refused).map(StartBlock::reason).contains(StartBlock.Reason.RUNNING_ELSEWHERE);
        assertThat(refused).map(StartBlock::other).contains("Iris flowers");
        assertThat(second.runs).isEmpty();

        TestWindow.run(() -> first.run().tellClassification(1, 1, 1, 0.3, true));
        Frames.until(
                "the run is over", () -> first.training.stateProperty().get().isFinal());
        assertThat(TestWindow.call(second.training::start)).isEmpty();
        assertThat(TestWindow.call(first.training::start)).isPresent();
        TestWindow.run(second::close);
        assertThat(TestWindow.call(first.training::start))
                .as("the turn of a project that was closed in the middle of a run")
                .isEmpty();
        TestWindow.run(first::close);
    }

    @Test
    void should_pass_on_what_the_person_wants_without_waiting() {
        TestWindow.run(() -> {
            training.step();
            training.pause();
            training.resume();
            training.stop();
        });
        assertThat(fixture.run().commands).containsExactly("step", "pause", "resume", "stop");
    }

    @Test
    void should_keep_the_snapshot_and_be_stale_once_the_plan_is_edited() {
        TestWindow.run(training::start);
        assertThat(training.staleProperty().get()).isFalse();
        TestWindow.run(() -> fixture.document.apply(
                edit(project -> project.withPlan(project.plan().withEpochs(7)))));
        assertThat(training.staleProperty().get()).isTrue();
        assertThat(training.snapshotProperty()
                        .get()
                        .orElseThrow()
                        .project()
                        .plan()
                        .epochs())
                .isEqualTo(100);
        TestWindow.run(() -> fixture.document.undo());
        assertThat(training.staleProperty().get()).isFalse();
    }

    @Test
    void should_not_be_stale_because_a_node_was_moved_or_renamed() {
        TestWindow.run(training::start);
        TestWindow.run(() -> fixture.document.apply(edit(project ->
                project.withGraph(project.graph().update(new NodeId("input_1"), node -> node.at(new Position(80, 40))
                        .named("Blossoms"))))));
        assertThat(training.staleProperty().get()).isFalse();
    }

    @Test
    void should_tell_which_nodes_have_changed_since_the_run_and_forget_it_with_the_next_one() {
        NodeId input = new NodeId("input_1");
        assertThat(training.changedProperty().get()).isEmpty();
        TestWindow.run(training::start);
        assertThat(training.changedProperty().get()).isEmpty();

        TestWindow.run(() -> fixture.document.apply(edit(project -> project.withGraph(project.graph()
                .update(input, node -> node.with(Input.FEATURES, 7).named("Blossoms"))))));
        assertThat(training.changedProperty().get()).containsExactly(input);
        TestWindow.run(() -> fixture.document.undo());
        assertThat(training.changedProperty().get()).isEmpty();

        TestWindow.run(() -> fixture.document.redo());
        assertThat(training.changedProperty().get()).containsExactly(input);
        TestWindow.run(training::reset);
        assertThat(training.changedProperty().get()).isEmpty();
    }

    @Test
    void should_tell_how_far_steps_move_the_weights_of_each_layer_but_not_of_those_that_have_changed_since() {
        NodeId input = new NodeId("input_1");
        NodeId other = new NodeId("other");
        TestWindow.run(training::start);
        assertThat(training.updatesProperty().get()).isEmpty();

        TestWindow.run(() -> {
            fixture.run().tell(new TrainingEvent.Updates(1, Map.of(input, 0.01, other, 0.1)));
            fixture.run().tell(new TrainingEvent.Updates(2, Map.of(input, 0.02, other, 0.2)));
            fixture.run().tellState(TrainingState.STOPPED);
        });
        Frames.until("the run is over", () -> training.stateProperty().get() == TrainingState.STOPPED);
        assertThat(training.updatesProperty().get())
                .containsEntry(input, new Trend(List.of(0.01, 0.02), 0.02))
                .containsEntry(other, new Trend(List.of(0.1, 0.2), 0.2));

        TestWindow.run(() -> fixture.document.apply(edit(
                project -> project.withGraph(project.graph().update(input, node -> node.with(Input.FEATURES, 7))))));
        assertThat(training.updatesProperty().get()).containsOnlyKeys(other);
        TestWindow.run(() -> fixture.document.undo());
        assertThat(training.updatesProperty().get()).containsOnlyKeys(input, other);

        TestWindow.run(training::start);
        assertThat(training.updatesProperty().get()).as("another run").isEmpty();
    }

    @Test
    void should_leave_the_history_of_edits_as_it_is_through_a_run() {
        TestWindow.run(() -> fixture.document.apply(edit(project -> project.named("One"))));
        TestWindow.run(training::start);
        TestWindow.run(() -> {
            fixture.document.apply(edit(project -> project.named("Two")));
            fixture.run().tellClassification(2, 2, 5, 0.3, true);
        });
        Frames.until("the run is over", () -> training.stateProperty().get().isFinal());

        assertThat(fixture.document.steps()).hasSize(2);
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.document.project().name()).isEqualTo("One");
        TestWindow.run(fixture.document::undo);
        assertThat(fixture.document.canUndoProperty().get()).isFalse();
    }

    @Test
    void should_take_back_five_hundred_steps() {
        String before = fixture.document.project().name();
        TestWindow.run(() -> {
            for (int step = 1; step <= 500; step++) {
                String name = "Name " + step;
                fixture.document.apply(edit(project -> project.named(name)));
            }
            for (int step = 1; step <= 500; step++) {
                fixture.document.undo();
            }
        });
        assertThat(fixture.document.project().name()).isEqualTo(before);
    }

    @Test
    void should_hand_over_the_model_when_the_run_is_stopped() {
        List<TrainedRun> told = new ArrayList<>();
        TestWindow.run(() -> {
            training.onTrained(told::add);
            training.start();
            fixture.run().tellClassification(3, 100, 5, 0.3, false);
            fixture.run().tellState(TrainingState.STOPPED);
        });
        Frames.until("the run is over", () -> training.stateProperty().get() == TrainingState.STOPPED);
        assertThat(told).hasSize(1);
        assertThat(training.trainedProperty().get()).contains(told.get(0));
        assertThat(training.isActive()).isFalse();
        assertThat(training.blockProperty().get()).isEmpty();
    }

    @Test
    void should_say_why_a_run_failed() {
        Diagnostic problem = Diagnostic.error("loss-not-a-number", 12);
        TestWindow.run(() -> {
            training.start();
            fixture.run().tell(new TrainingEvent.Problem(problem));
            fixture.run().tellState(TrainingState.FAILED);
        });
        Frames.until("the run is over", () -> training.stateProperty().get() == TrainingState.FAILED);
        assertThat(training.problemProperty().get()).contains(problem);
        assertThat(training.trainedProperty().get()).isEmpty();
    }

    @Test
    void should_stop_the_run_when_the_window_closes() {
        TestWindow.run(() -> {
            training.start();
            training.close();
        });
        assertThat(fixture.run().commands).endsWith("stop");
    }

    private static Edit<Project> edit(java.util.function.UnaryOperator<Project> change) {
        return new Edit<>() {
            @Override
            public EditName name() {
                return EditName.of("test");
            }

            @Override
            public Project apply(Project project) {
                return change.apply(project);
            }
        };
    }
}
