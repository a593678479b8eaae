package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.netloom.app.action.Actions;
import org.netloom.app.canvas.Landing;
import org.netloom.app.dataset.DatasetView;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.project.ProjectFlow;
import org.netloom.app.project.ProjectOpening;
import org.netloom.app.shell.Pages;
import org.netloom.app.shell.QuickSearch;
import org.netloom.app.start.OpeningView;
import org.netloom.core.edit.Piece;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.train.TrainingState;

/** A tab of the window: a project, its pages, and what leads from one to the other. Begins with the start page. FX thread only. */
final class ProjectTab implements AutoCloseable {

    /** What a tab asks of the window that it is in. */
    interface Host {

        /** Where other projects are opened. */
        ProjectOpening opening();

        /** Whether a file belongs to a project in another tab. */
        boolean isOpenElsewhere(ProjectTab tab, Path file);

        /** Whether a tab is the one that is seen. */
        boolean isInFront(ProjectTab tab);

        /** Where what is dragged off a canvas can be dropped. */
        Landing landing();

        /** Takes a tab away in which nothing came about; false if it is the only one. */
        boolean giveUp(ProjectTab tab);

        /** Declares what can be done with tabs. */
        void declareTabs(StudioActions declared, ProjectTab tab);

        /** Declares what concerns the window. */
        void declareWindow(StudioActions declared);
    }

    private final StudioServices services;
    private final Host host;
    private final OpenProject project;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Actions actions;
    private final Pages pages = new Pages();
    private final ProjectFlow flow;
    private final StarterFlow starter;
    private final StudioWorkbench workbench;
    private final Region workbenchPage;
    private final ImportFlow imports;
    private final StringBinding title;
    /** The file that is being read, to be shown here. */
    private @Nullable Path awaited;

    private @Nullable Node focus;

    ProjectTab(StudioServices services, Host host) {
        this.services = services;
        this.host = host;
        this.project = new OpenProject(services);
        this.actions = new Actions(services.i18n, services.keyMap);
        this.starter = new StarterFlow(
                project.document,
                project.data,
                problems -> services.dialogs.showProblems("dialog.open-failed", problems));
        this.imports = new ImportFlow(services, pages, starter, this::corner);
        this.flow = new ProjectFlow(
                project.document,
                new ProjectFile(services.catalogue::find),
                project.models,
                services.dialogs,
                services.i18n,
                services.settings,
                services.background,
                services.downloads,
                file -> host.isOpenElsewhere(this, file),
                this::showProject);
        Exports exports = new Exports(services, project);
        this.workbench = new StudioWorkbench(
                services,
                project,
                actions,
                exports,
                new DatasetView.Callbacks(
                        () -> host.opening().chooseTable(),
                        () -> host.opening().askWeb(),
                        () -> host.opening().choosePictures(),
                        this::replaceData,
                        this::replaceFromWeb,
                        use -> imports.fetchMore(use, this::showWorkbench)),
                host.landing());
        declareActions(exports);
        subscriptions.onChange(project.training.stateProperty(), this::tellIfUnseen);
        this.workbenchPage = workbench.page();
        this.title = Bindings.createStringBinding(
                this::titleNow,
                pages.shownProperty(),
                imports.tableProperty(),
                project.document.projectProperty(),
                services.i18n.messagesProperty());
        showStart();
    }

    OpenProject project() {
        return project;
    }

    Actions actions() {
        return actions;
    }

    StudioWorkbench workbench() {
        return workbench;
    }

    ProjectFlow flow() {
        return flow;
    }

    /** The node. */
    Region root() {
        return pages.root();
    }

    /** What the tab is called. */
    ObservableValue<String> titleProperty() {
        return title;
    }

    /** The file of the project, or the page that is shown: what a name alone does not tell. */
    ObservableValue<String> placeProperty() {
        return project.document.pathProperty().map(path -> path.map(Path::toString)
                .orElse(""));
    }

    /** How far the run is, as {@code 42 %}; empty while there is none. */
    ObservableValue<String> runProperty() {
        return Bindings.createStringBinding(
                () -> project.training.isActive()
                        ? services.i18n.text("shell.tab.progress", (int)
                                (100 * project.training.figuresProperty().get().progress()))
                        : "",
                project.training.figuresProperty(),
                project.training.stateProperty(),
                services.i18n.messagesProperty());
    }

    /** Whether this is the tab of a project file. */
    boolean isOf(Path file) {
        return project.document
                .pathProperty()
                .get()
                .map(ProjectTab::place)
                .filter(place(file)::equals)
                .isPresent();
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Whether the start page is shown. */
    boolean isAtStart() {
        return "start".equals(pages.shownProperty().get().getId());
    }

    /** The same, as it changes. */
    BooleanBinding atStart() {
        return Bindings.createBooleanBinding(this::isAtStart, pages.shownProperty());
    }

    /** Whether another project may take this tab's place without anything being missed. */
    boolean isUntouched() {
        return !imports.isUnderWay() && project.isUntouched();
    }

    /** Whether a person will be asked before it is closed. */
    boolean hasSomethingToLose() {
        return project.training.isActive()
                || project.folds.isActive()
                || project.document.dirtyProperty().get();
    }

    /** Stands for a project that is being read. */
    void await(Path file) {
        awaited = file;
        pages.show(new OpeningView(services.i18n, file).root());
    }

    /** Goes back to the start page if what was awaited did not come here. */
    void awaitNothing() {
        if (isAwaiting()) {
            showStart();
        }
        awaited = null;
    }

    private boolean isAwaiting() {
        return "opening".equals(pages.shownProperty().get().getId());
    }

    /** Takes a copy of what was dragged here from another project; a tab without a project begins one. */
    void take(Piece piece) {
        if (isAtStart()) {
            flow.showEmpty();
        }
        workbench.canvas().take(piece);
    }

    /** Whether layers can be dropped on it: not while a table becomes a project. */
    boolean takesLayers() {
        return !imports.isUnderWay() && !isAwaiting();
    }

    /** Does something that ends the tab, after asking. */
    void leaving(Runnable next) {
        flow.leaving(next);
    }

    /** Gives the keyboard back to what had it when the tab was in front last. */
    void focus() {
        if (focus != null && focus.getScene() != null) {
            focus.requestFocus();
        } else {
            pages.shownProperty().get().requestFocus();
        }
        focus = null;
    }

    /** Another tab comes to the front. */
    void unfocus(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == pages.root()) {
                focus = owner;
            }
        }
    }

    private void tellIfUnseen(TrainingState state) {
        if (state.isFinal() && !host.isInFront(this)) {
            String name = project.document.project().name();
            services.dialogs.notify(project.training
                    .problemProperty()
                    .get()
                    .map(problem -> services.i18n.text("shell.run-failed", name, services.i18n.text(problem)))
                    .orElseGet(() -> services.i18n.text("shell.run-ended", name)));
        }
    }

    private String titleNow() {
        if (isAtStart()) {
            return services.i18n.text("shell.tab.start");
        }
        if (awaited != null && isAwaiting()) {
            return OpeningView.nameOf(awaited);
        }
        if ("web".equals(pages.shownProperty().get().getId())) {
            return services.i18n.text("web.title");
        }
        return imports.tableProperty()
                .get()
                .map(file -> String.valueOf(file.getFileName()))
                .orElseGet(() -> project.document.project().name());
    }

    private void declareActions(Exports exports) {
        StudioActions declared = new StudioActions(actions);
        BooleanBinding elsewhere = Bindings.createBooleanBinding(
                () -> !"workbench".equals(pages.shownProperty().get().getId()), pages.shownProperty());
        BooleanBinding nothingDrawn = project.hasNodes().not();
        declared.ofOpening(host.opening());
        declared.ofProject(flow, exports::about, elsewhere);
        declared.ofExport(
                exports::dl4j, exports::java, project.models.hasModelProperty().not(), exports::picture, nothingDrawn);
        declared.ofDocument(project.document);
        declared.ofCanvas(project.document, workbench.canvas(), nothingDrawn);
        declared.ofTraining(
                project.training,
                new RunStart(services, project, workbench, subscriptions)::start,
                project.hasData().not(),
                this::buildStarter);
        declared.ofSides(workbench::showPalette, workbench::showOutline, workbench::showHistory);
        QuickSearch search = new QuickSearch(
                services.i18n, () -> declared.entries(services.catalogue, services.i18n, workbench::addLayer));
        declared.ofDock(workbench.dock());
        declared.ofSearch(() -> {
            if (!elsewhere.get()) {
                search.show(StudioActions.anchor(pages.root()));
            }
        });
        host.declareWindow(declared);
        host.declareTabs(declared, this);
    }

    private void showStart() {
        pages.show(StartPage.of(services, host.opening(), corner()));
    }

    private HBox corner() {
        return new HBox(
                actions.iconButton("toggle-dark"),
                actions.iconButton("toggle-language"),
                actions.iconButton("preferences"));
    }

    private void showProject() {
        imports.close();
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

    /** Shows the page on which a table becomes a project. */
    void importTable(Path file) {
        importTable(file, Optional.empty());
    }

    private void importTable(Path file, Optional<String> statedCharset) {
        imports.begin(
                file,
                statedCharset,
                made -> {
                    flow.show(made);
                    workbench.dock().show("data");
                },
                this::giveUp);
    }

    /** Shows the page on which data are fetched that shall become a project. */
    void importWeb(Optional<String> address) {
        imports.fetch(address, file -> importTable(file.file(), file.charset()), this::giveUp);
    }

    private void giveUp() {
        if (!host.giveUp(this)) {
            showStart();
        }
    }

    private void replaceFromWeb() {
        imports.fetch(Optional.empty(), file -> replaceData(file.file(), file.charset()), this::showWorkbench);
    }

    private void replaceData(Path file) {
        replaceData(file, Optional.empty());
    }

    private void replaceData(Path file, Optional<String> statedCharset) {
        imports.replace(file, statedCharset, workbench.canvas()::fit, this::showWorkbench);
    }

    @Override
    public void close() {
        imports.close();
        workbench.close();
        subscriptions.close();
        project.close();
    }
}
