package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;

/** The page on which a CSV file becomes a project: what was found in it, what to predict, and on to a first network. FX thread only. */
public final class ImportView implements ImportPage {

    private static final double CARD_WIDTH = 252;
    private static final int CLASSES_SHOWN = 8;

    private final I18n i18n;
    private final ImportRequest request;
    private final ImportModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DialectChips chips;
    private final NamesPane names;
    private final TargetPanel target;
    private final SamplesPanel samplesPanel;
    private final VBox samples;
    private final PictureChoices choices;
    private final PicturePlace place;
    private final ProgressBar again = new ProgressBar();
    private final VBox pictures;
    private final RemarkList remarks;
    private final ColumnsAndTable columns;
    private final ImportFrame frame;
    private final HBox found;
    private final ProgressBar progress = new ProgressBar();
    private final Region busy;
    private final TablePreview firstRows;
    private final Label firstRowsCaption = new Label();

    /** A page without anything in its corner. */
    public ImportView(I18n i18n, Background background, DataSources sources, ImportRequest request) {
        this(i18n, background, sources, request, new Region(), Optional::empty);
    }

    /**
     * Begins to read the file at once.
     *
     * @param corner what stands in the upper right corner: look and language
     * @param folders asks for a folder
     */
    public ImportView(
            I18n i18n,
            Background background,
            DataSources sources,
            ImportRequest request,
            Node corner,
            Supplier<Optional<Path>> folders) {
        this.i18n = i18n;
        this.request = request;
        this.model = new ImportModel(request.file(), sources, background);
        this.names = new NamesPane(i18n, model::name);
        this.chips = new DialectChips(i18n, model::read, this::nameColumns);
        this.target = new TargetPanel(i18n, model::chooseTarget, CLASSES_SHOWN, subscriptions);
        this.samplesPanel = new SamplesPanel(i18n, model, () -> {});
        this.samples = ImportFrame.card(i18n.binding("dataset.windows.title"), samplesPanel.root());
        samples.setId("import-windows");
        this.choices = new PictureChoices(i18n, model::choosePictures);
        this.place = new PicturePlace(i18n, () -> folders.get().ifPresent(model::lookIn));
        this.pictures = pictures();
        this.remarks = new RemarkList(
                i18n,
                "import-remarks",
                remark -> {
                    if (Mends.asksForFolder(remark)) {
                        folders.get().ifPresent(model::lookIn);
                    } else {
                        model.mend(remark);
                    }
                },
                Optional.of(model::mendAll),
                subscriptions);
        this.columns = new ColumnsAndTable(i18n, background, model, Optional.empty(), CARD_WIDTH, subscriptions);
        this.frame = new ImportFrame(i18n, background, request, chips.root(), corner, this::cancel, this::hand);
        this.found = new HBox(left(), columns.root(), names.root());
        HBox.setHgrow(columns.root(), Priority.ALWAYS);
        this.firstRows = new TablePreview(i18n, subscriptions);
        this.busy = busy();
        subscriptions.observe(model.stateProperty(), this::show);
        subscriptions.onChange(
                i18n.messagesProperty(), messages -> show(model.stateProperty().get()));
        model.read(asSent());
    }

    /** All is found out, with what the server says that sent the file. */
    private DialectWish asSent() {
        return DialectWish.AUTO.withStatedCharset(request.statedCharset());
    }

    @Override
    public Region root() {
        return frame.root();
    }

    private Node left() {
        VBox what = ImportFrame.card(i18n.binding("dataset.what-to-predict"), target.root());
        what.getStyleClass().add("ds-question");
        VBox noted = ImportFrame.card(i18n.binding("dataset.noticed"), remarks.root());
        noted.setId("import-noticed");
        return ImportFrame.side(what, samples, pictures, noted);
    }

    private VBox pictures() {
        again.setId("picture-progress");
        again.progressProperty().bind(model.picturesProperty());
        again.visibleProperty().bind(model.picturesProperty().greaterThanOrEqualTo(0));
        again.setMaxWidth(Double.MAX_VALUE);
        again.getStyleClass().add("ds-picture-progress");
        VBox card = ImportFrame.card(
                i18n.binding("dataset.picture-becomes"), new VBox(8, choices.root(), place.root(), again));
        card.setId("import-pictures");
        return card;
    }

    private Region busy() {
        progress.setId("import-progress");
        VBox box = frame.busy(progress);
        box.getStyleClass().add("ds-page");
        firstRowsCaption.setId("import-first-rows");
        firstRowsCaption.getStyleClass().addAll("nl-caption", "ds-first-rows");
        VBox below = new VBox(8, firstRowsCaption, firstRows.root());
        VBox.setVgrow(firstRows.root(), Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.visibleProperty().bind(firstRowsCaption.textProperty().isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        VBox all = new VBox(box, below);
        all.setAlignment(Pos.CENTER);
        all.setId("import-busy");
        return all;
    }

    private void nameColumns() {
        if (names.isOpen()) {
            names.close();
        } else if (model.stateProperty().get() instanceof ImportState.Ready ready) {
            names.open(ready.file().table());
        }
    }

    private void hand(Consumer<Imported> receiver) {
        if (model.stateProperty().get() instanceof ImportState.Ready ready) {
            receiver.accept(ready.imported());
        }
    }

    private void cancel() {
        model.cancel();
        request.onCancel().run();
    }

    private void show(ImportState state) {
        boolean ready = state instanceof ImportState.Ready;
        chips.root()
                .setVisible(ready
                        || state instanceof ImportState.Failed failed
                                && failed.written().isPresent());
        frame.allow(ready, false);
        frame.say("");
        if (state instanceof ImportState.Ready known) {
            showReady(known);
        } else if (state instanceof ImportState.Failed failed) {
            failed.written().ifPresent(written -> chips.show(written, failed.wish()));
            frame.showFailure(
                    "dataset.cannot-open",
                    failed.reasons(),
                    failed.written().isPresent() ? "dataset.written-otherwise" : "",
                    () -> model.read(asSent()));
        } else if (state instanceof ImportState.Reading reading) {
            showReading(reading);
        }
    }

    private void showReading(ImportState.Reading reading) {
        names.close();
        progress.setProgress(reading.progress());
        frame.sayBusy(reading.progress() < ImportReading.READING_SHARE ? "dataset.reading" : "dataset.looking");
        reading.page().ifPresent(page -> firstRows.show(page.rows(), page.facts()));
        firstRowsCaption.setText(reading.page().map(this::caption).orElse(""));
        frame.show(busy);
    }

    /** Before all of it is loaded, what it will take. */
    private String caption(ImportState.FirstRows page) {
        int shown = page.rows().rows();
        return page.need()
                .map(need -> i18n.text(
                        "dataset.first-rows.of", shown, rounded(need.rows()), Math.max(1, need.bytes() >> 20)))
                .orElseGet(() -> i18n.text("dataset.first-rows", shown));
    }

    /** To two digits, since it is a guess. */
    private static long rounded(long rows) {
        long step = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, rows))) - 1));
        return Math.round((double) rows / step) * step;
    }

    private void showReady(ImportState.Ready ready) {
        chips.show(ready);
        List<ColumnFacts> facts = ready.facts();
        target.show(facts, ready.sentence(), ready.target());
        samplesPanel.show(ready.settings(), SamplesPanel.canRepeat(facts));
        samples.setVisible(ready.belongTogether());
        samples.setManaged(samples.isVisible());
        pictures.setVisible(ready.pictures().isPresent());
        pictures.setManaged(ready.pictures().isPresent());
        ready.pictures().ifPresent(shown -> {
            PictureImportState.Choice choice =
                    shown.choice().with(ready.settings().pictures().orElseThrow());
            choices.show(choice);
            place.show(choice.settings(), request.file());
        });
        List<Diagnostic> notes = ready.notes();
        List<ImportState.Doubt> doubts = ready.doubts();
        remarks.show(doubts, notes);
        remarks.root().getParent().setVisible(!notes.isEmpty() || !doubts.isEmpty());
        columns.show(ready.file().table(), ready.settings(), facts);
        frame.allow(!ready.thinking(), ready.hasTask());
        frame.say(ready.settings()
                .target()
                .map(chosen ->
                        i18n.text("dataset.summary", ready.settings().seen().size(), chosen.name()))
                .orElseGet(() -> i18n.text("dataset.choose-target.help")));
        frame.show(found);
    }

    @Override
    public void close() {
        model.cancel();
        frame.close();
        subscriptions.close();
    }

    /** What the page would hand over now, once the file is read. */
    Optional<Imported> imported() {
        return model.stateProperty().get() instanceof ImportState.Ready ready
                ? Optional.of(ready.imported())
                : Optional.empty();
    }
}
