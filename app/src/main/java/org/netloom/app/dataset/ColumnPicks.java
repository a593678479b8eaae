package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Reason;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.SchemaInference;

/** The choices on a column's card. */
final class ColumnPicks {

    private final I18n i18n;
    private final ColumnChanges changes;
    private final PickButton type = new PickButton(this::types);
    private final PickButton role = new PickButton(this::roles);
    private final PickButton imputation = new PickButton(this::imputations);
    private final PickButton numeric = new PickButton(this::scalings);
    private final PickButton coded = new PickButton(this::encodings);
    private final Tooltip typeTip = new Tooltip();
    private final Tooltip roleTip = new Tooltip();
    private final HBox use;
    private final Button recipe = new Button();
    private final Label missingCaption = caption();
    private final Label treatmentCaption = caption();
    private final GridPane treatment = new GridPane();
    private @Nullable ColumnFacts facts;

    /** @param onSteps shows all steps of a column's preparation */
    ColumnPicks(I18n i18n, ColumnChanges changes, Optional<Consumer<String>> onSteps) {
        this.i18n = i18n;
        this.changes = changes;
        use = new HBox(4, type.root(), gap(), role.root());
        use.setAlignment(Pos.CENTER_LEFT);
        role.root().getStyleClass().add("ds-role");
        for (Tooltip tip : List.of(typeTip, roleTip)) {
            tip.setWrapText(true);
            tip.setMaxWidth(420);
        }
        type.root().setTooltip(typeTip);
        role.root().setTooltip(roleTip);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            treatment.getColumnConstraints().add(half);
        }
        treatment.setHgap(8);
        treatment.add(missingCaption, 0, 0);
        treatment.add(treatmentCaption, 1, 0);
        treatment.add(imputation.root(), 0, 1);
        treatment.add(numeric.root(), 1, 1);
        treatment.add(coded.root(), 1, 1);
        recipe.setGraphic(new FontIcon("mdi2f-format-list-numbered"));
        recipe.getStyleClass().addAll("flat", "ds-icon-button", "ds-recipe-button");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.recipe"));
        recipe.setTooltip(tip);
        recipe.accessibleTextProperty().bind(tip.textProperty());
        onSteps.ifPresent(open -> recipe.setOnAction(event -> open.accept(name())));
        treatment.getChildren().forEach(child -> {
            if (child instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
            }
        });
    }

    /** Opens all steps. */
    Node recipe() {
        return recipe;
    }

    /** Type and role. */
    Node use() {
        return use;
    }

    /** Missing cells, and how cells become numbers. */
    Node treatment() {
        return treatment;
    }

    void show(ColumnFacts shown) {
        facts = shown;
        String name = shown.name();
        ColumnSettings settings = shown.settings();
        type.show("column-type-" + name, word("columnType", settings.type()));
        // Where it is the order of dates that is a guess, the mark stands at that.
        type.doubt(shown.isGuess()
                && !DateOrders.isGuess(shown)
                && !shown.profile().decimals().isGuess());
        typeTip.setText(
                shown.profile().type() == settings.type()
                        ? Sureness.text(i18n, shown.profile().reason())
                        : i18n.text("dataset.so-chosen"));
        role.show("column-role-" + name, word("columnRole", settings.role()));
        roleTip.setText(shown.reason().map(i18n::text).orElseGet(() -> proposedRole(shown)));
        imputation.show("column-imputation-" + name, word("imputation", settings.imputation()));
        numeric.show("column-scaling-" + name, word("scaling", settings.scaling()));
        coded.show("column-encoding-" + name, word("encoding", settings.encoding()));
        missingCaption.setText(i18n.text("dataset.missing-cells"));
        boolean feature = settings.role() == ColumnRole.FEATURE;
        boolean scaled = settings.type() == ColumnType.NUMBER;
        boolean encoded = settings.type() == ColumnType.CATEGORY;
        treatmentCaption.setText(i18n.text(scaled ? "dataset.scaling" : "dataset.encoding"));
        recipe.setId("column-steps-" + name);
        visible(recipe, feature);
        boolean filled = settings.type() != ColumnType.TEXT && settings.type() != ColumnType.PICTURE;
        visible(missingCaption, feature && filled);
        visible(imputation.root(), feature && filled);
        visible(treatmentCaption, feature && (scaled || encoded));
        visible(numeric.root(), feature && scaled);
        visible(coded.root(), feature && encoded);
    }

    private String proposedRole(ColumnFacts shown) {
        Reason reason = SchemaInference.roleReason(shown.profile());
        boolean feature = reason.code().equals("role-feature");
        return shown.settings().role() == (feature ? ColumnRole.FEATURE : ColumnRole.IGNORED)
                ? Sureness.text(i18n, reason)
                : i18n.text("columnRole." + shown.settings().role().name() + ".help");
    }

    private List<PickButton.Choice> types() {
        return facts == null
                ? List.of()
                : choices(
                        ColumnType.values(),
                        "columnType",
                        facts.settings().type(),
                        choice -> facts != null && Retyping.allows(facts.profile(), choice),
                        choice -> changes.changeType(name(), choice));
    }

    private List<PickButton.Choice> roles() {
        if (facts == null) {
            return List.of();
        }
        ColumnFacts now = facts;
        boolean usable = Retyping.isUsable(now.settings().type());
        List<PickButton.Choice> choices = new ArrayList<>();
        for (ColumnRole choice : ColumnRole.values()) {
            String help = choice == ColumnRole.TARGET
                    ? now.targetProblem().map(i18n::text).orElse(i18n.text("columnRole.TARGET.help"))
                    : choice == ColumnRole.FEATURE && now.settings().type() == ColumnType.TEXT
                            ? i18n.text("dataset.text.role.help")
                            : choice == ColumnRole.FEATURE && !usable
                                    ? i18n.text(
                                            "dataset.not-usable",
                                            word("columnType", now.settings().type()))
                                    : i18n.text("columnRole." + choice.name() + ".help");
            boolean enabled = choice == ColumnRole.IGNORED
                    || choice == ColumnRole.FEATURE && now.settings().type() == ColumnType.TEXT
                    || usable
                            && (choice == ColumnRole.FEATURE
                                    || now.targetProblem().isEmpty());
            choices.add(new PickButton.Choice(
                    choice.name(),
                    word("columnRole", choice),
                    help,
                    enabled,
                    choice == now.settings().role(),
                    PickButton.unless(
                            now.settings().role(), choice, picked -> changes.changeRole(now.name(), picked))));
        }
        return choices;
    }

    private List<PickButton.Choice> imputations() {
        return facts == null
                ? List.of()
                : choices(
                        Imputation.values(),
                        "imputation",
                        facts.settings().imputation(),
                        choice -> true,
                        choice -> changes.changeImputation(name(), choice));
    }

    private List<PickButton.Choice> scalings() {
        return facts == null
                ? List.of()
                : choices(
                        Scaling.values(),
                        "scaling",
                        facts.settings().scaling(),
                        choice -> true,
                        choice -> changes.changeScaling(name(), choice));
    }

    private List<PickButton.Choice> encodings() {
        return facts == null
                ? List.of()
                : choices(
                        Encoding.values(),
                        "encoding",
                        facts.settings().encoding(),
                        choice -> true,
                        choice -> changes.changeEncoding(name(), choice));
    }

    private <T extends Enum<T>> List<PickButton.Choice> choices(
            T[] values, String room, T chosen, Predicate<T> enabled, Consumer<T> action) {
        return Arrays.stream(values)
                .map(value -> new PickButton.Choice(
                        value.name(),
                        word(room, value),
                        i18n.text(room + "." + value.name() + ".help"),
                        enabled.test(value),
                        value == chosen,
                        PickButton.unless(chosen, value, action)))
                .toList();
    }

    private String name() {
        return facts == null ? "" : facts.name();
    }

    private String word(String room, Enum<?> value) {
        return i18n.text(room + "." + value.name());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
