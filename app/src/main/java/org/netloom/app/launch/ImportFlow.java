package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.netloom.app.dataset.ImportPage;
import org.netloom.app.dataset.ImportRequest;
import org.netloom.app.dataset.ImportView;
import org.netloom.app.dataset.PictureImportView;
import org.netloom.app.shell.Pages;
import org.netloom.app.web.WebRequest;
import org.netloom.app.web.WebView;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.csv.FileSum;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.project.Project;

/** The pages of a tab on which data are fetched, and on which a table becomes a project, or other data for the one that is open. FX thread only. */
final class ImportFlow implements AutoCloseable {

    private final StudioServices services;
    private final Pages pages;
    private final StarterFlow starter;
    private final Supplier<Node> corner;
    /** The table that is about to become a project. */
    private final ReadOnlyObjectWrapper<Optional<Path>> table = new ReadOnlyObjectWrapper<>(Optional.empty());

    private @Nullable ImportPage view;
    private @Nullable WebView web;
    /** What was fetched and has not become part of a project: taken away when the page is closed. */
    private @Nullable FetchedFile unclaimed;
    /** Set while it is found out whether a table or pictures are to be shown. */
    private @Nullable ImportRequest asked;

    /** @param corner what stands in the upper right corner */
    ImportFlow(StudioServices services, Pages pages, StarterFlow starter, Supplier<Node> corner) {
        this.services = services;
        this.pages = pages;
        this.starter = starter;
        this.corner = corner;
    }

    /** The table that is about to become a project; empty if none is. */
    ReadOnlyObjectProperty<Optional<Path>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Whether the page is shown. */
    boolean isUnderWay() {
        return view != null || asked != null || web != null;
    }

    /**
     * Fetches data from the web.
     *
     * @param address fetched at once; empty if the person is asked for one
     * @param fetched takes the file, with the page closed, and shows a page for it; the file is taken away again if nothing comes of that
     * @param givenUp called, with the page closed, when the person turns back
     */
    void fetch(Optional<String> address, Consumer<FetchedFile> fetched, Runnable givenUp) {
        askWeb(
                address,
                file -> {
                    fetched.accept(file);
                    unclaimed = file;
                },
                givenUp);
    }

    /**
     * Fetches data that are used at once, beside those that the project has.
     *
     * @param use takes the file, once its sum is known
     * @param back called before, with the page closed, or when the person turns back
     */
    void fetchMore(Consumer<DataReference> use, Runnable back) {
        askWeb(
                Optional.empty(),
                file -> {
                    back.run();
                    Path place = file.file();
                    services.background.run(
                            () -> new DataReference(
                                    place.toAbsolutePath().normalize().toString(), FileSum.of(place)),
                            use);
                },
                back);
    }

    private void askWeb(Optional<String> address, Consumer<FetchedFile> fetched, Runnable givenUp) {
        close();
        WebView shown = new WebView(
                services.i18n,
                services.web,
                services.downloads::next,
                services.fetching,
                new WebRequest(
                        address,
                        Optional.ofNullable(Clipboard.getSystemClipboard().getString()),
                        file -> closing(() -> {
                            fetched.accept(file.value());
                            file.diagnostics().forEach(remark -> services.dialogs.notify(services.i18n.text(remark)));
                        }),
                        () -> closing(givenUp)),
                corner.get());
        web = shown;
        pages.show(shown.root());
    }

    /**
     * Makes a project of a table.
     *
     * @param statedCharset the encoding that the server says which sent it
     * @param made takes the project
     * @param givenUp called, with the page closed, when the person turns back
     */
    void begin(Path file, Optional<String> statedCharset, Consumer<Project> made, Runnable givenUp) {
        show(new ImportRequest(
                file,
                statedCharset,
                false,
                read -> starter.build(read, project -> {
                    unclaimed = null;
                    made.accept(project);
                }),
                read -> {
                    unclaimed = null;
                    made.accept(starter.onlyData(read));
                },
                () -> closing(givenUp)));
        table.set(Optional.of(file));
    }

    /**
     * Gives the open project other data.
     *
     * @param statedCharset the encoding that the server says which sent them
     * @param fit shows a network whole that was made for them
     * @param back called, with the page closed, whatever was chosen
     */
    void replace(Path file, Optional<String> statedCharset, Runnable fit, Runnable back) {
        show(new ImportRequest(
                file,
                statedCharset,
                true,
                read -> claiming(() -> {
                    starter.replaceAll(read, fit);
                    back.run();
                }),
                read -> claiming(() -> {
                    starter.replaceData(read);
                    back.run();
                }),
                () -> closing(back)));
    }

    private void show(ImportRequest request) {
        close();
        asked = request;
        services.background.run(() -> DataSources.isPictures(request.file()), isPictures -> {
            if (asked == request) {
                asked = null;
                ImportPage shown = isPictures
                        ? new PictureImportView(
                                services.i18n, services.background, services.sources, request, corner.get())
                        : new ImportView(
                                services.i18n,
                                services.background,
                                services.sources,
                                request,
                                corner.get(),
                                () -> services.dialogs.chooseFolder(
                                        "dialog.pictures-in",
                                        Optional.ofNullable(
                                                request.file().toAbsolutePath().getParent())));
                view = shown;
                pages.show(shown.root());
            }
        });
    }

    private void claiming(Runnable next) {
        unclaimed = null;
        closing(next);
    }

    private void closing(Runnable next) {
        close();
        next.run();
    }

    @Override
    public void close() {
        asked = null;
        if (unclaimed != null) {
            services.forget(unclaimed);
            unclaimed = null;
        }
        if (web != null) {
            web.close();
            web = null;
        }
        if (view != null) {
            view.close();
            view = null;
            table.set(Optional.empty());
        }
    }
}
