package org.netloom.app.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.DataState;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.picture.PictureTable;

/** The file, the target and the division of the rows, at the left of the panel. */
final class DataSummary {

    private static final int CLASSES_SHOWN = 5;

    private final I18n i18n;
    private final DatasetModel model;
    private final Label name = new Label();
    private final Tooltip nameTip = new Tooltip();
    private final Label size = new Label();
    private final TargetPanel target;
    private final SplitPanel split;
    private final SamplesPanel samplesPanel;
    private final VBox samples;
    private final PickButton balance = new PickButton(this::balances);
    private final Label balanceHeading;
    private final HBox root;
    private Balance shownBalance = Balance.NONE;

    DataSummary(I18n i18n, DatasetModel model, Runnable onReplace, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.model = model;
        this.target = new TargetPanel(i18n, model::chooseTarget, CLASSES_SHOWN, subscriptions);
        this.split = new SplitPanel(i18n, model::changeSplit, model::endTyping);
        this.samplesPanel = new SamplesPanel(i18n, model, model::endTyping);
        this.samples = new VBox(8, heading("dataset.windows"), samplesPanel.root());
        name.getStyleClass().add("nl-title");
        name.setId("data-file");
        name.setTooltip(nameTip);
        name.setMinWidth(0);
        size.getStyleClass().add("nl-caption");
        size.setId("data-size");
        size.setWrapText(true);
        VBox words = new VBox(name, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox file = new HBox(
                4,
                words,
                tool("data-replace", "mdi2f-file-replace-outline", "dataset.replace", onReplace),
                tool("data-reload", "mdi2r-refresh", "dataset.reload", model::reload));
        file.setAlignment(Pos.CENTER_LEFT);
        balanceHeading = heading("dataset.balance");
        balance.root().setMaxWidth(Double.MAX_VALUE);
        VBox what = new VBox(8, file, heading("dataset.target"), target.root(), balanceHeading, balance.root());
        VBox rows = new VBox(8, heading("dataset.division"), split.root(), samples);
        root = new HBox(column(what, "ds-summary-what"), column(rows, "ds-summary-rows"));
        root.getStyleClass().add("ds-summary");
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    Region root() {
        return root;
    }

    void show(DataSettings settings, DataState state, List<ColumnFacts> facts) {
        name.setText(nameOf(settings));
        nameTip.setText(settings.reference().path());
        size.setText(state.file()
                .map(file -> PictureTable.isAll(settings)
                        ? i18n.text("dataset.pictures", file.table().rows())
                        : i18n.text(
                                "dataset.size",
                                file.table().rows(),
                                file.table().columns().size()))
                .orElse(""));
        target.show(
                facts.stream()
                        .filter(column -> column.settings().type() != ColumnType.PICTURE)
                        .toList(),
                Optional.empty());
        split.show(
                settings,
                state.prepared(),
                state.file()
                        .filter(file -> file.table().testFrom() < file.table().rows())
                        .isPresent());
        samplesPanel.show(settings, SamplesPanel.canRepeat(facts));
        samples.setVisible(settings.seen().stream()
                .noneMatch(column -> column.type() == ColumnType.TEXT || column.type() == ColumnType.PICTURE));
        samples.setManaged(samples.isVisible());
        boolean classes = settings.target()
                .filter(column -> column.type() != ColumnType.NUMBER)
                .isPresent();
        shownBalance = settings.balance();
        balance.show("data-balance", i18n.text("balance." + shownBalance.name()));
        for (Region region : List.of(balanceHeading, balance.root())) {
            region.setVisible(classes);
            region.setManaged(classes);
        }
    }

    private List<PickButton.Choice> balances() {
        return Arrays.stream(Balance.values())
                .map(choice -> new PickButton.Choice(
                        choice.name(),
                        i18n.text("balance." + choice.name()),
                        i18n.text("balance." + choice.name() + ".help"),
                        true,
                        choice == shownBalance,
                        PickButton.unless(shownBalance, choice, model::changeBalance)))
                .toList();
    }

    static String nameOf(DataSettings settings) {
        String path = settings.reference().path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static ScrollPane column(VBox content, String style) {
        content.getStyleClass().add("ds-summary-column");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("ds-scroll", style);
        scroll.setMinHeight(0);
        return scroll;
    }

    private Label heading(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add("nl-section");
        return label;
    }

    private Button tool(String id, String icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "ds-icon-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding(key));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(tip.textProperty());
        button.setOnAction(event -> action.run());
        return button;
    }
}
