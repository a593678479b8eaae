package org.netloom.app.dataset;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
import org.netloom.core.diagnose.Diagnostic;

/** What the pages have in common on which data become a project: the way back above, the ways on below, and why there is nothing to show. FX thread only. */
final class ImportFrame {

    private final I18n i18n;
    private final ImportRequest request;
    private final Runnable cancel;
    private final PreparingRows preparing;
    private final Label summary = new Label();
    private final Button starter = new Button();
    private final Button dataOnly = new Button();
    private final StringProperty doing = new SimpleStringProperty("dataset.reading");
    private final VBox failure = new VBox(12);
    private final StackPane middle = new StackPane();
    private final BorderPane root = new BorderPane();

    /**
     * A page with nothing in its middle.
     *
     * @param background prepares the rows for a first network
     * @param beside what stands beside the file's name
     * @param corner what stands in the upper right corner: look and language
     * @param cancel leads back
     * @param hand gives what was chosen to whom it is given
     */
    ImportFrame(
            I18n i18n,
            Background background,
            ImportRequest request,
            Region beside,
            Node corner,
            Runnable cancel,
            Consumer<Consumer<Imported>> hand) {
        this.i18n = i18n;
        this.request = request;
        this.cancel = cancel;
        this.preparing = new PreparingRows(i18n, background, root, beside, request.onStarter());
        root.setId("import");
        root.getStyleClass().add("ds-import");
        root.setTop(header(beside, corner));
        root.setCenter(middle);
        root.setBottom(footer(hand));
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !preparing.end()) {
                cancel.run();
            }
        });
    }

    Region root() {
        return root;
    }

    private Node header(Region beside, Node corner) {
        Button back = new Button(null, new FontIcon("mdi2a-arrow-left"));
        back.setId("import-back");
        back.getStyleClass().addAll("flat", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.back"));
        back.setTooltip(tip);
        back.accessibleTextProperty().bind(tip.textProperty());
        back.setOnAction(event -> cancel.run());
        Label name = new Label(fileName());
        name.setId("import-name");
        name.getStyleClass().add("nl-figure");
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox row = new HBox(12, back, name, beside, corner);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-header");
        return row;
    }

    private String fileName() {
        return String.valueOf(request.file().getFileName());
    }

    private Node footer(Consumer<Consumer<Imported>> hand) {
        starter.setId("starter-button");
        starter.getStyleClass().addAll("accent", "ds-big-button");
        starter.setGraphic(new FontIcon("mdi2a-auto-fix"));
        starter.textProperty().bind(i18n.binding("dataset.starter"));
        starter.setOnAction(event -> hand.accept(preparing::begin));
        dataOnly.setId("data-only-button");
        dataOnly.getStyleClass().add("ds-big-button");
        dataOnly.textProperty().bind(i18n.binding(request.replacing() ? "dataset.replace-only" : "dataset.data-only"));
        dataOnly.setOnAction(event -> hand.accept(request.onDataOnly()));
        summary.setId("import-summary");
        summary.getStyleClass().add("nl-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, summary, gap, dataOnly, starter);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-footer");
        return row;
    }

    /** Ends what is under way. */
    void close() {
        preparing.end();
    }

    /** Which ways on are open. */
    void allow(boolean withData, boolean withStarter) {
        dataOnly.setDisable(!withData);
        starter.setDisable(!withStarter);
    }

    /** In a few words, what goes on with the project. */
    void say(String words) {
        summary.setText(words);
    }

    /** Puts something into the middle, unless it is there already. */
    void show(Node content) {
        if (!middle.getChildren().equals(List.of(content))) {
            middle.getChildren().setAll(content);
        }
    }

    /**
     * Says why nothing can be shown.
     *
     * @param hint the words that say what to try; empty for none
     */
    void showFailure(String title, List<Diagnostic> reasons, String hint, Runnable again) {
        FontIcon icon = new FontIcon("mdi2f-file-alert-outline");
        icon.getStyleClass().add("ds-failure-icon");
        Label heading = new Label(i18n.text(title));
        heading.getStyleClass().add("nl-title");
        failure.getChildren().setAll(icon, heading);
        reasons.stream().filter(Diagnostic::isError).forEach(reason -> {
            Label text = new Label(i18n.text(reason));
            text.setId("import-error");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().addAll("ds-sentence", "ds-failure-text");
            failure.getChildren().add(text);
        });
        if (!hint.isEmpty()) {
            Label words = new Label(i18n.text(hint));
            words.setId("import-hint");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().addAll("nl-muted", "ds-failure-text");
            failure.getChildren().add(words);
        }
        HBox ways = new HBox(
                8, button("import-retry", "dataset.read-again", again), button("import-other", "dataset.back", cancel));
        ways.setAlignment(Pos.CENTER);
        failure.getChildren().add(ways);
        failure.setAlignment(Pos.CENTER);
        failure.setId("import-failure");
        show(failure);
    }

    /** What is being done with the file.
     *
     * @param key the words, which take the file's name
     */
    void sayBusy(String key) {
        doing.set(key);
    }

    /** What is seen while the file is read: how far that is, and a way to end it. */
    VBox busy(ProgressBar progress) {
        Label words = new Label();
        words.setId("import-busy-words");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> i18n.text(doing.get(), fileName()), doing, i18n.messagesProperty()));
        words.getStyleClass().add("nl-muted");
        progress.getStyleClass().add("ds-progress");
        VBox box = new VBox(12, words, progress, button("import-cancel", "dataset.cancel", cancel));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** The column on the left: cards one below the other, which scroll. */
    static ScrollPane side(Node... cards) {
        VBox all = new VBox(12, cards);
        all.getStyleClass().add("ds-import-left");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("ds-scroll", "ds-import-side");
        return scroll;
    }

    /** A card with a heading. */
    static VBox card(StringBinding title, Node content) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("nl-title");
        heading.setWrapText(true);
        VBox card = new VBox(8, heading, content);
        card.getStyleClass().add("nl-card");
        return card;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(i18n.binding(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
