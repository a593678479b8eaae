package org.netloom.app.shell;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/**
 * The tabs at the top of the window, left to right; not there while there is only one. A click brings a tab to the front, the middle button
 * closes it, and it can be pulled to another place. FX thread only.
 *
 * @param <T> what stands behind a tab
 */
public final class TabStrip<T> {

    /**
     * What a tab shows.
     *
     * @param title its name
     * @param place where its file lies; empty if nowhere
     * @param dirty whether something in it is not saved
     * @param run how far its run is; empty without one
     */
    public record Face(
            ObservableValue<String> title,
            ObservableValue<String> place,
            ObservableValue<Boolean> dirty,
            ObservableValue<String> run) {}

    /** What a person asks for. */
    public interface Callbacks<T> {
        void choose(T tab);

        void close(T tab);

        /** Pulls a tab to another place, counted from 0. */
        void move(T tab, int place);

        /** A tab more. */
        void add();
    }

    private final HBox root = new HBox();
    private final I18n i18n;
    private final ObservableList<T> tabs;
    private final ObservableValue<T> front;
    private final Function<T, Face> faces;
    private final Callbacks<T> callbacks;
    private final Map<T, TabHeader> headers = new IdentityHashMap<>();
    private final Button more = new Button(null, new FontIcon("mdi2p-plus"));

    /**
     * @param tabs lives as long as the strip does
     * @param front the one in front
     */
    public TabStrip(
            I18n i18n,
            ObservableList<T> tabs,
            ObservableValue<T> front,
            Function<T, Face> faces,
            Callbacks<T> callbacks) {
        this.i18n = i18n;
        this.tabs = tabs;
        this.front = front;
        this.faces = faces;
        this.callbacks = callbacks;
        root.setId("tabs");
        root.getStyleClass().add("nl-tabs");
        root.setAlignment(Pos.BOTTOM_LEFT);
        more.setId("add-tab");
        more.getStyleClass().addAll("flat", "button-icon", "nl-tab-more");
        more.setOnAction(event -> callbacks.add());
        more.accessibleTextProperty().bind(i18n.binding("action.samples"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(more.accessibleTextProperty());
        more.setTooltip(tooltip);
        root.visibleProperty().bind(Bindings.size(tabs).greaterThan(1));
        root.managedProperty().bind(root.visibleProperty());
        tabs.addListener((InvalidationListener) source -> arrange());
        front.addListener((source, before, now) -> mark());
        arrange();
    }

    /** The node. */
    public Region root() {
        return root;
    }

    /** The tab at a place of the scene. */
    public Optional<T> at(Point2D scene) {
        return tabs.stream()
                .filter(tab -> {
                    Node header = headers.get(tab);
                    return root.isVisible() && header != null && inScene(header).contains(scene);
                })
                .findFirst();
    }

    /** Shows on which tab what is dragged would land; empty for none. */
    public void aim(Optional<T> target) {
        headers.forEach(
                (tab, header) -> header.aim(target.filter(aimed -> aimed == tab).isPresent()));
    }

    private void arrange() {
        headers.keySet().removeIf(tab -> !tabs.contains(tab));
        List<Node> row = new java.util.ArrayList<>();
        for (T tab : tabs) {
            row.add(headers.computeIfAbsent(tab, this::header));
        }
        row.add(more);
        root.getChildren().setAll(row);
        mark();
    }

    private void mark() {
        headers.forEach((tab, header) -> header.mark(tab == front.getValue()));
    }

    private TabHeader header(T tab) {
        return new TabHeader(
                i18n,
                faces.apply(tab),
                () -> {
                    callbacks.choose(tab);
                    mark();
                },
                () -> callbacks.close(tab),
                x -> callbacks.move(tab, placeAt(tab, x)));
    }

    /** The place of a tab whose middle is pulled to somewhere: behind all whose middles lie before it. */
    private int placeAt(T pulled, double sceneX) {
        int place = 0;
        for (T tab : tabs) {
            TabHeader header = headers.get(tab);
            if (tab != pulled && header != null && inScene(header).getCenterX() < sceneX) {
                place++;
            }
        }
        return place;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
