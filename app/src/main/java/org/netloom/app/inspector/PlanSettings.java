package org.netloom.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.Project;
import org.netloom.core.text.MessageKey;

/** The settings of the project: its name and how it is trained. */
final class PlanSettings {

    private final StudioDocument document;

    PlanSettings(StudioDocument document) {
        this.document = document;
    }

    List<Setting<?>> project() {
        return List.of(new Setting<>(
                "project-name",
                "inspector.project-name",
                new Form.Typed<>(new WordsRule(), false),
                () -> Optional.of(document.project().name()),
                name -> document.apply(
                        new ProjectEdit(EditName.of("rename", name), "project-name", project -> project.named(name)))));
    }

    /** Only what has an effect, given the rest. */
    List<Setting<?>> plan() {
        TrainingPlan plan = document.project().plan();
        List<Setting<?>> settings = new ArrayList<>();
        settings.add(setting(
                "updater",
                new Form.Chosen<>(List.of(TrainingPlan.Updater.values())),
                TrainingPlan::updater,
                TrainingPlan::withUpdater));
        settings.add(setting(
                "learningRate",
                typed(new DecimalRule(1e-7, 10, 1e-5)),
                TrainingPlan::learningRate,
                TrainingPlan::withLearningRate));
        schedule(settings, plan.schedule().kind());
        settings.add(setting(
                "batchSize", typed(WholeRule.ofInts(1, 65_536)), TrainingPlan::batchSize, TrainingPlan::withBatchSize));
        settings.add(setting("shuffle", new Form.Switched(), TrainingPlan::shuffle, TrainingPlan::withShuffle));
        settings.add(
                setting("epochs", typed(WholeRule.ofInts(1, 100_000)), TrainingPlan::epochs, TrainingPlan::withEpochs));
        settings.add(setting(
                "stopAfter",
                typed(WholeRule.ofInts(0, 100_000)),
                TrainingPlan::stopAfter,
                TrainingPlan::withStopAfter));
        settings.add(setting(
                "seed", typed(WholeRule.ofLongs(0, Integer.MAX_VALUE)), TrainingPlan::seed, TrainingPlan::withSeed));
        clipping(settings, plan.clipping().kind());
        penalties(settings, plan.updater());
        settings.add(setting("keepBest", new Form.Switched(), TrainingPlan::keepBest, TrainingPlan::withKeepBest));
        return settings;
    }

    private void schedule(List<Setting<?>> settings, Schedule.Kind kind) {
        settings.add(ofSchedule(
                "schedule", new Form.Chosen<>(List.of(Schedule.Kind.values())), Schedule::kind, Schedule::withKind));
        if (kind == Schedule.Kind.STEP || kind == Schedule.Kind.EXPONENTIAL || kind == Schedule.Kind.ON_PLATEAU) {
            settings.add(
                    ofSchedule("factor", typed(new DecimalRule(1e-4, 1, 0.1)), Schedule::factor, Schedule::withFactor));
        }
        if (kind == Schedule.Kind.STEP) {
            settings.add(
                    ofSchedule("every", typed(WholeRule.ofInts(1, 100_000)), Schedule::every, Schedule::withEvery));
        }
        if (kind == Schedule.Kind.ON_PLATEAU) {
            settings.add(ofSchedule(
                    "patience", typed(WholeRule.ofInts(1, 100_000)), Schedule::patience, Schedule::withPatience));
        }
        if (kind == Schedule.Kind.WARM_UP_COSINE || kind == Schedule.Kind.ONE_CYCLE) {
            settings.add(ofSchedule(
                    "warmUp", typed(new DecimalRule(0, 0.99, 0.05)), Schedule::warmUp, Schedule::withWarmUp));
        }
    }

    private void clipping(List<Setting<?>> settings, Clipping.Kind kind) {
        settings.add(setting(
                "clipping",
                new Form.Chosen<>(List.of(Clipping.Kind.values())),
                plan -> plan.clipping().kind(),
                (plan, value) ->
                        plan.withClipping(new Clipping(value, plan.clipping().limit()))));
        if (kind != Clipping.Kind.NO_CLIPPING) {
            settings.add(setting(
                    "clipLimit",
                    typed(new DecimalRule(1e-4, 1e4, 0.1)),
                    plan -> plan.clipping().limit(),
                    (plan, value) ->
                            plan.withClipping(new Clipping(plan.clipping().kind(), value))));
        }
    }

    private void penalties(List<Setting<?>> settings, TrainingPlan.Updater updater) {
        settings.add(setting(
                "l1",
                typed(new DecimalRule(0, 10, 1e-5)),
                TrainingPlan::l1,
                (plan, value) -> plan.withPenalties(value, plan.l2())));
        settings.add(
                updater == TrainingPlan.Updater.ADAMW
                        ? setting(
                                "weightDecay",
                                typed(new DecimalRule(0, 10, 1e-3)),
                                TrainingPlan::weightDecay,
                                TrainingPlan::withWeightDecay)
                        : setting(
                                "l2",
                                typed(new DecimalRule(0, 10, 1e-5)),
                                TrainingPlan::l2,
                                (plan, value) -> plan.withPenalties(plan.l1(), value)));
    }

    private <T> Setting<T> ofSchedule(
            String key, Form<T> form, Function<Schedule, T> get, BiFunction<Schedule, T, Schedule> set) {
        return setting(
                key,
                form,
                plan -> get.apply(plan.schedule()),
                (plan, value) -> plan.withSchedule(set.apply(plan.schedule(), value)));
    }

    private static <T> Form<T> typed(TextRule<T> rule) {
        return new Form.Typed<>(rule, false);
    }

    private <T> Setting<T> setting(
            String key, Form<T> form, Function<TrainingPlan, T> get, BiFunction<TrainingPlan, T, TrainingPlan> set) {
        String words = "inspector.plan." + key;
        return new Setting<>(
                key,
                words,
                form,
                () -> Optional.of(get.apply(document.project().plan())),
                value -> document.apply(new ProjectEdit(
                        EditName.of("set-parameter", new MessageKey(words)),
                        key,
                        project -> project.withPlan(set.apply(project.plan(), value)))));
    }

    private record ProjectEdit(EditName name, String field, Function<Project, Project> change)
            implements Edit<Project> {
        @Override
        public Project apply(Project project) {
            return change.apply(project);
        }

        @Override
        public Optional<Object> mergeKey() {
            return Optional.of(List.of("plan", field));
        }
    }
}
