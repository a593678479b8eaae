package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.DataState;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.diagnose.Diagnostic;

/** The steps for the table as a whole, in the order in which they are taken, each to be opened or taken away. */
final class StepList {

    private static final List<String> SAID = List.of("formula-undefined", "rows-filtered");

    private final I18n i18n;
    private final StepsModel model;
    private final VBox root = new VBox(4);

    StepList(I18n i18n, StepsModel model) {
        this.i18n = i18n;
        this.model = model;
        root.setId("table-steps");
    }

    Region root() {
        return root;
    }

    void show(DataSettings settings, DataState state) {
        List<Node> rows = new ArrayList<>();
        for (Derivation step : settings.steps().derived()) {
            rows.add(row(
                    "derived-" + step.name(),
                    "mdi2f-function-variant",
                    step.name() + " = " + step.formula(),
                    () -> model.open(new TableStep.Derive(Optional.of(step.name()), step.formula())),
                    () -> model.removeDerived(step.name())));
        }
        List<String> filters = settings.steps().filters();
        for (int i = 0; i < filters.size(); i++) {
            int index = i;
            rows.add(row(
                    "filter-" + i,
                    "mdi2f-filter-outline",
                    filters.get(i),
                    () -> model.open(new TableStep.Filter(Optional.of(index), filters.get(index))),
                    () -> model.removeFilter(index)));
        }
        if (!state.busy()) {
            state.diagnostics().stream()
                    .filter(remark -> SAID.contains(remark.code()))
                    .map(this::remark)
                    .forEach(rows::add);
        }
        rows.add(new HBox(
                8,
                adding("add-derived", "dataset.derive", new TableStep.Derive(Optional.empty(), "")),
                adding("add-filter", "dataset.filter-rows", new TableStep.Filter(Optional.empty(), ""))));
        root.getChildren().setAll(rows);
    }

    private HBox row(String id, String icon, String text, Runnable onOpen, Runnable onRemove) {
        Button face = new Button(text, new FontIcon(icon));
        face.setId(id);
        face.getStyleClass().addAll("flat", "ds-step");
        face.setMaxWidth(Double.MAX_VALUE);
        face.setMinWidth(0);
        face.setTooltip(new Tooltip(text));
        face.setOnAction(event -> onOpen.run());
        HBox.setHgrow(face, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon("mdi2c-close"));
        remove.setId("remove-" + id);
        remove.getStyleClass().addAll("flat", "ds-icon-button");
        String words = i18n.text("dataset.step.remove", text);
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        remove.setOnAction(event -> onRemove.run());
        HBox row = new HBox(4, face, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label remark(Diagnostic remark) {
        Label label = new Label(i18n.text(remark), RemarkList.icon(remark.severity()));
        label.getStyleClass().add("nl-caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button adding(String id, String key, TableStep step) {
        Button button = new Button(i18n.text(key), new FontIcon("mdi2p-plus"));
        button.setId(id);
        button.getStyleClass().addAll("flat", "ds-step-add");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.open(step));
        return button;
    }
}
