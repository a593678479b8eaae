package org.netloom.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.app.action.Actions;
import org.netloom.app.dataset.DatasetView;
import org.netloom.app.dataset.ImportRequest;
import org.netloom.app.dataset.ImportView;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.preferences.AppearancePage;
import org.netloom.app.preferences.EnginePage;
import org.netloom.app.preferences.KeyboardPage;
import org.netloom.app.preferences.PreferencesWindow;
import org.netloom.app.preferences.Section;
import org.netloom.app.project.ProjectFlow;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.StartBlock;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.settings.StudioSettings;
import org.netloom.app.shell.Logo;
import org.netloom.app.shell.Pages;
import org.netloom.app.shell.QuickSearch;
import org.netloom.app.shell.WindowIcons;
import org.netloom.app.start.StartChoices;
import org.netloom.app.start.StartView;
import org.netloom.core.project.ProjectFile;
import org.netloom.samples.Sample;

/** One window of the studio: its services, its pages, and what leads from one to the other. FX thread only. */
public final class Studio implements AutoCloseable {

    /** Four directions, or whatever is held besides: no one chord could stand for them. */
    private static final Set<String> FIXED_KEYS = Set.of("nudge", "nudge-far", "escape");

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final Services services;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Actions actions;
    private final Pages pages = new Pages();
    private final ProjectFlow flow;
    private final StarterFlow starter;
    private final StudioWorkbench workbench;
    private final Region workbenchPage;
    private final PreferencesWindow preferences;
    private @Nullable ImportView importing;
    /** Train was pressed while the data were still being read. */
    private boolean trainOnceReady;

    /**
     * Builds a window; it is not shown yet.
     *
     * @param settings what is remembered of the person
     */
    public Studio(Stage stage, SettingsFile settings) {
        this(stage, settings, Outside.REAL);
    }

    /**
     * @param outside what stands in the place of the system's dialogs and of the trainer
     */
    public Studio(Stage stage, SettingsFile settings, Outside outside) {
        this.services = new Services(stage, settings, outside);
        this.actions = new Actions(services.i18n, services.keyMap);
        this.starter = new StarterFlow(
                services.document,
                services.data,
                services.background,
                problems -> services.dialogs.showProblems("dialog.open-failed", problems));
        this.flow = new ProjectFlow(
                services.document,
                new ProjectFile(services.catalogue::find),
                services.models,
                services.dialogs,
                services.i18n,
                settings,
                services.background,
                this::importCsv,
                this::showProject);
        Exports exports = new Exports(services);
        this.workbench = new StudioWorkbench(
                services, actions, exports, new DatasetView.Callbacks(flow::chooseCsv, this::replaceData));
        this.preferences = new PreferencesWindow(stage, services.i18n, services.look, this::sections);
        declareActions(exports);
        subscriptions.onChange(services.training.blockProperty(), block -> {
            if (trainOnceReady && block.isEmpty()) {
                train();
            }
        });
        this.workbenchPage = workbench.page();
    }

    private List<Section> sections(Subscriptions ofWindow) {
        AppearancePage appearance =
                new AppearancePage(services.i18n, services.look, services::appear, services::speak, ofWindow);
        KeyboardPage keyboard = new KeyboardPage(services.i18n, services.keyMap, this::keys, ofWindow);
        EnginePage engine = new EnginePage(
                services.i18n,
                services.engineProperty(),
                services.training.threadsProperty(),
                () -> services.settings.get().threads(),
                services::askThreads,
                ofWindow);
        return List.of(
                new Section("appearance", "mdi2p-palette-outline", appearance::build),
                new Section("keys", "mdi2k-keyboard-outline", keyboard::build),
                new Section("engine", "mdi2c-chip", engine::build));
    }

    private List<KeyboardPage.Chapter> keys() {
        List<KeyboardPage.Entry> anywhere = actions.all().stream()
                .map(action -> new KeyboardPage.Entry("action." + action.id(), action.keys(), false))
                .toList();
        List<KeyboardPage.Entry> canvas = workbench.canvas().keys().entrySet().stream()
                .map(entry -> new KeyboardPage.Entry(
                        "canvas.key." + entry.getKey(), entry.getValue(), FIXED_KEYS.contains(entry.getKey())))
                .toList();
        return List.of(
                new KeyboardPage.Chapter("preferences.keys.anywhere", anywhere),
                new KeyboardPage.Chapter("preferences.keys.canvas", canvas));
    }

    /** Says that the studio itself has failed: what no caller foresaw. */
    void reportBug(Throwable bug) {
        services.reportBug(bug);
    }

    /** Shows the window with the start page. */
    public void show() {
        Stage stage = services.stage;
        StudioSettings remembered = services.settings.get();
        Scene scene = new Scene(
                pages.root(),
                remembered.width() > 0 ? remembered.width() : WIDTH,
                remembered.height() > 0 ? remembered.height() : HEIGHT);
        services.look.dress(scene, subscriptions);
        actions.install(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(WindowIcons.all());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> services.i18n.text(
                                "shell.window", services.document.project().name()),
                        services.document.projectProperty(),
                        services.i18n.messagesProperty()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            flow.leaving(stage::hide);
        });
        showStart();
        stage.show();
        services.startEngine();
    }

    /** Opens a project, or starts from a table. */
    public void open(Path file) {
        flow.open(file);
    }

    /** Opens the person's copy of a sample. */
    public void openSample(String id) {
        flow.openSample(id);
    }

    /** The project that is open. */
    public StudioDocument document() {
        return services.document;
    }

    /** The run of the window. */
    public StudioTraining training() {
        return services.training;
    }

    /** Where trained networks are asked. */
    public ModelDesk desk() {
        return services.desk;
    }

    /** What can be done. */
    public Actions actions() {
        return actions;
    }

    /** Whether pressing Train would start a run. */
    boolean isReadyToTrain() {
        return services.training.blockProperty().get().isEmpty();
    }

    /** Brings the window into a state to be pictured: look, panel in front, network in full. */
    void present(boolean dark, String panel) {
        services.look.setDark(dark);
        workbench.dock().show(panel);
        workbench.canvas().fit();
    }

    /** Puts the window into a language and gives its text a size, as the settings do. */
    public void appear(Locale language, double textScale) {
        services.speak(language);
        services.appear(services.look.appearance().withTextScale(textScale));
    }

    /** What the window shows. */
    Image picture() {
        return services.stage.getScene().snapshot(null);
    }

    /** Takes the window away without asking. */
    void discard() {
        services.stage.hide();
        close();
    }

    @Override
    public void close() {
        double width = pages.root().getWidth();
        double height = pages.root().getHeight();
        services.settings.update(s -> s.withSize(width, height));
        preferences.close();
        workbench.close();
        subscriptions.close();
        services.close();
    }

    private void declareActions(Exports exports) {
        StudioActions declared = new StudioActions(actions);
        BooleanBinding elsewhere = Bindings.createBooleanBinding(
                () -> !"workbench".equals(pages.shownProperty().get().getId()), pages.shownProperty());
        BooleanBinding nothingDrawn = services.hasNodes().not();
        declared.ofProject(flow, () -> flow.leaving(this::showStart), exports::about, elsewhere);
        declared.ofExport(exports::dl4j, services.models.hasModelProperty().not(), exports::picture, nothingDrawn);
        declared.ofDocument(services.document);
        declared.ofCanvas(services.document, workbench.canvas(), nothingDrawn);
        declared.ofTraining(services.training, this::train, services.hasData().not(), this::buildStarter);
        declared.ofSides(workbench::showPalette, workbench::showOutline, workbench::showHistory);
        QuickSearch search = new QuickSearch(
                services.i18n, () -> declared.entries(services.catalogue, services.i18n, workbench::addLayer));
        declared.ofWindow(
                workbench.dock(),
                services::toggleDark,
                services::toggleLanguage,
                preferences::show,
                () -> preferences.show("keys"),
                () -> {
                    if (!elsewhere.get()) {
                        search.show(StudioActions.anchor(pages.root()));
                    }
                });
    }

    private void train() {
        Optional<StartBlock> block = services.training.start();
        trainOnceReady = block.filter(b -> b.reason() == StartBlock.Reason.DATA_NOT_READY)
                .isPresent();
        if (block.isEmpty()) {
            workbench.dock().show("training");
        } else if (block.get().reason() == StartBlock.Reason.ERRORS) {
            workbench.dock().show("problems");
        } else if (block.get().reason() == StartBlock.Reason.NO_DATA) {
            workbench.dock().show("data");
        } else {
            workbench.dock().show("training");
        }
    }

    private void showStart() {
        List<Path> recent = services.settings.get().recent().stream()
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        StartChoices choices = new StartChoices(
                services.samples.samples().stream().map(Sample::id).toList(),
                recent,
                flow::chooseCsv,
                flow::chooseProject,
                flow::newProject,
                flow::openSample,
                flow::open,
                flow::open);
        pages.show(new StartView(services.i18n, choices, new Logo(48), corner()).root());
    }

    private HBox corner() {
        return new HBox(
                actions.iconButton("toggle-dark"),
                actions.iconButton("toggle-language"),
                actions.iconButton("preferences"));
    }

    private void showProject() {
        workbench.canvas().fitOnceShown();
        showWorkbench();
    }

    private void showWorkbench() {
        pages.show(workbenchPage);
    }

    private void buildStarter() {
        starter.buildHere();
        workbench.canvas().fit();
    }

    private void importCsv(Path file) {
        ImportRequest request = new ImportRequest(
                file,
                false,
                imported -> starter.build(imported, project -> {
                    closeImport();
                    flow.show(project);
                    workbench.dock().show("data");
                }),
                imported -> {
                    closeImport();
                    flow.show(starter.onlyData(imported));
                    workbench.dock().show("data");
                },
                () -> {
                    closeImport();
                    showStart();
                });
        showImport(request);
    }

    private void replaceData(Path file) {
        ImportRequest request = new ImportRequest(
                file,
                true,
                imported -> {
                    closeImport();
                    starter.replaceAll(imported, workbench.canvas()::fit);
                    showWorkbench();
                },
                imported -> {
                    closeImport();
                    starter.replaceData(imported);
                    showWorkbench();
                },
                () -> {
                    closeImport();
                    showWorkbench();
                });
        showImport(request);
    }

    private void showImport(ImportRequest request) {
        closeImport();
        ImportView view = new ImportView(services.i18n, services.background, request, corner());
        importing = view;
        pages.show(view.root());
    }

    private void closeImport() {
        if (importing != null) {
            importing.close();
            importing = null;
        }
    }
}
