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
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.csv.DialectWish;
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
    private final TargetPanel target;
    private final RemarkList remarks;
    private final ColumnsAndTable columns;
    private final Label summary = new Label();
    private final Button starter = new Button();
    private final Button dataOnly = new Button();
    private final Node left;
    private final VBox failure = new VBox(12);
    private final StackPane middle = new StackPane();
    private final ProgressBar progress = new ProgressBar();
    private final Region busy;
    private final TablePreview firstRows;
    private final Label firstRowsCaption = new Label();
    private final BorderPane root = new BorderPane();

    /** A page without anything in its corner. */
    public ImportView(I18n i18n, Background background, ImportRequest request) {
        this(i18n, background, request, new Region());
    }

    /**
     * Begins to read the file at once.
     *
     * @param corner what stands in the upper right corner: look and language
     */
    public ImportView(I18n i18n, Background background, ImportRequest request, Node corner) {
        this.i18n = i18n;
        this.request = request;
        this.model = new ImportModel(request.file(), background);
        this.chips = new DialectChips(i18n, model::read);
        this.target = new TargetPanel(i18n, model::chooseTarget, CLASSES_SHOWN, subscriptions);
        this.remarks = new RemarkList(i18n, "import-remarks", model::mend, subscriptions);
        this.columns = new ColumnsAndTable(i18n, background, model, ColumnCard.Detail.BRIEF, CARD_WIDTH, subscriptions);
        this.left = left();
        this.firstRows = new TablePreview(i18n, subscriptions);
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
        subscriptions.onChange(
                i18n.messagesProperty(), messages -> show(model.stateProperty().get()));
        model.read(DialectWish.AUTO);
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
        HBox.setHgrow(chips.root(), Priority.ALWAYS);
        HBox row = new HBox(12, back, name, chips.root(), corner);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-header");
        return row;
    }

    private Node left() {
        VBox what = card(i18n.binding("dataset.what-to-predict"), target.root());
        what.getStyleClass().add("ds-question");
        VBox noted = card(i18n.binding("dataset.noticed"), remarks.root());
        noted.setId("import-noticed");
        VBox both = new VBox(12, what, noted);
        both.getStyleClass().add("ds-import-left");
        ScrollPane scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("ds-scroll", "ds-import-side");
        return scroll;
    }

    private Region busy() {
        Label words = new Label();
        words.textProperty().bind(i18n.binding("dataset.reading", request.file().getFileName()));
        words.getStyleClass().add("nl-muted");
        progress.setId("import-progress");
        progress.getStyleClass().add("ds-progress");
        Button stop = button("import-cancel", "dataset.cancel", this::cancel);
        VBox box = new VBox(12, words, progress, stop);
        box.setAlignment(Pos.CENTER);
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
        chips.root().setVisible(ready);
        dataOnly.setDisable(!ready);
        starter.setDisable(true);
        summary.setText("");
        if (state instanceof ImportState.Ready known) {
            showReady(known);
        } else if (state instanceof ImportState.Failed failed) {
            showFailure(failed.reasons());
        } else if (state instanceof ImportState.Reading reading) {
            showReading(reading);
        }
    }

    private void showReading(ImportState.Reading reading) {
        progress.setProgress(reading.progress());
        reading.page().ifPresent(page -> firstRows.show(page.rows(), page.facts()));
        firstRowsCaption.setText(reading.page()
                .map(page -> i18n.text("dataset.first-rows", page.rows().rows()))
                .orElse(""));
        if (!middle.getChildren().equals(List.of(busy))) {
            middle.getChildren().setAll(busy);
        }
    }

    private void showReady(ImportState.Ready ready) {
        chips.show(ready);
        List<ColumnFacts> facts = ready.facts();
        target.show(facts, ready.sentence());
        List<Diagnostic> notes = ready.notes();
        remarks.show(notes);
        remarks.root().getParent().setVisible(!notes.isEmpty());
        columns.show(ready.file().table(), ready.settings(), facts);
        dataOnly.setDisable(ready.thinking());
        starter.setDisable(!ready.hasTask());
        summary.setText(ready.settings()
                .target()
                .map(chosen ->
                        i18n.text("dataset.summary", ready.settings().features().size(), chosen.name()))
                .orElseGet(() -> i18n.text("dataset.choose-target.help")));
        if (!middle.getChildren().contains(columns.root().getParent())
                || columns.root().getParent() == null) {
            HBox both = new HBox(left, columns.root());
            HBox.setHgrow(columns.root(), Priority.ALWAYS);
            middle.getChildren().setAll(both);
        }
    }

    private void showFailure(List<Diagnostic> reasons) {
        FontIcon icon = new FontIcon("mdi2f-file-alert-outline");
        icon.getStyleClass().add("ds-failure-icon");
        Label title = new Label(i18n.text("dataset.cannot-open"));
        title.getStyleClass().add("nl-title");
        failure.getChildren().setAll(icon, title);
        reasons.stream().filter(Diagnostic::isError).forEach(reason -> {
            Label text = new Label(i18n.text(reason));
            text.setId("import-error");
            text.setWrapText(true);
            text.getStyleClass().add("ds-sentence");
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().add("ds-failure-text");
            failure.getChildren().add(text);
        });
        HBox ways = new HBox(
                8,
                button("import-retry", "dataset.read-again", () -> model.read(DialectWish.AUTO)),
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

    private static VBox card(StringBinding title, Node content) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("nl-title");
        heading.setWrapText(true);
        VBox card = new VBox(8, heading, content);
        card.getStyleClass().add("nl-card");
        return card;
    }

    @Override
    public void close() {
        model.cancel();
        subscriptions.close();
    }

    /** What the page would hand over now, once the file is read. */
    Optional<Imported> imported() {
        return model.stateProperty().get() instanceof ImportState.Ready ready
                ? Optional.of(ready.imported())
                : Optional.empty();
    }
}
