package org.netloom.app.launch;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.netloom.app.document.Analyst;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.session.StudioFolds;
import org.netloom.app.session.StudioTraining;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.project.Project;

/** A project that is open: its document, its data, its training and what came of it, before anything is drawn. FX thread only. */
final class OpenProject implements AutoCloseable {

    final StudioDocument document;
    final DataWorkspace data;
    final StudioTraining training;
    final StudioFolds folds;
    final ModelKeeper models;

    OpenProject(StudioServices studio) {
        Analyst analyst = new Analyst(studio.catalogue);
        this.document = new StudioDocument(Project.empty(studio.i18n.text("shell.untitled")), analyst);
        this.data = new DataWorkspace(document, analyst, studio.sources, studio.background);
        this.training = new StudioTraining(document, data.readyProperty(), studio.runs, studio.turn);
        this.folds = new StudioFolds(
                document, training, () -> data.state().file().map(OpenedCsv::table), studio.desk, studio.turn);
        this.models = new ModelKeeper(studio, document, data, training, folds);
    }

    /** Whether there are rows to learn from. */
    BooleanBinding hasData() {
        return Bindings.createBooleanBinding(() -> data.state().prepared().isPresent(), data.stateProperty());
    }

    /** Whether there is a network to draw. */
    BooleanBinding hasNodes() {
        return Bindings.createBooleanBinding(() -> !document.project().graph().isEmpty(), document.projectProperty());
    }

    /** Whether nothing was done in it yet, so that another project may take its place. */
    boolean isUntouched() {
        return document.steps().isEmpty()
                && document.project().graph().isEmpty()
                && document.project().data().isEmpty()
                && document.pathProperty().get().isEmpty()
                && !document.dirtyProperty().get();
    }

    @Override
    public void close() {
        models.closeModel();
        folds.close();
        training.close();
    }
}
