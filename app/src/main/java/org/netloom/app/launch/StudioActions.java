package org.netloom.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.netloom.app.action.Actions;
import org.netloom.app.action.StudioAction;
import org.netloom.app.canvas.Alignment;
import org.netloom.app.canvas.CanvasView;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.project.ProjectFlow;
import org.netloom.app.project.ProjectOpening;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.shell.Dock;
import org.netloom.app.shell.QuickSearch;
import org.netloom.core.graph.Flow;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.train.TrainingState;
import org.netloom.ui.Messages;

/** Declares what can be done in the window, in one list. */
final class StudioActions {

    private static final ObservableBooleanValue ALWAYS = Actions.always();

    /**
     * The ways to the neighbours of a tab.
     *
     * @param onlyOne whether there are none
     */
    record Steps(Runnable next, Runnable previous, ObservableBooleanValue onlyOne) {}

    private final Actions actions;

    StudioActions(Actions actions) {
        this.actions = actions;
    }

    void ofOpening(ProjectOpening opening) {
        actions.add("new", "mdi2f-file-plus-outline", ALWAYS, opening::newProject, "Shortcut+N");
        actions.add("open", "mdi2f-folder-open-outline", ALWAYS, opening::chooseProject, "Shortcut+O");
        actions.add("open-csv", "mdi2t-table-large", ALWAYS, opening::chooseTable, "Shortcut+Shift+O", "Shortcut+I");
        actions.add("open-web", "mdi2w-web", ALWAYS, opening::askWeb, "Shortcut+L");
    }

    /** Ctrl and not Cmd where it is Ctrl everywhere: on a Mac, Cmd+Tab belongs to the system. */
    void ofTabs(Runnable start, Runnable close, ObservableBooleanValue nothingToClose, Steps steps) {
        actions.add("samples", "mdi2h-home-outline", ALWAYS, start, "Shortcut+T", "Shortcut+Shift+H");
        actions.add("close-tab", "mdi2c-close", nothingToClose, close, "Shortcut+W");
        actions.add("next-tab", "mdi2c-chevron-right", steps.onlyOne(), steps.next(), "Ctrl+TAB", "Ctrl+PAGE_DOWN");
        actions.add(
                "previous-tab",
                "mdi2c-chevron-left",
                steps.onlyOne(),
                steps.previous(),
                "Ctrl+Shift+TAB",
                "Ctrl+PAGE_UP");
    }

    void ofProject(ProjectFlow flow, Runnable about, ObservableBooleanValue nothingOpen) {
        actions.add("save", "mdi2c-content-save-outline", nothingOpen, flow::save, "Shortcut+S");
        actions.add("save-as", "mdi2c-content-save-edit-outline", nothingOpen, flow::saveAs, "Shortcut+Shift+S");
        actions.add("about", "mdi2i-information-outline", ALWAYS, about);
    }

    void ofExport(
            Runnable dl4j,
            Runnable java,
            ObservableBooleanValue nothingTrained,
            Runnable png,
            ObservableBooleanValue empty) {
        actions.add("export-dl4j", "mdi2e-export-variant", nothingTrained, dl4j, "Shortcut+E");
        actions.add("export-java", "mdi2c-code-braces", nothingTrained, java);
        actions.add("export-png", "mdi2i-image-outline", empty, png, "Shortcut+Shift+E");
    }

    void ofDocument(StudioDocument document) {
        actions.add("undo", "mdi2u-undo", Bindings.not(document.canUndoProperty()), document::undo, "Shortcut+Z");
        actions.add(
                "redo",
                "mdi2r-redo",
                Bindings.not(document.canRedoProperty()),
                document::redo,
                "Shortcut+Y",
                "Shortcut+Shift+Z");
    }

    /** Without a selected layer there is still the list of keys. */
    private void helpOr(CanvasView canvas, String otherwise) {
        if (!canvas.help()) {
            actions.get(otherwise).run();
        }
    }

    void ofCanvas(StudioDocument document, CanvasView canvas, ObservableBooleanValue empty) {
        actions.add("arrange", "mdi2s-sort-variant", empty, canvas::arrange, "Shortcut+Shift+A");
        actions.add("arrange-right", "mdi2a-arrow-right", ALWAYS, () -> canvas.arrange(Flow.RIGHT));
        actions.add("arrange-down", "mdi2a-arrow-down", ALWAYS, () -> canvas.arrange(Flow.DOWN));
        actions.add("add-frame", "mdi2s-selection-drag", ALWAYS, canvas::addFrame);
        actions.add("add-note", "mdi2n-note-text-outline", ALWAYS, canvas::addNote);
        for (Alignment alignment : Alignment.values()) {
            ObservableBooleanValue fewer = Bindings.createBooleanBinding(
                    () -> document.selection().items().size() < alignment.least(),
                    document.selection().itemsProperty());
            actions.add(alignment.id(), alignment.icon(), fewer, () -> canvas.align(alignment));
        }
        actions.add("help", "mdi2h-help-circle-outline", ALWAYS, () -> helpOr(canvas, "keys"), "F1");
        actions.add("find", "mdi2f-file-find-outline", empty, canvas::find, "Shortcut+F");
        actions.add("fit", "mdi2f-fit-to-page-outline", empty, canvas::fit, "F");
        actions.add(
                "zoom-in", "mdi2m-magnify-plus-outline", ALWAYS, canvas::zoomIn, "Shortcut+EQUALS", "Shortcut+PLUS");
        actions.add("zoom-out", "mdi2m-magnify-minus-outline", ALWAYS, canvas::zoomOut, "Shortcut+MINUS");
        actions.add("zoom-reset", "mdi2m-magnify", ALWAYS, canvas::zoomReset, "Shortcut+0");
    }

    void ofTraining(StudioTraining training, Runnable train, ObservableBooleanValue noData, Runnable starter) {
        ObservableBooleanValue active = Bindings.createBooleanBinding(training::isActive, training.stateProperty());
        ObservableBooleanValue paused = training.stateProperty().isEqualTo(TrainingState.PAUSED);
        ObservableBooleanValue idle = Bindings.not(active);
        actions.add("train", "mdi2p-play", active, train, "Shortcut+ENTER");
        actions.add("pause", "mdi2p-pause", Bindings.or(idle, paused), training::pause, "Shortcut+Shift+ENTER");
        actions.add("resume", "mdi2p-play", Bindings.not(paused), training::resume, "Shortcut+Shift+ENTER");
        actions.add(
                "step", "mdi2s-skip-next", Bindings.not(Bindings.or(idle, paused)), training::step, "Shortcut+RIGHT");
        actions.add("stop", "mdi2s-stop", idle, training::stop, "Shortcut+PERIOD");
        actions.add("starter", "mdi2a-auto-fix", noData, starter);
    }

    void ofSides(Runnable palette, Runnable outline, Runnable history) {
        actions.add("show-palette", "mdi2l-layers-outline", ALWAYS, palette, "Shortcut+5");
        actions.add("show-outline", "mdi2f-file-tree-outline", ALWAYS, outline, "Shortcut+6");
        actions.add("show-history", "mdi2h-history", ALWAYS, history, "Shortcut+7");
    }

    void ofSearch(Runnable search) {
        actions.add("search", "mdi2m-magnify", ALWAYS, search, "Shortcut+Shift+P");
    }

    void ofWindow(Runnable dark, Runnable language, Runnable preferences, Runnable keys) {
        actions.add("toggle-dark", "mdi2t-theme-light-dark", ALWAYS, dark);
        actions.add("toggle-language", "mdi2t-translate", ALWAYS, language);
        actions.add("keys", "mdi2k-keyboard-outline", ALWAYS, keys, "Shift+SLASH", "Shortcut+SLASH");
        actions.add("preferences", "mdi2c-cog-outline", ALWAYS, preferences, "Shortcut+COMMA");
    }

    void ofDock(Dock dock) {
        actions.add("show-problems", "mdi2a-alert-circle-outline", ALWAYS, () -> dock.show("problems"), "Shortcut+1");
        actions.add("show-data", "mdi2t-table", ALWAYS, () -> dock.show("data"), "Shortcut+2");
        actions.add("show-training", "mdi2c-chart-line", ALWAYS, () -> dock.show("training"), "Shortcut+3");
        actions.add(
                "show-evaluation", "mdi2c-check-decagram-outline", ALWAYS, () -> dock.show("evaluation"), "Shortcut+4");
    }

    /** What the search finds: all layers, and all that can be done; what cannot be done now comes last, and says why. */
    List<QuickSearch.Entry> entries(LayerCatalogue catalogue, I18n i18n, Consumer<LayerKind> addLayer) {
        Messages english = Messages.in(Locale.ENGLISH);
        List<QuickSearch.Entry> entries = new ArrayList<>();
        for (LayerKind kind : catalogue.kinds()) {
            entries.add(new QuickSearch.Entry(
                    "mdi2p-plus",
                    i18n.text("layer." + kind.type()),
                    kind.type() + " " + english.text("layer." + kind.type()),
                    i18n.text("category." + kind.category()),
                    Optional.empty(),
                    () -> addLayer.accept(kind)));
        }
        for (boolean disabled : new boolean[] {false, true}) {
            for (StudioAction action : actions.all()) {
                if (action.disabled().get() == disabled && !action.id().equals("search")) {
                    String key = "action." + action.id();
                    entries.add(new QuickSearch.Entry(
                            action.icon(),
                            i18n.text(key),
                            english.text(key),
                            actions.keyText(action),
                            disabled ? Optional.of(i18n.text("why." + action.id())) : Optional.empty(),
                            action::run));
                }
            }
        }
        return entries;
    }

    /** A node to open the search below. */
    static Node anchor(Node root) {
        Node button = root.lookup("#search-button");
        return button == null ? root : button;
    }
}
