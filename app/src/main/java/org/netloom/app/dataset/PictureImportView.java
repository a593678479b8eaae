package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
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
    private final Subscriptions subscriptions = new Subscriptions();
    private final PictureChoices choices;
    private final RemarkList remarks;
    private final ContactSheet sheet;
    private final Label summary = new Label();
    private final Button starter = new Button();
    private final Button dataOnly = new Button();
    private final ProgressBar again = new ProgressBar();
    private final VBox noted;
    private final HBox content;
    private final VBox failure = new VBox(12);
    private final StackPane middle = new StackPane();
    private final Region busy;
    private final BorderPane root = new BorderPane();

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
        this.choices = new PictureChoices(i18n, model::choose);
        this.remarks = new RemarkList(i18n, "import-remarks", remark -> {}, subscriptions);
        this.sheet = new ContactSheet(i18n, SIDE);
        this.noted = card(i18n.binding("dataset.noticed"), remarks.root());
        noted.setId("import-noticed");
        this.content = content();
        this.busy = busy();
        root.setId("import");
        root.getStyleClass().add("ds-import");
        root.setTop(header(corner));
        root.setCenter(middle);
        root.setBottom(footer());
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel();
            }
        });
        subscriptions.observe(model.stateProperty(), this::show);
        subscriptions.onChange(i18n.messagesProperty(), messages -> {
            show(model.stateProperty().get());
            sheet.reword();
        });
        model.look();
    }

    @Override
    public Region root() {
        return root;
    }

    private Node header(Node corner) {
        Button back = new Button(null, new FontIcon("mdi2a-arrow-left"));
        back.setId("import-back");
        back.getStyleClass().addAll("flat", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.back"));
        back.setTooltip(tip);
        back.accessibleTextProperty().bind(tip.textProperty());
        back.setOnAction(event -> cancel());
        Label name = new Label(String.valueOf(request.file().getFileName()));
        name.setId("import-name");
        name.getStyleClass().add("nl-figure");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, back, name, gap, corner);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-header");
        return row;
    }

    private HBox content() {
        VBox what = card(i18n.binding("dataset.picture-becomes"), choices.root());
        VBox both = new VBox(12, what, noted);
        both.getStyleClass().add("ds-import-left");
        ScrollPane side = new ScrollPane(both);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("ds-scroll", "ds-import-side");
        again.progressProperty().bind(model.progressProperty());
        again.setMaxWidth(Double.MAX_VALUE);
        again.getStyleClass().add("ds-picture-progress");
        VBox pictures = new VBox(again, sheet.root());
        pictures.getStyleClass().add("ds-sheet-panel");
        VBox.setVgrow(sheet.root(), Priority.ALWAYS);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        pictures.setMinWidth(0);
        return new HBox(side, pictures);
    }

    private Region busy() {
        Label words = new Label();
        words.textProperty()
                .bind(i18n.binding(
                        "dataset.reading", String.valueOf(request.file().getFileName())));
        words.getStyleClass().add("nl-muted");
        ProgressBar progress = new ProgressBar();
        progress.progressProperty().bind(model.progressProperty());
        progress.getStyleClass().add("ds-progress");
        VBox box = new VBox(12, words, progress, button("import-cancel", "dataset.cancel", this::cancel));
        box.setAlignment(Pos.CENTER);
        box.setId("import-busy");
        return box;
    }

    private Node footer() {
        starter.setId("starter-button");
        starter.getStyleClass().addAll("accent", "ds-big-button");
        starter.setGraphic(new FontIcon("mdi2a-auto-fix"));
        starter.textProperty().bind(i18n.binding("dataset.starter"));
        starter.setOnAction(event -> hand(request.onStarter()));
        dataOnly.setId("data-only-button");
        dataOnly.getStyleClass().add("ds-big-button");
        dataOnly.textProperty().bind(i18n.binding(request.replacing() ? "dataset.replace-only" : "dataset.data-only"));
        dataOnly.setOnAction(event -> hand(request.onDataOnly()));
        summary.setId("import-summary");
        summary.getStyleClass().add("nl-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, summary, gap, dataOnly, starter);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-footer");
        return row;
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
        starter.setDisable(!ready);
        dataOnly.setDisable(!ready);
        again.setVisible(state instanceof Reading);
        summary.setText("");
        if (state instanceof Ready known) {
            showPictures(known, known.choice());
        } else if (state instanceof Reading reading && reading.before().isPresent()) {
            showPictures(reading.before().get(), reading.choice());
        } else if (state instanceof Failed failed) {
            showFailure(failed);
        } else {
            middle.getChildren().setAll(busy);
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
        summary.setText(
                i18n.text("dataset.picture-summary", ready.file().table().rows(), classes));
        if (!middle.getChildren().contains(content)) {
            middle.getChildren().setAll(content);
        }
    }

    private void showFailure(Failed failed) {
        FontIcon icon = new FontIcon("mdi2f-file-alert-outline");
        icon.getStyleClass().add("ds-failure-icon");
        Label title = new Label(i18n.text("dataset.cannot-open-pictures"));
        title.getStyleClass().add("nl-title");
        failure.getChildren().setAll(icon, title);
        failed.reasons().stream().filter(Diagnostic::isError).forEach(reason -> {
            Label text = new Label(i18n.text(reason));
            text.setId("import-error");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().addAll("ds-sentence", "ds-failure-text");
            failure.getChildren().add(text);
        });
        Optional<Choice> proposed =
                failed.choice().filter(choice -> !choice.settings().equals(choice.proposed()));
        HBox ways = new HBox(
                8,
                button(
                        "import-retry",
                        "dataset.read-again",
                        () -> proposed.ifPresentOrElse(choice -> model.choose(choice.proposed()), model::look)),
                button("import-other", "dataset.back", this::cancel));
        ways.setAlignment(Pos.CENTER);
        failure.getChildren().add(ways);
        failure.setAlignment(Pos.CENTER);
        failure.setId("import-failure");
        middle.getChildren().setAll(failure);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(i18n.binding(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static VBox card(StringBinding title, Node body) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("nl-title");
        heading.setWrapText(true);
        VBox card = new VBox(8, heading, body);
        card.getStyleClass().add("nl-card");
        return card;
    }

    @Override
    public void close() {
        model.cancel();
        subscriptions.close();
    }
}
