package org.netloom.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.action.Actions;
import org.netloom.app.action.StudioAction;
import org.netloom.app.fx.I18n;

/** The bar at the top: the project and its file menu, undo, the canvas, search, and the run. */
public final class TopBar {

    private static final List<String> FILE_MENU = List.of(
            "new",
            "open",
            "open-csv",
            "open-web",
            "samples",
            "",
            "save",
            "save-as",
            "close-tab",
            "",
            "export-dl4j",
            "export-java",
            "export-png",
            "",
            "preferences",
            "keys",
            "about");

    private final HBox root = new HBox();
    private final Actions actions;
    private final I18n i18n;

    /**
     * @param projectName what the project is called
     * @param dirty whether it has unsaved changes
     * @param runText what the run is doing; empty while there is none
     * @param running whether a run is under way: Pause and Stop are shown, Train is not
     * @param paused whether that run waits: Resume is shown in the place of Pause
     */
    public TopBar(
            Actions actions,
            I18n i18n,
            ObservableStringValue projectName,
            ObservableBooleanValue dirty,
            ObservableStringValue runText,
            ObservableBooleanValue running,
            ObservableBooleanValue paused) {
        this.actions = actions;
        this.i18n = i18n;
        root.setId("top-bar");
        root.getStyleClass().add("nl-top-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren()
                .addAll(
                        projectMenu(projectName),
                        unsavedDot(dirty),
                        divider(),
                        actions.iconButton("undo"),
                        actions.iconButton("redo"),
                        divider(),
                        arrangeButton(),
                        textButton("fit"),
                        gap(),
                        searchButton(),
                        gap(),
                        runPill(runText),
                        shownWhile(Bindings.and(running, Bindings.not(paused)), actions.button("pause")),
                        shownWhile(Bindings.and(running, paused), actions.button("resume")),
                        shownWhile(running, actions.button("stop")),
                        trainButton(running),
                        divider(),
                        actions.iconButton("toggle-dark"),
                        actions.iconButton("toggle-language"));
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private MenuButton projectMenu(ObservableStringValue name) {
        MenuButton menu = new MenuButton(null, new Logo(20));
        menu.setId("file-menu");
        menu.getStyleClass().addAll("flat", "nl-project-menu");
        menu.textProperty().bind(name);
        menu.setMnemonicParsing(false);
        menu.accessibleTextProperty().bind(i18n.binding("shell.file-menu"));
        for (String id : FILE_MENU) {
            menu.getItems().add(id.isEmpty() ? new SeparatorMenuItem() : item(id));
        }
        return menu;
    }

    private MenuItem item(String id) {
        return actions.menuItem(id);
    }

    private Node unsavedDot(ObservableBooleanValue dirty) {
        Circle dot = new Circle(4);
        dot.setId("unsaved-dot");
        dot.getStyleClass().add("nl-unsaved-dot");
        dot.visibleProperty().bind(dirty);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(i18n.binding("shell.unsaved"));
        Tooltip.install(dot, tooltip);
        return dot;
    }

    /** Arranges as the network is read now; which way that is can be chosen beside it. */
    private SplitMenuButton arrangeButton() {
        StudioAction action = actions.get("arrange");
        SplitMenuButton button = new SplitMenuButton(item("arrange-right"), item("arrange-down"));
        button.setId("arrange-button");
        button.getStyleClass().add("flat");
        button.textProperty().bind(i18n.binding("action.arrange"));
        button.setOnAction(event -> action.run());
        button.setTooltip(actions.tooltip(action));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button textButton(String id) {
        Button button = actions.button(id);
        button.setContentDisplay(ContentDisplay.TEXT_ONLY);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button searchButton() {
        StudioAction action = actions.get("search");
        Label words = new Label();
        words.textProperty().bind(i18n.binding("shell.search"));
        words.getStyleClass().add("nl-muted");
        words.setMinWidth(0);
        Label key = new Label();
        key.textProperty().bind(actions.keyTextBinding(action));
        key.getStyleClass().add("nl-caption");
        HBox face = new HBox(new FontIcon(action.icon()), words, gap(), key);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("nl-search-face");
        Button button = new Button(null, face);
        button.setId("search-button");
        button.getStyleClass().add("nl-search");
        button.setOnAction(event -> action.run());
        button.accessibleTextProperty().bind(words.textProperty());
        return button;
    }

    private static Node runPill(ObservableStringValue text) {
        Label pill = new Label();
        pill.setId("run-pill");
        pill.getStyleClass().add("nl-pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setAlignment(Pos.CENTER);
        pill.textProperty().bind(text);
        // It never shrinks while it is seen: what stands beside it would jump with every epoch.
        pill.widthProperty().addListener((source, before, width) -> pill.setMinWidth(width.doubleValue()));
        pill.visibleProperty().bind(Bindings.isNotEmpty(text));
        pill.managedProperty().bind(pill.visibleProperty());
        return pill;
    }

    private Node trainButton(ObservableBooleanValue running) {
        Button button = actions.button("train");
        button.getStyleClass().add("accent");
        return shownWhile(Bindings.not(running), button);
    }

    private static Node shownWhile(ObservableBooleanValue condition, Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(condition);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Separator divider() {
        Separator separator = new Separator(javafx.geometry.Orientation.VERTICAL);
        separator.getStyleClass().add("nl-divider");
        return separator;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
