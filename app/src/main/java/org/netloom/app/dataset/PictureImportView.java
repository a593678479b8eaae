package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.dataset.PictureImportState.Choice;
import org.netloom.app.dataset.PictureImportState.Failed;
import org.netloom.app.dataset.PictureImportState.Reading;
import org.netloom.app.dataset.PictureImportState.Ready;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;

/** The page on which pictures become a project: some of every class as the network will see them, and what they become. FX thread only. */
public final class PictureImportView implements ImportPage {

    private static final double SIDE = 64;

    private final I18n i18n;
    private final Background background;
    private final ImportRequest request;
    private final PictureImport model;
    private final ImportFrame frame;
    private final Subscriptions subscriptions = new Subscriptions();
    private final PictureChoices choices;
    private final RemarkList remarks;
    private final ContactSheet sheet;
    private final ProgressBar again = new ProgressBar();
    private final VBox noted;
    private final HBox content;
    private final Region busy;

    /**
     * Begins to look for pictures at once.
     *
     * @param corner what stands in the upper right corner: look and language
     */
    public PictureImportView(
            I18n i18n, Background background, DataSources sources, ImportRequest request, Node corner) {
        this.i18n = i18n;
        this.background = background;
        this.request = request;
        this.model = new PictureImport(request.file(), sources, background);
        this.frame = new ImportFrame(i18n, background, request, new Region(), corner, this::cancel, this::hand);
        this.choices = new PictureChoices(i18n, model::choose);
        this.remarks = new RemarkList(i18n, "import-remarks", remark -> {}, subscriptions);
        this.sheet = new ContactSheet(i18n, SIDE);
        this.noted = ImportFrame.card(i18n.binding("dataset.noticed"), remarks.root());
        noted.setId("import-noticed");
        this.content = content();
        this.busy = busy();
        subscriptions.observe(model.stateProperty(), this::show);
        subscriptions.onChange(i18n.messagesProperty(), messages -> {
            show(model.stateProperty().get());
            sheet.reword();
        });
        model.look();
    }

    @Override
    public Region root() {
        return frame.root();
    }

    private HBox content() {
        VBox what = ImportFrame.card(i18n.binding("dataset.picture-becomes"), choices.root());
        again.progressProperty().bind(model.progressProperty());
        again.setMaxWidth(Double.MAX_VALUE);
        again.getStyleClass().add("ds-picture-progress");
        VBox pictures = new VBox(again, sheet.root());
        pictures.getStyleClass().add("ds-sheet-panel");
        VBox.setVgrow(sheet.root(), Priority.ALWAYS);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        pictures.setMinWidth(0);
        return new HBox(ImportFrame.side(what, noted), pictures);
    }

    private Region busy() {
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        VBox box = frame.busy(progress);
        box.setId("import-busy");
        return box;
    }

    private void hand(Consumer<Imported> receiver) {
        model.ready().ifPresent(ready -> background.run(() -> PictureImport.imported(ready), receiver::accept));
    }

    private void cancel() {
        model.cancel();
        request.onCancel().run();
    }

    private void show(PictureImportState state) {
        boolean ready = state instanceof Ready;
        frame.allow(ready, ready);
        again.setVisible(state instanceof Reading);
        frame.say("");
        if (state instanceof Ready known) {
            showPictures(known, known.choice());
        } else if (state instanceof Reading reading && reading.before().isPresent()) {
            showPictures(reading.before().get(), reading.choice());
        } else if (state instanceof Failed failed) {
            showFailure(failed);
        } else {
            frame.show(busy);
        }
    }

    private void showPictures(Ready ready, Choice choice) {
        choices.show(choice);
        sheet.show(ready.file().table());
        List<Diagnostic> notes = ready.remarks();
        remarks.show(notes);
        noted.setVisible(!notes.isEmpty());
        long classes = ready.file().table().column(PictureTable.LABEL).stream()
                .flatMap(label ->
                        java.util.stream.IntStream.range(0, label.size()).mapToObj(label::text))
                .distinct()
                .count();
        frame.say(i18n.text("dataset.picture-summary", ready.file().table().rows(), classes));
        frame.show(content);
    }

    private void showFailure(Failed failed) {
        Optional<Choice> proposed =
                failed.choice().filter(choice -> !choice.settings().equals(choice.proposed()));
        frame.showFailure(
                "dataset.cannot-open-pictures",
                failed.reasons(),
                "",
                () -> proposed.ifPresentOrElse(choice -> model.choose(choice.proposed()), model::look));
    }

    @Override
    public void close() {
        model.cancel();
        frame.close();
        subscriptions.close();
    }
}
