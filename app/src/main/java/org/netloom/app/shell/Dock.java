package org.netloom.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import org.netloom.app.fx.I18n;

/** The tabs below the canvas. */
public final class Dock {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final TabPane tabs = new TabPane();

    public Dock(List<DockTab> panels, I18n i18n) {
        tabs.setId("dock");
        tabs.getStyleClass().add("nl-dock");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
        tabs.setMinHeight(0);
        for (DockTab panel : panels) {
            tabs.getTabs().add(tab(panel, i18n));
        }
    }

    /** The node. */
    public TabPane root() {
        return tabs;
    }

    /** Brings a panel to the front. */
    public void show(String id) {
        tabs.getTabs().stream()
                .filter(tab -> ("tab-" + id).equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select);
    }

    /** Whether a panel is in front. */
    public ObservableBooleanValue showing(String id) {
        return Bindings.createBooleanBinding(
                () -> ("tab-" + id)
                        .equals(tabs.getSelectionModel().getSelectedItem().getId()),
                tabs.getSelectionModel().selectedItemProperty());
    }

    private static Tab tab(DockTab panel, I18n i18n) {
        Label title = new Label();
        title.textProperty().bind(i18n.binding("shell.tab." + panel.id()));
        Label badge = new Label();
        badge.getStyleClass().add("nl-badge");
        badge.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.valueOf(panel.badge().getValue()), panel.badge()));
        badge.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> panel.badge().getValue().intValue() > 0, panel.badge()));
        badge.managedProperty().bind(badge.visibleProperty());
        panel.grave().addListener((source, before, grave) -> badge.pseudoClassStateChanged(WARNING, !grave));
        badge.pseudoClassStateChanged(WARNING, !panel.grave().get());
        HBox header = new HBox(title, badge);
        header.getStyleClass().add("nl-dock-title");
        header.setAlignment(Pos.CENTER_LEFT);
        Tab tab = new Tab(null, panel.content());
        tab.setId("tab-" + panel.id());
        tab.setGraphic(header);
        header.setId("tab-header-" + panel.id());
        return tab;
    }
}
