package org.netloom.app.dataset;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.Association;
import org.netloom.core.data.schema.Associations;

/** How far the columns go together: all pairs at a glance, and the chosen pair in full. Worked out when it is first looked at. */
final class RelationsPane {

    private static final double STRONG = 0.7;
    private static final double MIDDLING = 0.3;

    private record Wanted(
            Table table,
            List<String> names,
            List<ColumnType> types,
            List<Optional<DateText.Order>> dates,
            Optional<String> target) {}

    private final I18n i18n;
    private final Background.LatestWins matrixWork;
    private final Background.LatestWins pairWork;
    private final HeatMap map;
    private final PairPicture picture;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label across = new Label();
    private final Label up = new Label();
    private final Label left = new Label();
    private final Label busy = new Label();
    private final HBox both;
    private final StackPane root;
    private Optional<Wanted> worked = Optional.empty();
    private Optional<DataSettings> settings = Optional.empty();
    private Optional<Associations> known = Optional.empty();
    private int row;
    private int column;

    RelationsPane(I18n i18n, Background background, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.matrixWork = background.latestWins();
        this.pairWork = background.latestWins();
        this.map = new HeatMap(i18n, this::choose);
        this.picture = new PairPicture(i18n);
        title.getStyleClass().add("nl-strong");
        title.setWrapText(true);
        sentence.getStyleClass().add("nl-muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setId("pair-sentence");
        across.getStyleClass().add("nl-caption");
        up.getStyleClass().add("nl-caption");
        left.getStyleClass().add("nl-caption");
        left.setWrapText(true);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox detail = new VBox(4, title, sentence, up, picture, across, left);
        detail.getStyleClass().add("ds-pair-pane");
        across.setMaxWidth(Double.MAX_VALUE);
        across.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox.setHgrow(map, Priority.ALWAYS);
        HBox.setHgrow(detail, Priority.ALWAYS);
        both = new HBox(16, map, detail);
        both.getStyleClass().add("ds-relations");
        busy.getStyleClass().add("nl-muted");
        root = new StackPane(both, busy);
        root.setMinSize(0, 0);
        subscriptions.bind(busy.textProperty(), i18n.binding("dataset.relations.busy"));
        subscriptions.onChange(i18n.messagesProperty(), words -> say());
    }

    Region root() {
        return root;
    }

    /** Shows the columns of a table as they are typed now. */
    void show(Table table, DataSettings newSettings) {
        settings = Optional.of(newSettings);
        Wanted wanted = new Wanted(
                table,
                newSettings.columns().stream().map(ColumnSettings::name).toList(),
                newSettings.columns().stream().map(ColumnSettings::type).toList(),
                newSettings.columns().stream().map(one -> one.reading().dates()).toList(),
                newSettings.target().map(ColumnSettings::name));
        if (worked.filter(wanted::equals).isPresent()) {
            return;
        }
        worked = Optional.of(wanted);
        both.setVisible(known.isPresent());
        busy.setVisible(known.isEmpty());
        matrixWork.run(() -> Associations.of(table, newSettings), this::arrived);
    }

    private void arrived(Associations all) {
        known = Optional.of(all);
        both.setVisible(true);
        busy.setVisible(false);
        map.show(all);
    }

    private void choose(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        say();
        if (known.isPresent() && worked.isPresent() && settings.isPresent()) {
            Table table = worked.get().table();
            String x = known.get().names().get(column);
            String y = known.get().names().get(row);
            String others = i18n.text("dataset.others");
            of(x).ifPresent(first -> of(y).ifPresent(
                            second -> pairWork.run(() -> PairData.of(table, first, second, others), picture::show)));
        }
    }

    private Optional<ColumnSettings> of(String name) {
        return settings.stream()
                .flatMap(now -> now.columns().stream())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private void say() {
        known.ifPresent(all -> {
            String x = all.names().get(column);
            String y = all.names().get(row);
            Association pair = all.between(row, column);
            title.setText(row == column ? x : i18n.text("dataset.relations.pair", x, y));
            sentence.setText(row == column ? i18n.text("dataset.relations.itself") : sentence(pair));
            boolean turned = holdsAmounts(x) && !holdsAmounts(y);
            across.setText(turned ? y + " →" : x + " →");
            // Of two columns of names, the legend shows the second.
            up.setText(turned ? "↑ " + x : holdsAmounts(y) ? "↑ " + y : y);
            left.setText(all.leftOut() == 0 ? "" : i18n.text("dataset.relations.left-out", all.leftOut()));
            map.setAccessibleText(title.getText() + ". " + sentence.getText());
        });
    }

    private boolean holdsAmounts(String name) {
        ColumnType type = of(name).map(ColumnSettings::type).orElse(ColumnType.CATEGORY);
        return type == ColumnType.NUMBER || type == ColumnType.DATE;
    }

    private String sentence(Association pair) {
        if (Double.isNaN(pair.value())) {
            return i18n.text("dataset.relations.unknown", pair.rows());
        }
        NumberFormat format = NumberFormat.getNumberInstance(i18n.locale());
        format.setMaximumFractionDigits(3);
        String strength = pair.strength() >= STRONG ? "strong" : pair.strength() >= MIDDLING ? "middling" : "weak";
        return i18n.text("dataset.measure." + pair.measure().name(), format.format(pair.value()), pair.rows())
                + " "
                + i18n.text("dataset.relations." + strength);
    }
}
