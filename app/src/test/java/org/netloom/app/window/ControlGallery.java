package org.netloom.app.window;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.concurrent.Task;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.property.BeanPropertyUtils;

/** Every control that the studio uses, on one page, for looking at. */
final class ControlGallery {

    /** A bean for the property sheet. */
    public static final class Sample {
        private int units = 16;
        private boolean bias = true;
        private String name = "Dense 1";

        public int getUnits() {
            return units;
        }

        public void setUnits(int value) {
            units = value;
        }

        public boolean isBias() {
            return bias;
        }

        public void setBias(boolean value) {
            bias = value;
        }

        public String getName() {
            return name;
        }

        public void setName(String value) {
            name = value;
        }
    }

    private ControlGallery() {}

    static Parent build() {
        HBox columns = new HBox(24, buttonsAndFields(), lists(), controlsFx());
        columns.setStyle("-fx-padding: 16");
        columns.getStyleClass().add("nl-panel");
        columns.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        StatusBar status = new StatusBar();
        status.setText("Engine ready · 521 parameters · 引擎就绪");
        VBox.setVgrow(columns, Priority.ALWAYS);
        return new VBox(columns, status);
    }

    private static VBox buttonsAndFields() {
        Button train = new Button("Train");
        train.getStyleClass().add("accent");
        Button flat = new Button("Flat");
        flat.getStyleClass().add("flat");
        Button off = new Button("Off");
        off.setDisable(true);
        ToggleButton chosen = new ToggleButton("On");
        chosen.setSelected(true);
        FlowPane buttons = new FlowPane(8, 8, train, new Button("Pause"), flat, off, chosen, new Hyperlink("A link"));
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("ReLU", "tanh", "sigmoid"));
        combo.setId("gallery-combo");
        combo.getSelectionModel().selectFirst();
        Spinner<Integer> spinner = new Spinner<>(1, 1024, 16);
        spinner.setEditable(true);
        TextField prompt = new TextField();
        prompt.setPromptText("Filter layers");
        CheckBox checked = new CheckBox("Use bias 使用偏置");
        checked.setSelected(true);
        RadioButton radio = new RadioButton("Classification");
        radio.setSelected(true);
        Slider slider = new Slider(0, 100, 40);
        VBox column = column(
                styled(new Label("A panel's title 面板标题"), "nl-title"),
                styled(new Label("95.7 % · 1234567890"), "nl-figure"),
                styled(new Label("1111111111\n8888888888"), "nl-strong"),
                new Label("Each of its units looks at every value. 每个单元都查看所有输入值。"),
                styled(new Label("INPUT AND OUTPUT 输入与输出"), "nl-section"),
                styled(new Label("a table, images, sequences"), "nl-caption"),
                styled(new Text("y = relu(x · W + b)  Σ √ ≤ ×"), "nl-mono"),
                styled(new Label("An error. 错误"), "nl-error"),
                buttons,
                prompt,
                new TextField("Dense 1"),
                combo,
                spinner,
                checked,
                new CheckBox("Not chosen"),
                radio,
                slider,
                new ProgressBar(0.46));
        return column;
    }

    private static VBox lists() {
        TableView<List<String>> table = new TableView<>();
        for (int i = 0; i < 3; i++) {
            int index = i;
            TableColumn<List<String>, String> column = new TableColumn<>(
                    List.of("sepal_length", "species 种类", "petal").get(i));
            column.setCellValueFactory(
                    row -> new SimpleStringProperty(row.getValue().get(index)));
            table.getColumns().add(column);
        }
        table.setItems(FXCollections.observableArrayList(IntStream.range(0, 30)
                .mapToObj(i -> List.of("5." + i, "setosa", "1." + i))
                .toList()));
        table.getSelectionModel().select(2);
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("Dense", "卷积", "LSTM"));
        list.getSelectionModel().select(1);
        list.setPrefHeight(120);
        ScrollPane scroll = new ScrollPane(new Label("scrolled\n".repeat(20)));
        TabPane tabs = new TabPane(
                new Tab("Problems", scroll), new Tab("Data"), new Tab("Training 训练"), new Tab("Evaluation"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setPrefHeight(200);
        tabs.getSelectionModel().select(0);
        table.setPrefHeight(220);
        return column(table, list, tabs);
    }

    private static VBox controlsFx() {
        SegmentedButton segments =
                new SegmentedButton(new ToggleButton("Day"), new ToggleButton("Week"), new ToggleButton("Month"));
        segments.getButtons().get(1).setSelected(true);
        CheckComboBox<String> checks = new CheckComboBox<>(FXCollections.observableArrayList("a", "b"));
        checks.getCheckModel().check(0);
        RangeSlider range = new RangeSlider(0, 100, 20, 70);
        BreadCrumbBar<String> crumbs = new BreadCrumbBar<>(BreadCrumbBar.buildTreeModel("Project", "Group", "Dense 1"));
        PropertySheet sheet = new PropertySheet(BeanPropertyUtils.getProperties(new Sample()));
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.setPrefHeight(140);
        TaskProgressView<Task<Void>> tasks = new TaskProgressView<>();
        tasks.getTasks().add(new Sleeper());
        tasks.setPrefHeight(110);
        MasterDetailPane master = new MasterDetailPane(Side.BOTTOM, new Label("master"), new Label("detail"), true);
        master.setPrefHeight(80);
        Label notice = styled(new Label("Saved"), "nl-good");
        return column(segments, checks, range, crumbs, sheet, tasks, master, notice);
    }

    private static VBox column(Node... nodes) {
        VBox box = new VBox(8, nodes);
        box.setPrefWidth(400);
        return box;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static final class Sleeper extends Task<Void> {
        Sleeper() {
            updateTitle("Reading adult.csv");
            updateMessage("12 000 of 32 561 rows");
            updateProgress(3, 8);
        }

        @Override
        protected Void call() {
            throw new IllegalStateException("Only for looking at");
        }
    }
}
