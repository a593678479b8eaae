package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.netloom.app.document.DataMove;
import org.netloom.app.document.DataState;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.FxThread;
import org.netloom.app.project.ProjectServices;
import org.netloom.app.session.RunSnapshot;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.data.PreparedData;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.train.TrainingState;

/** Keeps what was trained with its project: written beside it on saving, shown again on opening. */
final class ModelKeeper implements ProjectServices {

    private final StudioServices services;
    private final StudioDocument document;
    private final DataWorkspace data;
    private final StudioTraining training;
    private final StudioFolds folds;
    private final BooleanBinding hasModel;
    /** The run whose network belongs to the project; read by the thread that saves. */
    private volatile Optional<TrainedRun> kept = Optional.empty();
    /** Beside which project file that network lies; none if it is nowhere yet. */
    private volatile Optional<Path> savedBeside = Optional.empty();
    /** Counts the projects that were shown: what was asked for one must not arrive in the next. */
    private int generation;

    private @Nullable ChangeListener<DataState> waiting;

    ModelKeeper(
            StudioServices services,
            StudioDocument document,
            DataWorkspace data,
            StudioTraining training,
            StudioFolds folds) {
        this.services = services;
        this.document = document;
        this.data = data;
        this.training = training;
        this.folds = folds;
        this.hasModel = Bindings.createBooleanBinding(
                () -> training.trainedProperty().get().isPresent(), training.trainedProperty());
        training.onTrained(run -> {
            savedBeside = Optional.empty();
            kept = Optional.of(run);
        });
        training.stateProperty().addListener((source, before, state) -> {
            if (state == TrainingState.PREPARING || state.isFinal()) {
                boolean nowhereYet = document.pathProperty().get().isEmpty();
                document.noteUnsaved(nowhereYet || hasUnsavedResult());
            }
        });
    }

    /** Whether there is a trained network. */
    BooleanBinding hasModelProperty() {
        return hasModel;
    }

    @Override
    public void moveData(DataMove move) {
        data.move(move);
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
        return training.isActive() || (kept.isPresent() && savedBeside.isEmpty());
    }

    @Override
    public boolean isTraining() {
        return training.isActive();
    }

    @Override
    public void endRun(Runnable next) {
        if (!training.isActive()) {
            next.run();
            return;
        }
        training.stateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends TrainingState> state, TrainingState before, TrainingState now) {
                if (now.isFinal()) {
                    state.removeListener(this);
                    FxThread.later(next);
                }
            }
        });
        training.stop();
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
        data.stateProperty().addListener(listener);
        whenRead(data.state(), projectFile);
    }

    private void whenRead(DataState state, Path projectFile) {
        if (state.busy() || state.prepared().isEmpty()) {
            return;
        }
        stopWaiting();
        PreparedData rows = state.prepared().get();
        int asked = generation;
        if (training.isTrainerBusy()) {
            services.dialogs.notify(services.i18n.text(
                    "training.model-waits", document.project().name()));
        }
        services.desk.load(new ModelFolder(new ProjectFolder(projectFile).model()), outcome -> {
            boolean overtaken = training.isActive() || kept.isPresent();
            if (asked == generation && !overtaken) {
                show(document.project(), rows, outcome, projectFile);
            }
        });
    }

    private void show(Project project, PreparedData rows, Outcome<TrainedModel> outcome, Path projectFile) {
        if (!(outcome instanceof Outcome.Success<TrainedModel> success)) {
            services.dialogs.notify(services.i18n.text(outcome.diagnostics().get(0)));
            return;
        }
        TrainedModel model = success.value();
        Optional<Diagnostic> mismatch = model.mismatch(project.graph(), rows.preparation());
        if (mismatch.isPresent()) {
            services.dialogs.notify(services.i18n.text(mismatch.get()));
        } else {
            TrainedRun run = new TrainedRun(new RunSnapshot(0, project, rows), model);
            kept = Optional.of(run);
            savedBeside = Optional.of(projectFile.toAbsolutePath().normalize());
            training.restore(run);
        }
    }

    @Override
    public void closeModel() {
        stopWaiting();
        generation++;
        kept = Optional.empty();
        savedBeside = Optional.empty();
        folds.reset();
        training.reset();
    }

    private void stopWaiting() {
        if (waiting != null) {
            data.stateProperty().removeListener(waiting);
            waiting = null;
        }
    }
}
