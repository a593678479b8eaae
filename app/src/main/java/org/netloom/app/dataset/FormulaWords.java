package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.schema.CategoryCount;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.NumberSummary;
import org.netloom.core.formula.Formula;

/** Columns and functions to put into a formula, and whole conditions: a range of a column, or one of its categories. */
final class FormulaWords {

    private static final int CATEGORIES = 4;

    private final I18n i18n;
    private final StepsModel model;
    private final BiConsumer<String, Boolean> onInsert;
    private final PickButton columns = new PickButton(this::columns);
    private final PickButton functions = new PickButton(this::functions);
    private final PickButton conditions = new PickButton(this::conditions);
    private final HBox root = new HBox(4, conditions.root(), columns.root(), functions.root());

    /**
     * @param onInsert a text, and whether it is to stand in place of all that was written
     */
    FormulaWords(I18n i18n, StepsModel model, BiConsumer<String, Boolean> onInsert) {
        this.i18n = i18n;
        this.model = model;
        this.onInsert = onInsert;
        root.getChildren().forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
    }

    Node root() {
        return root;
    }

    /** Where the keyboard goes from the formula. */
    Button first() {
        return conditions.root().isVisible() ? conditions.root() : columns.root();
    }

    void show(boolean derive) {
        columns.show("formula-columns", i18n.text("dataset.formula.columns"));
        functions.show("formula-functions", i18n.text("dataset.formula.functions"));
        conditions.show("formula-conditions", i18n.text("dataset.formula.conditions"));
        conditions.root().setVisible(!derive);
        conditions.root().setManaged(!derive);
    }

    private List<PickButton.Choice> columns() {
        return model.settings()
                .map(settings -> settings.columns().stream()
                        .map(ColumnSettings::name)
                        .map(name -> choice("column-" + name, name, Formula.quoted(name), false))
                        .toList())
                .orElse(List.of());
    }

    private List<PickButton.Choice> functions() {
        return Formula.functions().stream()
                .map(usage -> {
                    String name = usage.substring(0, usage.indexOf('('));
                    return choice("function-" + name, usage, name + "(", false);
                })
                .toList();
    }

    private List<PickButton.Choice> conditions() {
        List<PickButton.Choice> choices = new ArrayList<>();
        model.settings().ifPresent(settings -> settings.columns().forEach(column -> model.state()
                .profile()
                .flatMap(profile -> profile.column(column.name()))
                .ifPresent(profile -> choices.addAll(conditions(column, profile)))));
        return choices;
    }

    private List<PickButton.Choice> conditions(ColumnSettings column, ColumnProfile profile) {
        String name = Formula.quoted(column.name());
        Optional<NumberSummary> numbers = profile.numbers();
        if (column.type() == ColumnType.NUMBER && numbers.isPresent()) {
            String range = name + " >= " + plain(numbers.get().min()) + " and " + name + " <= "
                    + plain(numbers.get().max());
            return List.of(choice("condition-" + column.name(), range, range, true));
        }
        if (column.type() != ColumnType.CATEGORY && column.type() != ColumnType.YES_NO) {
            return List.of();
        }
        List<CategoryCount> top = profile.top();
        return top.subList(0, Math.min(CATEGORIES, top.size())).stream()
                .map(category -> {
                    String same = name + " = " + Formula.quotedText(category.text());
                    return choice("condition-" + column.name() + "-" + category.text(), same, same, true);
                })
                .toList();
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private PickButton.Choice choice(String id, String text, String inserted, boolean all) {
        return new PickButton.Choice(id, text, "", true, false, () -> onInsert.accept(inserted, all));
    }
}
