package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.app.document.DataState;
import org.netloom.app.fx.FxThread;
import org.netloom.app.project.ProjectServices;
import org.netloom.app.session.RunSnapshot;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.data.PreparedData;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.train.TrainingState;
import org.netloom.samples.Sample;
import org.netloom.samples.SampleFolder;

/** Keeps what was trained with its project: written beside it on saving, shown again on opening. */
final class ModelKeeper implements ProjectServices {

    private final Services services;
    private final BooleanBinding hasModel;
    /** The run whose network belongs to the project; read by the thread that saves. */
    private volatile Optional<TrainedRun> kept = Optional.empty();
    /** Beside which project file that network lies; none if it is nowhere yet. */
    private volatile Optional<Path> savedBeside = Optional.empty();
    /** Counts the projects that were shown: what was asked for one must not arrive in the next. */
    private int generation;

    private @Nullable ChangeListener<DataState> waiting;

    ModelKeeper(Services services) {
        this.services = services;
        this.hasModel = Bindings.createBooleanBinding(
                () -> services.training.trainedProperty().get().isPresent(), services.training.trainedProperty());
        services.training.onTrained(run -> {
            savedBeside = Optional.empty();
            kept = Optional.of(run);
        });
        services.training.stateProperty().addListener((source, before, state) -> {
            if (state == TrainingState.PREPARING || state.isFinal()) {
                boolean nowhereYet = services.document.pathProperty().get().isEmpty();
                services.document.noteUnsaved(nowhereYet || hasUnsavedResult());
            }
        });
    }

    /** Whether there is a trained network. */
    BooleanBinding hasModelProperty() {
        return hasModel;
    }

    @Override
    public List<String> samples() {
        return services.samples.samples().stream().map(Sample::id).toList();
    }

    @Override
    public Outcome<Path> copySample(String id) {
        Sample sample = services.samples.find(id).orElseThrow();
        Path folder = SampleFolder.ofUser();
        try {
            return Outcome.of(services.samples.copyTo(sample, folder));
        } catch (IOException e) {
            return Outcome.failed(
                    Diagnostic.error("sample-not-copied", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Outcome<Path> saveModel(Project project, Path projectFile) {
        Optional<TrainedRun> run = kept;
        Optional<Path> place = Optional.of(projectFile.toAbsolutePath().normalize());
        if (run.isEmpty() || place.equals(savedBeside)) {
            return Outcome.of(projectFile);
        }
        Outcome<Path> saved = new ModelFolder(new ProjectFolder(projectFile).model())
                .save(run.get().model());
        // A run that ended meanwhile is newer, and stays to be saved.
        if (saved instanceof Outcome.Success<Path> && kept.equals(run)) {
            savedBeside = place;
        }
        return saved;
    }

    @Override
    public boolean hasUnsavedResult() {
        return services.training.isActive() || (kept.isPresent() && savedBeside.isEmpty());
    }

    @Override
    public void endRun(Runnable next) {
        if (!services.training.isActive()) {
            next.run();
            return;
        }
        services.training.stateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends TrainingState> state, TrainingState before, TrainingState now) {
                if (now.isFinal()) {
                    state.removeListener(this);
                    FxThread.later(next);
                }
            }
        });
        services.training.stop();
    }

    @Override
    public void openModel(Project project, Path projectFile) {
        Path folder = new ProjectFolder(projectFile).model();
        if (!new ModelFolder(folder).exists()) {
            return;
        }
        // The network is shown with the rows it is measured on, so it waits until they are read.
        ChangeListener<DataState> listener = (source, before, state) -> whenRead(state, projectFile);
        waiting = listener;
        services.data.stateProperty().addListener(listener);
        whenRead(services.data.state(), projectFile);
    }

    private void whenRead(DataState state, Path projectFile) {
        if (state.busy() || state.prepared().isEmpty()) {
            return;
        }
        stopWaiting();
        PreparedData data = state.prepared().get();
        int asked = generation;
        services.desk.load(new ModelFolder(new ProjectFolder(projectFile).model()), outcome -> {
            boolean overtaken = services.training.isActive() || kept.isPresent();
            if (asked == generation && !overtaken) {
                show(services.document.project(), data, outcome, projectFile);
            }
        });
    }

    private void show(Project project, PreparedData data, Outcome<TrainedModel> outcome, Path projectFile) {
        if (!(outcome instanceof Outcome.Success<TrainedModel> success)) {
            services.dialogs.notify(services.i18n.text(outcome.diagnostics().get(0)));
            return;
        }
        TrainedModel model = success.value();
        Optional<Diagnostic> mismatch = model.mismatch(project.graph(), data.preparation());
        if (mismatch.isPresent()) {
            services.dialogs.notify(services.i18n.text(mismatch.get()));
        } else {
            TrainedRun run = new TrainedRun(new RunSnapshot(0, project, data), model);
            kept = Optional.of(run);
            savedBeside = Optional.of(projectFile.toAbsolutePath().normalize());
            services.training.restore(run);
        }
    }

    @Override
    public void closeModel() {
        stopWaiting();
        generation++;
        kept = Optional.empty();
        savedBeside = Optional.empty();
        services.training.reset();
    }

    private void stopWaiting() {
        if (waiting != null) {
            services.data.stateProperty().removeListener(waiting);
            waiting = null;
        }
    }
}
