package org.netloom.app.launch;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import org.netloom.app.action.Actions;
import org.netloom.app.canvas.BackgroundArranger;
import org.netloom.app.canvas.CanvasView;
import org.netloom.app.canvas.Landing;
import org.netloom.app.dataset.DatasetView;
import org.netloom.app.evaluation.EvaluationView;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.history.HistoryView;
import org.netloom.app.inspector.InspectorView;
import org.netloom.app.outline.OutlineView;
import org.netloom.app.palette.PaletteView;
import org.netloom.app.problems.ProblemsView;
import org.netloom.app.shell.Dock;
import org.netloom.app.shell.DockTab;
import org.netloom.app.shell.SidePane;
import org.netloom.app.shell.StatusLine;
import org.netloom.app.shell.TopBar;
import org.netloom.app.shell.Workbench;
import org.netloom.app.training.TrainingView;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.train.TrainingState;

/** The page on which a network is built: all screens around the canvas. FX thread only. */
final class StudioWorkbench implements AutoCloseable {

    private final StudioServices services;
    private final OpenProject project;
    private final Actions actions;
    private final StatusTexts texts;
    private final CanvasView canvas;
    private final Dock dock;
    private final Subscriptions views = new Subscriptions();
    private Runnable showPalette = () -> {};
    private Runnable showOutline = () -> {};
    private Runnable showHistory = () -> {};

    /**
     * @param actions filled later, before {@link #page()} is called
     * @param landing where what is dragged off the canvas can be dropped
     */
    StudioWorkbench(
            StudioServices services,
            OpenProject project,
            Actions actions,
            Exports exports,
            DatasetView.Callbacks dataCallbacks,
            Landing landing) {
        this.services = services;
        this.project = project;
        this.actions = actions;
        this.texts = new StatusTexts(services.i18n, project.document, project.data, project.training);
        this.canvas = new CanvasView(
                project.document,
                services.catalogue,
                services.i18n,
                texts.rows(),
                project.hasData(),
                new BackgroundArranger(services.background),
                () -> actions.get("starter").run(),
                services.keyMap,
                landing);
        canvas.markChanged(project.training.changedProperty());
        canvas.showTrends(project.training.updatesProperty());
        views.add(canvas::close);
        ProblemsView problems = new ProblemsView(project.document, services.i18n, this::reveal);
        views.add(problems::close);
        DatasetView dataset =
                new DatasetView(project.document, project.data, services.i18n, services.background, dataCallbacks);
        views.add(dataset::close);
        TrainingView curves = new TrainingView(project.training, services.baselines, services.i18n);
        views.add(curves::close);
        EvaluationView evaluation = new EvaluationView(
                project.document,
                project.training,
                services.desk,
                services.baselines,
                project.folds,
                services.i18n,
                exports,
                () -> project.data.state().file().map(OpenedCsv::table),
                exports::predictFile);
        views.add(evaluation::close);
        this.dock = new Dock(
                List.of(
                        new DockTab("problems", problems.root(), problems.countProperty(), problems.graveProperty()),
                        tab("data", dataset.root()),
                        tab("training", curves.root()),
                        tab("evaluation", evaluation.root())),
                services.i18n);
    }

    CanvasView canvas() {
        return canvas;
    }

    Dock dock() {
        return dock;
    }

    /** Brings the layers to choose from to the front, ready to type. */
    void showPalette() {
        showPalette.run();
    }

    /** Brings the outline to the front, with the keyboard. */
    void showOutline() {
        showOutline.run();
    }

    /** Brings the history to the front, with the keyboard. */
    void showHistory() {
        showHistory.run();
    }

    /** Adds a layer in the middle of what is seen. */
    void addLayer(LayerKind kind) {
        canvas.add(kind);
    }

    /** The page; its buttons are made of the actions. */
    Region page() {
        ObservableBooleanValue active =
                Bindings.createBooleanBinding(project.training::isActive, project.training.stateProperty());
        TopBar bar = new TopBar(
                actions,
                services.i18n,
                Bindings.createStringBinding(
                        () -> project.document.project().name(), project.document.projectProperty()),
                project.document.dirtyProperty(),
                texts.run(),
                active,
                project.training.stateProperty().isEqualTo(TrainingState.PAUSED));
        PaletteView palette = new PaletteView(services.catalogue, services.i18n, this::addLayer);
        views.add(palette::close);
        OutlineView outline = new OutlineView(project.document, services.catalogue, services.i18n, canvas::reveal);
        views.add(outline::close);
        HistoryView history = new HistoryView(project.document, services.i18n);
        views.add(history::close);
        SidePane side = new SidePane(
                List.of(tab("palette", palette.root()), tab("outline", outline.root()), tab("history", history.root())),
                services.i18n);
        showPalette = () -> {
            side.show("palette");
            palette.focusSearch();
        };
        showOutline = () -> {
            side.show("outline");
            outline.focus();
        };
        showHistory = () -> {
            side.show("history");
            history.focus();
        };
        InspectorView inspector = new InspectorView(project.document, services.catalogue, services.i18n);
        views.add(inspector::close);
        StatusLine status =
                new StatusLine(texts.engine(services.engineProperty()), texts.data(), texts.network(), texts.file());
        return new Workbench(bar.root(), side.root(), canvas.root(), inspector.root(), dock.root(), status.root())
                .root();
    }

    private void reveal(NodeId node) {
        canvas.focusNode(node);
    }

    private static DockTab tab(String id, Region content) {
        return new DockTab(id, content, new SimpleIntegerProperty(), new SimpleBooleanProperty());
    }

    @Override
    public void close() {
        views.close();
    }
}
