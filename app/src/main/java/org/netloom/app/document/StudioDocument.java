package org.netloom.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.fx.FxThread;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditHistory;
import org.netloom.core.edit.EditName;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.project.Project;

/**
 * The project being edited, its history, and what is known about it. The one thing that all rooms of the window share; they learn of
 * each other's changes only through it. FX thread only.
 */
public final class StudioDocument {

    private final Function<Project, Analysis> analyst;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<Project> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Analysis> analysis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private EditHistory<Project> history;
    private boolean resultUnsaved;

    /**
     * @param analyst tells what is known of a project as it is; called after every change, so it must take no more than a millisecond
     */
    public StudioDocument(Project initial, Function<Project, Analysis> analyst) {
        this.analyst = analyst;
        this.history = new EditHistory<>(initial);
        refresh();
    }

    /** The project as it is now. */
    public Project project() {
        return history.state();
    }

    /** The project; changes with every edit. */
    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** What is known of the network; always belongs to the present project when listeners of it are told. */
    public ReadOnlyObjectProperty<Analysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }

    /** What is known of the network now. */
    public Analysis analysis() {
        return analysis.get();
    }

    /** What is selected. */
    public Selection selection() {
        return selection;
    }

    /** The project's file, once it has one. */
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether there is something to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to redo. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether there are changes, or a trained network, that are not on disk. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** What undo would take back. */
    public Optional<EditName> undoName() {
        return history.undoName();
    }

    /** What redo would do again. */
    public Optional<EditName> redoName() {
        return history.redoName();
    }

    /** The names of all steps that are remembered, the oldest first. */
    public List<EditName> steps() {
        return history.names();
    }

    /** How many of the steps are in force. */
    public int step() {
        return history.position();
    }

    /** The step after which the project is as it is on disk; empty if none is. A project without a file is nowhere on disk. */
    public OptionalInt savedStep() {
        return path.get().isEmpty() ? OptionalInt.empty() : history.savedPosition();
    }

    /** Takes back, or does again, as many steps as lie between. */
    public void goToStep(int position) {
        FxThread.require();
        if (history.goTo(position)) {
            refresh();
        }
    }

    /** Changes the project; one undo step. Returns whether anything changed. */
    public boolean apply(Edit<Project> edit) {
        FxThread.require();
        boolean changed = history.apply(edit);
        if (changed) {
            refresh();
        }
        return changed;
    }

    /** Changes the network; one undo step. Returns whether anything changed. */
    public boolean applyToGraph(Edit<ModelGraph> edit) {
        return apply(new OnGraph(edit));
    }

    /** Takes the last edit back. */
    public void undo() {
        FxThread.require();
        if (history.undo()) {
            refresh();
        }
    }

    /** Takes the last edit back for good, as if it had never been: what a gesture that is given up had begun. */
    public void withdraw() {
        FxThread.require();
        if (history.withdraw()) {
            refresh();
        }
    }

    /** Does again what was taken back. */
    public void redo() {
        FxThread.require();
        if (history.redo()) {
            refresh();
        }
    }

    /** The next edit is an entry of its own; called when a field loses the focus. */
    public void closeMerge() {
        history.closeMerge();
    }

    /** Notes whether there is something to save beside the edits: a trained network, or a project that was made just now. */
    public void noteUnsaved(boolean something) {
        FxThread.require();
        resultUnsaved = something;
        judgeDirty();
    }

    /** Shows another project, with a history of its own. */
    public void open(Project newProject, Optional<Path> file) {
        FxThread.require();
        resultUnsaved = false;
        history = new EditHistory<>(newProject);
        path.set(file);
        selection.clear();
        refresh();
    }

    /**
     * Notes that a state of the project is on disk now.
     *
     * @param saved the state that was written; the person may have gone on since
     */
    public void markSaved(Project saved, Path file) {
        FxThread.require();
        history.markSaved(saved);
        resultUnsaved = false;
        path.set(Optional.of(file));
        judgeDirty();
    }

    /** Names another place for the same data, in all states: no step, and nothing to save. */
    void moveData(DataMove move) {
        FxThread.require();
        history.rewrite(move);
        refresh();
    }

    /** Notes that what is known may have changed though the project did not: data has been read. */
    public void reanalyse() {
        FxThread.require();
        analysis.set(analyst.apply(project()));
    }

    private void refresh() {
        Project now = history.state();
        selection.retain(now.graph());
        // Analysis first: who listens to the project finds what is known of it up to date.
        analysis.set(analyst.apply(now));
        project.set(now);
        canUndo.set(history.undoName().isPresent());
        canRedo.set(history.redoName().isPresent());
        judgeDirty();
    }

    private void judgeDirty() {
        dirty.set(history.isDirty() || resultUnsaved);
    }

    private record OnGraph(Edit<ModelGraph> edit) implements Edit<Project> {
        @Override
        public EditName name() {
            return edit.name();
        }

        @Override
        public Project apply(Project project) {
            return project.withGraph(edit.apply(project.graph()));
        }

        @Override
        public Optional<Object> mergeKey() {
            return edit.mergeKey();
        }
    }
}
