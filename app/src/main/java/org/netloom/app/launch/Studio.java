package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.netloom.app.action.Actions;
import org.netloom.app.canvas.Landing;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.preferences.AppearancePage;
import org.netloom.app.preferences.EnginePage;
import org.netloom.app.preferences.KeyboardPage;
import org.netloom.app.preferences.PreferencesWindow;
import org.netloom.app.preferences.Section;
import org.netloom.app.project.ProjectFlow;
import org.netloom.app.project.ProjectOpening;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.StudioTraining;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.settings.StudioSettings;
import org.netloom.app.shell.TabStrip;
import org.netloom.app.shell.WindowIcons;
import org.netloom.core.project.ProjectFile;

/** One window of the studio: what its projects share, and their tabs. FX thread only. */
public final class Studio implements AutoCloseable {

    /** Four directions, or whatever is held besides: no one chord could stand for them. */
    private static final Set<String> FIXED_KEYS = Set.of("nudge", "nudge-far", "escape");

    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private final StudioServices services;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ProjectOpening opening;
    private final StudioTabs tabs;
    private final Landing landing;
    private final PreferencesWindow preferences;
    private final BorderPane root = new BorderPane();

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
        this.services = new StudioServices(stage, settings, outside);
        this.opening = new ProjectOpening(
                new ProjectFile(services.catalogue::find),
                services::copySample,
                new Places(),
                services.dialogs,
                services.i18n,
                settings,
                services.background);
        this.preferences = new PreferencesWindow(stage, services.i18n, services.look, this::sections);
        Host host = new Host();
        this.tabs = new StudioTabs(() -> new ProjectTab(services, host));
        TabStrip<ProjectTab> strip = new TabStrip<>(services.i18n, tabs.all(), tabs.frontProperty(), host::face, host);
        this.landing = new TabLanding(tabs, strip);
        root.setId("studio");
        root.setTop(strip.root());
        root.setCenter(tabs.add().root());
        tabs.frontProperty().addListener((source, before, now) -> turnTo(before, now));
        Drops.accept(root, opening);
    }

    private void turnTo(ProjectTab before, ProjectTab now) {
        Scene scene = root.getScene();
        before.unfocus(scene == null ? null : scene.getFocusOwner());
        root.setCenter(now.root());
        now.focus();
    }

    private List<Section> sections(Subscriptions ofWindow) {
        AppearancePage appearance =
                new AppearancePage(services.i18n, services.look, services::appear, services::speak, ofWindow);
        KeyboardPage keyboard = new KeyboardPage(services.i18n, services.keyMap, this::keys, ofWindow);
        EnginePage engine = new EnginePage(
                services.i18n,
                services.engineProperty(),
                tabs.front().project().training.threadsProperty(),
                () -> services.settings.get().threads(),
                services::askThreads,
                ofWindow);
        return List.of(
                new Section("appearance", "mdi2p-palette-outline", appearance::build),
                new Section("keys", "mdi2k-keyboard-outline", keyboard::build),
                new Section("engine", "mdi2c-chip", engine::build));
    }

    private List<KeyboardPage.Chapter> keys() {
        List<KeyboardPage.Entry> anywhere = tabs.front().actions().all().stream()
                .map(action -> new KeyboardPage.Entry("action." + action.id(), action.keys(), false))
                .toList();
        List<KeyboardPage.Entry> canvas = tabs.front().workbench().canvas().keys().entrySet().stream()
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
        // A window that was left on a larger screen would have its edges beyond this one.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                root,
                Math.min(screen.getWidth(), remembered.width() > 0 ? remembered.width() : WIDTH),
                Math.min(screen.getHeight(), remembered.height() > 0 ? remembered.height() : HEIGHT));
        services.look.dress(scene, subscriptions);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> tabs.front().actions().press(event, scene.getFocusOwner()));
        stage.setScene(scene);
        stage.getIcons().setAll(WindowIcons.all());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        ObservableValue<String> title = tabs.frontProperty().flatMap(ProjectTab::titleProperty);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> services.i18n.text("shell.window", title.getValue()),
                        title,
                        services.i18n.messagesProperty()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            tabs.leaveAll(stage::hide);
        });
        stage.show();
        services.startEngine();
    }

    /** Opens projects, or starts from tables, each in a tab of its own. */
    public void open(List<Path> files) {
        opening.open(files);
    }

    /** Opens a project, or starts from a table. */
    public void open(Path file) {
        opening.open(file);
    }

    /** Opens the person's copy of a sample. */
    public void openSample(String id) {
        opening.openSample(id);
    }

    /** The project in front. */
    public StudioDocument document() {
        return tabs.front().project().document;
    }

    /** The training of the project in front. */
    public StudioTraining training() {
        return tabs.front().project().training;
    }

    /** Where trained networks are asked. */
    public ModelDesk desk() {
        return services.desk;
    }

    /** What can be done, with the project in front. */
    public Actions actions() {
        return tabs.front().actions();
    }

    StudioTabs tabs() {
        return tabs;
    }

    StudioServices services() {
        return services;
    }

    /** Whether pressing Train would start a run. */
    boolean isReadyToTrain() {
        return training().blockProperty().get().isEmpty();
    }

    /** Brings the window into a state to be pictured: look, panel in front, network in full. */
    void present(boolean dark, String panel) {
        services.look.setDark(dark);
        tabs.front().workbench().dock().show(panel);
        tabs.front().workbench().canvas().fit();
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
        double width = root.getWidth();
        double height = root.getHeight();
        services.settings.update(s -> s.withSize(width, height));
        preferences.close();
        tabs.close();
        subscriptions.close();
        services.close();
    }

    private void showStart() {
        tabs.all().stream().filter(ProjectTab::isAtStart).findFirst().ifPresentOrElse(tabs::bring, tabs::add);
    }

    /** Where what is opened goes. */
    private final class Places implements ProjectOpening.Tabs {

        @Override
        public boolean bringForward(Path projectFile) {
            Optional<ProjectTab> tab = tabs.of(projectFile);
            tab.ifPresent(tabs::bring);
            return tab.isPresent();
        }

        @Override
        public ProjectFlow untouched() {
            return room(tabs.front().isUntouched()).flow();
        }

        @Override
        public ProjectFlow fresh() {
            return room(tabs.front().isAtStart()).flow();
        }

        @Override
        public void await(Path projectFile) {
            if (tabs.front().isAtStart()) {
                tabs.front().await(projectFile);
            }
        }

        @Override
        public void awaitNothing() {
            tabs.all().forEach(ProjectTab::awaitNothing);
        }

        @Override
        public void importTable(Path file) {
            room(tabs.front().isUntouched()).importTable(file);
        }

        @Override
        public void importWeb(Optional<String> address) {
            room(tabs.front().isUntouched()).importWeb(address);
        }

        @Override
        public Optional<Path> folder() {
            return document().pathProperty().get().map(path -> path.toAbsolutePath()
                    .getParent());
        }

        private ProjectTab room(boolean inFront) {
            return inFront ? tabs.front() : tabs.add();
        }
    }

    /** What tabs and their strip ask of the window. */
    private final class Host implements ProjectTab.Host, TabStrip.Callbacks<ProjectTab> {

        @Override
        public ProjectOpening opening() {
            return opening;
        }

        @Override
        public boolean isOpenElsewhere(ProjectTab tab, Path file) {
            return tabs.of(file).filter(other -> other != tab).isPresent();
        }

        @Override
        public boolean isInFront(ProjectTab tab) {
            return tabs.front() == tab;
        }

        @Override
        public Landing landing() {
            return landing;
        }

        @Override
        public boolean giveUp(ProjectTab tab) {
            boolean others = tabs.all().size() > 1;
            if (others) {
                tabs.remove(tab);
            }
            return others;
        }

        @Override
        public void declareTabs(StudioActions declared, ProjectTab tab) {
            BooleanBinding onlyOne = Bindings.size(tabs.all()).lessThan(2);
            declared.ofTabs(
                    Studio.this::showStart,
                    () -> tabs.leave(tab),
                    onlyOne.and(tab.atStart()),
                    new StudioActions.Steps(() -> tabs.step(1), () -> tabs.step(-1), onlyOne));
        }

        @Override
        public void declareWindow(StudioActions declared) {
            declared.ofWindow(
                    services::toggleDark, services::toggleLanguage, preferences::show, () -> preferences.show("keys"));
        }

        TabStrip.Face face(ProjectTab tab) {
            return new TabStrip.Face(
                    tab.titleProperty(),
                    tab.placeProperty(),
                    tab.project().document.dirtyProperty(),
                    tab.runProperty());
        }

        @Override
        public void choose(ProjectTab tab) {
            tabs.bring(tab);
        }

        @Override
        public void close(ProjectTab tab) {
            tabs.leave(tab);
        }

        @Override
        public void move(ProjectTab tab, int place) {
            tabs.move(tab, place);
        }

        @Override
        public void add() {
            showStart();
        }
    }
}
