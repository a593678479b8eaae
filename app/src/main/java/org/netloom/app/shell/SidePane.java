package org.netloom.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.netloom.app.fx.I18n;

/** Several panels in one place, one of them in front, chosen by its name above. */
public final class SidePane {

    private final BorderPane root = new BorderPane();
    private final Map<String, Region> panels = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /** The panels; the first is in front. The badge of a tab is not shown here. */
    public SidePane(List<DockTab> tabs, I18n i18n) {
        root.getStyleClass().addAll("nl-panel", "nl-side-pane");
        HBox names = new HBox();
        names.getStyleClass().add("nl-side-names");
        StackPane contents = new StackPane();
        for (DockTab tab : tabs) {
            ToggleButton name = new ToggleButton();
            name.setId("side-" + tab.id());
            name.getStyleClass().add("nl-side-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.textProperty().bind(i18n.binding("shell.side." + tab.id()));
            name.setToggleGroup(group);
            name.setUserData(tab.id());
            names.getChildren().add(name);
            panels.put(tab.id(), tab.content());
            contents.getChildren().add(tab.content());
        }
        group.selectedToggleProperty().addListener((source, before, chosen) -> {
            if (chosen == null) {
                group.selectToggle(before);
            } else {
                panels.forEach((id, panel) -> panel.setVisible(id.equals(chosen.getUserData())));
            }
        });
        root.setTop(names);
        root.setCenter(contents);
        show(tabs.get(0).id());
    }

    /** The node. */
    public Region root() {
        return root;
    }

    /** Brings a panel to the front. */
    public void show(String id) {
        group.getToggles().stream()
                .filter(toggle -> id.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }
}
