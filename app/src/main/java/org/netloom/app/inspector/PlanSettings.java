package org.netloom.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
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

    List<Setting<?>> plan() {
        return List.of(
                setting(
                        "updater",
                        new Form.Chosen<>(List.of(TrainingPlan.Updater.values())),
                        TrainingPlan::updater,
                        TrainingPlan::withUpdater),
                setting(
                        "learningRate",
                        typed(new DecimalRule(1e-7, 10, 1e-5)),
                        TrainingPlan::learningRate,
                        TrainingPlan::withLearningRate),
                setting(
                        "batchSize",
                        typed(WholeRule.ofInts(1, 65_536)),
                        TrainingPlan::batchSize,
                        TrainingPlan::withBatchSize),
                setting("epochs", typed(WholeRule.ofInts(1, 100_000)), TrainingPlan::epochs, TrainingPlan::withEpochs),
                setting(
                        "seed",
                        typed(WholeRule.ofLongs(0, Integer.MAX_VALUE)),
                        TrainingPlan::seed,
                        TrainingPlan::withSeed),
                setting(
                        "l1",
                        typed(new DecimalRule(0, 10, 1e-5)),
                        TrainingPlan::l1,
                        (plan, value) -> plan.withPenalties(value, plan.l2())),
                setting(
                        "l2",
                        typed(new DecimalRule(0, 10, 1e-5)),
                        TrainingPlan::l2,
                        (plan, value) -> plan.withPenalties(plan.l1(), value)),
                setting("keepBest", new Form.Switched(), TrainingPlan::keepBest, TrainingPlan::withKeepBest));
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
