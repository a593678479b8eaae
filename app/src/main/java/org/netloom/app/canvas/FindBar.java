package org.netloom.app.canvas;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.graph.ItemId;

/** Looks for things in the graph: Enter goes to the next of them, Shift+Enter to the one before, Esc leaves. */
final class FindBar {

    private static final double FIELD = 220;

    private final GraphSearch search;
    private final Floating floating;
    private final Region canvas;
    private final I18n i18n;
    private final Consumer<ItemId> show;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Button previous;
    private final Button next;
    private final HBox bar;
    private List<ItemId> found = List.of();
    private int at = -1;

    /** @param show brings something into the middle and marks it */
    FindBar(GraphSearch search, Floating floating, Region canvas, I18n i18n, Consumer<ItemId> show) {
        this.search = search;
        this.floating = floating;
        this.canvas = canvas;
        this.i18n = i18n;
        this.show = show;
        field.setId("find-field");
        field.setPrefWidth(FIELD);
        field.promptTextProperty().bind(i18n.binding("canvas.find.prompt"));
        count.setId("find-count");
        count.getStyleClass().add("nl-caption");
        count.setMinWidth(Region.USE_PREF_SIZE);
        previous = button("previous", "mdi2c-chevron-up", () -> step(-1));
        next = button("next", "mdi2c-chevron-down", () -> step(1));
        bar = new HBox(field, count, previous, next, button("close", "mdi2c-close", this::close));
        bar.setId("find-bar");
        bar.getStyleClass().add("canvas-find");
        field.textProperty().addListener((source, before, typed) -> look());
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        canvas.widthProperty().addListener((source, before, width) -> {
            if (floating.isOpen(bar)) {
                place();
            }
        });
    }

    /** Opens it, or gives it the keyboard again. */
    void open() {
        place();
        field.requestFocus();
        field.selectAll();
        look();
    }

    boolean hasFocus() {
        return field.isFocused();
    }

    /** Takes the keyboard back without choosing what is typed. */
    void focus() {
        field.requestFocus();
        field.end();
    }

    private void place() {
        floating.open(bar, new Point2D(canvas.getWidth(), 0));
    }

    /** A first hit is shown while typing, so that whoever sees it need not press anything. */
    private void look() {
        found = search.find(field.getText());
        at = found.isEmpty() ? -1 : 0;
        tell();
    }

    private void tell() {
        boolean typed = !field.getText().isBlank();
        count.setText(
                !typed
                        ? ""
                        : found.isEmpty()
                                ? i18n.text("canvas.find.nothing")
                                : i18n.text("canvas.find.count", at + 1, found.size()));
        previous.setDisable(found.isEmpty());
        next.setDisable(found.isEmpty());
        if (at >= 0) {
            show.accept(found.get(at));
        }
        if (floating.isOpen(bar)) {
            place();
        }
    }

    /** Something else is selected: the hit that was shown is not what the window speaks of any more. */
    void selected(Set<ItemId> items) {
        boolean shown = at >= 0 && at < found.size() && items.equals(Set.of(found.get(at)));
        if (at >= 0 && floating.isOpen(bar)) {
            count.setText(
                    shown
                            ? i18n.text("canvas.find.count", at + 1, found.size())
                            : i18n.text("canvas.find.all", found.size()));
        }
    }

    private void step(int by) {
        // The graph may have changed since the words were typed.
        List<ItemId> now = search.find(field.getText());
        int from = at >= 0 && at < found.size() ? now.indexOf(found.get(at)) : -1;
        found = now;
        at = found.isEmpty() ? -1 : Math.floorMod(from + by, found.size());
        tell();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getTarget() == field && event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
        } else if (event.getTarget() == field && event.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (event.getTarget() == field && event.getCode() == KeyCode.UP) {
            step(-1);
        } else {
            return;
        }
        event.consume();
    }

    private void close() {
        floating.close(bar);
        canvas.requestFocus();
    }

    private Button button(String id, String icon, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("find-" + id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.accessibleTextProperty().bind(i18n.binding("canvas.find." + id));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
