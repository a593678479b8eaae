package org.netloom.app.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;

/** The page that greets: what to start from, at a glance. */
public final class StartView {

    private static final int RECENT_SHOWN = 5;
    /** Three ways to data side by side, and two without. */
    private static final int WAYS = 6;

    private static final Map<String, String> SAMPLE_ICONS = Map.of(
            "xor", "mdi2g-gate-xor",
            "iris", "mdi2f-flower",
            "spirals", "mdi2r-rotate-360",
            "airquality", "mdi2w-weather-windy",
            "mtcars", "mdi2c-car",
            "digits", "mdi2n-numeric");

    private final I18n i18n;
    private final StartChoices choices;
    private final StackPane root = new StackPane();

    /**
     * @param corner what stands in the upper right corner: look and language
     */
    public StartView(I18n i18n, StartChoices choices, Node logo, Node corner) {
        this.i18n = i18n;
        this.choices = choices;
        VBox page = new VBox(greeting(logo, corner), ways(), samples(), recent());
        page.getStyleClass().add("nl-start-page");
        StackPane centred = new StackPane(page);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("nl-start-scroll");
        root.setId("start");
        root.getStyleClass().add("nl-start");
        root.getChildren().add(scroll);
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private Node greeting(Node logo, Node corner) {
        Label name = new Label("Netloom");
        name.getStyleClass().add("nl-start-name");
        Label line = label("start.tagline", "nl-muted");
        VBox words = new VBox(name, line);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(logo, words, gap(), corner);
        row.getStyleClass().add("nl-start-greeting");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node ways() {
        GridPane grid = grid(WAYS);
        grid.add(way("open-csv", "mdi2t-table-large", choices.openCsv(), true), 0, 0, 2, 1);
        grid.add(way("open-web", "mdi2w-web", choices.openWeb(), false), 2, 0, 2, 1);
        grid.add(way("open-pictures", "mdi2i-image-multiple-outline", choices.openPictures(), false), 4, 0, 2, 1);
        grid.add(way("new-project", "mdi2v-vector-polyline-plus", choices.newProject(), false), 0, 1, 3, 1);
        grid.add(way("open-project", "mdi2f-folder-open-outline", choices.openProject(), false), 3, 1, 3, 1);
        return grid;
    }

    private Button way(String id, String icon, Runnable action, boolean first) {
        Button button = card("start-" + id, icon, i18n.binding("start." + id), i18n.binding("start." + id + ".help"));
        button.setOnAction(event -> action.run());
        if (first) {
            button.getStyleClass().add("nl-start-first");
        }
        return button;
    }

    private Node samples() {
        GridPane grid = grid(3);
        List<String> ids = choices.samples();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Button button = card(
                    "sample-" + id,
                    SAMPLE_ICONS.getOrDefault(id, "mdi2g-graph-outline"),
                    i18n.binding("sample." + id + ".title"),
                    i18n.binding("sample." + id + ".summary"));
            button.setOnAction(event -> choices.openSample().accept(id));
            grid.add(button, i % 3, i / 3);
        }
        return section("start.samples", grid);
    }

    private Node recent() {
        VBox list = new VBox();
        list.getStyleClass().add("nl-start-recent");
        if (choices.recent().isEmpty()) {
            list.getChildren().add(label("start.no-recent", "nl-muted"));
        }
        choices.recent().stream().limit(RECENT_SHOWN).map(this::recentRow).forEach(list.getChildren()::add);
        return section("start.recent", list);
    }

    private Node recentRow(Path project) {
        String name = String.valueOf(project.getFileName()).replaceFirst("\\.netloom$", "");
        Label title = new Label(name);
        title.getStyleClass().add("nl-strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label folder = new Label(String.valueOf(project.getParent()));
        folder.getStyleClass().add("nl-caption");
        folder.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        HBox face = new HBox(new FontIcon("mdi2f-file-outline"), title, folder);
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add("nl-start-recent-face");
        Button row = new Button(null, face);
        row.setId("recent-" + name);
        row.getStyleClass().addAll("flat", "nl-start-recent-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(name);
        row.setTooltip(new Tooltip(project.toString()));
        row.setOnAction(event -> choices.openRecent().accept(project));
        return row;
    }

    private Node section(String key, Node content) {
        VBox box = new VBox(label(key, "nl-title"), content);
        box.getStyleClass().add("nl-start-section");
        return box;
    }

    private static Button card(
            String id, String icon, javafx.beans.binding.StringBinding title, javafx.beans.binding.StringBinding help) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("nl-strong");
        name.setWrapText(true);
        Label line = new Label();
        line.textProperty().bind(help);
        line.getStyleClass().add("nl-start-card-help");
        line.setWrapText(true);
        VBox words = new VBox(name, line);
        words.getStyleClass().add("nl-start-card-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane chip = new StackPane(new FontIcon(icon));
        chip.getStyleClass().add("nl-start-chip");
        HBox face = new HBox(chip, words);
        face.getStyleClass().add("nl-start-card-face");
        face.setAlignment(Pos.TOP_LEFT);
        Button button = new Button(null, face);
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("nl-start-card");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.accessibleTextProperty().bind(title);
        // A button gives its face the width it asks for; bound, the words wrap instead.
        face.prefWidthProperty().bind(button.widthProperty().subtract(32));
        face.setMinWidth(0);
        return button;
    }

    private static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("nl-start-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add(style);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
