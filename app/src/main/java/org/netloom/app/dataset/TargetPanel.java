package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Reason;
import org.netloom.core.data.schema.NumberSummary;
import org.netloom.core.diagnose.Diagnostic;

/** What to predict, in words what that means, and how the values to predict are spread. */
final class TargetPanel {

    private final I18n i18n;
    private final int classesShown;
    private final TargetBox box;
    private final Label sentence = new Label();
    private final CategoryBars balance = new CategoryBars();
    private final Histogram histogram = new Histogram();
    private final Label smallest = caption();
    private final Label largest = caption();
    private final VBox amounts;
    private final VBox root;
    private List<ColumnFacts> columns = List.of();
    private Optional<Diagnostic> said = Optional.empty();
    private Optional<Reason> proposed = Optional.empty();
    private final Label why = caption();

    TargetPanel(I18n i18n, Consumer<String> onChoose, int classesShown, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.classesShown = classesShown;
        this.box = new TargetBox(i18n, onChoose);
        sentence.setId("target-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        amounts = new VBox(4, histogram, new HBox(smallest, gap, largest));
        balance.getStyleClass().add("ds-balance");
        histogram.getStyleClass().add("ds-balance");
        why.setId("target-reason");
        why.getStyleClass().add("ds-why");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        root = new VBox(8, box.root(), why, sentence, balance, amounts);
        subscriptions.onChange(i18n.messagesProperty(), messages -> fill());
    }

    Region root() {
        return root;
    }

    /**
     * @param newSentence what is learnt, or why nothing can be; for a target without one it is said as usual
     */
    void show(List<ColumnFacts> newColumns, Optional<Diagnostic> newSentence) {
        show(newColumns, newSentence, Optional.empty());
    }

    /** @param newReason why this target is proposed, if it is */
    void show(List<ColumnFacts> newColumns, Optional<Diagnostic> newSentence, Optional<Reason> newReason) {
        proposed = newReason;
        columns = newColumns;
        said = newSentence;
        box.show(columns);
        fill();
    }

    private void fill() {
        Optional<ColumnFacts> target = columns.stream()
                .filter(column -> column.settings().role() == ColumnRole.TARGET)
                .findFirst();
        Optional<Diagnostic> shown = said.or(() -> target.map(
                column -> ColumnRules.task(column.profile(), column.settings().type())));
        sentence.setText(shown.map(i18n::text).orElseGet(() -> i18n.text("dataset.choose-target.help")));
        sentence.getStyleClass().setAll("label", tone(shown));
        why.setText(proposed.map(reason -> Sureness.text(i18n, reason)).orElse(""));
        Sureness.show(why, proposed.filter(Reason::isGuess).isPresent());
        only(why, proposed.isPresent());
        boolean number = target.filter(column -> column.settings().type() == ColumnType.NUMBER)
                .flatMap(column -> column.profile().numbers())
                .isPresent();
        only(amounts, number);
        only(balance, target.isPresent() && !number);
        target.ifPresent(column -> {
            column.profile().numbers().filter(numbers -> number).ifPresent(this::showNumbers);
            if (!number) {
                balance.show(
                        column.profile().top(),
                        column.profile().present(),
                        column.profile().different(),
                        classesShown,
                        i18n.text("dataset.others"),
                        i18n.locale());
            }
        });
    }

    private static String tone(Optional<Diagnostic> sentence) {
        return sentence.filter(Diagnostic::isError).isPresent() ? "nl-error" : "nl-muted";
    }

    private void showNumbers(NumberSummary numbers) {
        histogram.show(numbers.bins());
        smallest.setText(Figures.number(numbers.min(), i18n.locale()));
        largest.setText(Figures.number(numbers.max(), i18n.locale()));
    }

    private static void only(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        return label;
    }
}
