package org.netloom.app.web;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
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
import org.netloom.app.fx.DiagnosticBox;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.web.WebAddress;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.ByteCount;

/** The page on which a web address becomes a file: where it lies, how far it has come, and why it did not. FX thread only. */
public final class WebView implements AutoCloseable {

    private final I18n i18n;
    private final WebRequest request;
    private final WebModel model;
    private final Figures figures;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField address = new TextField();
    private final Button fetch = new Button();
    private final VBox below = new VBox(12);
    private final Label hint = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Label amount = new Label();
    private final Node busy;
    private final BorderPane root = new BorderPane();

    /**
     * @param folder where the next file goes; asked in the background
     * @param background waits for servers
     * @param corner what stands in the upper right corner: look and language
     */
    public WebView(
            I18n i18n, WebFiles web, Supplier<Path> folder, Background background, WebRequest request, Node corner) {
        this.i18n = i18n;
        this.request = request;
        this.figures = new Figures(i18n);
        this.model = new WebModel(web, folder, background, request.onFetched());
        this.busy = busy();
        root.setId("web");
        root.getStyleClass().add("nl-web");
        root.setTop(header(corner));
        StackPane middle = new StackPane(form());
        middle.getStyleClass().add("nl-web-middle");
        root.setCenter(middle);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stepBack();
            }
        });
        // The page gets the focus when it is shown, and hands it on to what is to be typed.
        subscriptions.onChange(root.focusedProperty(), has -> {
            if (has) {
                address.requestFocus();
            }
        });
        subscriptions.observe(model.stateProperty(), state -> show());
        subscriptions.onChange(i18n.messagesProperty(), messages -> show());
        subscriptions.onChange(address.textProperty(), text -> typed());
        request.address().or(() -> WebModel.offered(request.copied())).ifPresent(address::setText);
        address.selectAll();
        request.address().ifPresent(given -> model.fetch(given));
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private Node header(Node corner) {
        Button back = new Button(null, new FontIcon("mdi2a-arrow-left"));
        back.setId("web-back");
        back.getStyleClass().addAll("flat", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("web.back"));
        back.setTooltip(tip);
        back.accessibleTextProperty().bind(tip.textProperty());
        back.setOnAction(event -> leave());
        Label title = label("web.title", "nl-figure");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(12, back, title, corner);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-import-header");
        return row;
    }

    private Node form() {
        StackPane chip = new StackPane(new FontIcon("mdi2w-web"));
        chip.getStyleClass().add("nl-start-chip");
        Label question = label("web.question", "nl-title");
        HBox top = new HBox(12, chip, question);
        top.setAlignment(Pos.CENTER_LEFT);
        address.setId("web-address");
        address.promptTextProperty().bind(i18n.binding("web.prompt"));
        address.accessibleTextProperty().bind(question.textProperty());
        address.setOnAction(event -> model.fetch(address.getText()));
        HBox.setHgrow(address, Priority.ALWAYS);
        fetch.setId("web-fetch");
        fetch.getStyleClass().add("accent");
        fetch.setMinWidth(Region.USE_PREF_SIZE);
        fetch.setOnAction(event -> model.fetch(address.getText()));
        BooleanBinding fetching = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() instanceof WebState.Fetching, model.stateProperty());
        address.disableProperty().bind(fetching);
        fetch.disableProperty()
                .bind(fetching.or(Bindings.createBooleanBinding(
                        () -> WebModel.read(address.getText()).toOptional().isEmpty(), address.textProperty())));
        HBox line = new HBox(8, address, fetch);
        line.setAlignment(Pos.CENTER_LEFT);
        hint.setId("web-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(12, top, line, hint, below);
        card.getStyleClass().addAll("nl-card", "nl-web-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Node busy() {
        progress.setId("web-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        amount.setId("web-amount");
        amount.getStyleClass().add("nl-muted");
        amount.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(amount, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.setId("web-cancel");
        cancel.textProperty().bind(i18n.binding("web.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            model.cancel();
            address.requestFocus();
        });
        HBox line = new HBox(12, amount, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(12, progress, line);
    }

    private void typed() {
        if (model.stateProperty().get() instanceof WebState.Failed) {
            model.cancel();
        } else {
            show();
        }
    }

    private void show() {
        WebState state = model.stateProperty().get();
        fetch.setText(i18n.text(state instanceof WebState.Failed ? "web.again" : "web.fetch"));
        hint(state);
        if (state instanceof WebState.Fetching fetching) {
            progress.setProgress(fetching.share());
            amount.setText(words(fetching));
            put(busy);
        } else if (state instanceof WebState.Failed failed) {
            Diagnostic reason = failed.reasons().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .orElseThrow();
            VBox why = DiagnosticBox.card(reason, i18n, repair -> {});
            why.setId("web-failure");
            put(why);
            address.requestFocus();
        } else {
            below.getChildren().clear();
        }
        below.setManaged(!below.getChildren().isEmpty());
    }

    private void put(Node content) {
        if (!below.getChildren().contains(content)) {
            below.getChildren().setAll(content);
        }
    }

    /** What is understood of the address, or why it is none; else what can be fetched. */
    private void hint(WebState state) {
        String typed = address.getText();
        Optional<Diagnostic> problem = state instanceof WebState.Failed ? Optional.empty() : WebModel.problem(typed);
        Outcome<WebAddress> read = WebModel.read(typed);
        hint.setText(problem.map(i18n::text).orElseGet(() -> read.toOptional()
                .flatMap(found -> found.page().map(page -> i18n.text("web.page", found.shown())))
                .orElseGet(() -> i18n.text("web.help"))));
        hint.getStyleClass().removeAll("nl-muted", "nl-web-problem");
        hint.getStyleClass().add(problem.isPresent() ? "nl-web-problem" : "nl-muted");
    }

    private String words(WebState.Fetching fetching) {
        if (fetching.bytes() == 0) {
            return i18n.text("web.connecting", fetching.host());
        }
        String here = ByteCount.text(fetching.bytes(), i18n.locale());
        String amounts = fetching.all().isPresent()
                ? i18n.text("web.amount", here, ByteCount.text(fetching.all().getAsLong(), i18n.locale()))
                : here;
        if (fetching.speed().isEmpty()) {
            return amounts;
        }
        String fast =
                i18n.text("web.speed", ByteCount.text((long) fetching.speed().getAsDouble(), i18n.locale()));
        OptionalDouble left = fetching.left();
        return left.isPresent()
                ? amounts + "  ·  " + fast + "  ·  " + i18n.text("web.left", figures.duration(left))
                : amounts + "  ·  " + fast;
    }

    private void stepBack() {
        if (model.stateProperty().get() instanceof WebState.Fetching) {
            model.cancel();
            address.requestFocus();
        } else {
            leave();
        }
    }

    private void leave() {
        model.cancel();
        request.onCancel().run();
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public void close() {
        model.cancel();
        subscriptions.close();
    }
}
