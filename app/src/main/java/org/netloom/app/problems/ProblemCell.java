package org.netloom.app.problems;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.app.fx.DiagnosticBox;
import org.netloom.app.fx.I18n;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Repair;
import org.netloom.core.graph.NodeId;

/** A heading, or a problem: sign, sentence, the node it is about, and what mends it. */
final class ProblemCell extends ListCell<ProblemRow> {

    private final I18n i18n;
    private final Function<NodeId, String> nameOf;
    private final Consumer<Repair> onRepair;

    ProblemCell(I18n i18n, Function<NodeId, String> nameOf, Consumer<Repair> onRepair, Consumer<Diagnostic> onReveal) {
        this.i18n = i18n;
        this.nameOf = nameOf;
        this.onRepair = onRepair;
        getStyleClass().add("problem-cell");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof ProblemRow.Problem problem) {
                onReveal.accept(problem.diagnostic());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ProblemRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else if (row instanceof ProblemRow.Heading heading) {
            Label caption = new Label(i18n.text("problems." + heading.severity().name(), heading.count()));
            caption.getStyleClass().addAll("nl-section", "problem-heading");
            setGraphic(caption);
            setAccessibleText(caption.getText());
        } else if (row instanceof ProblemRow.Problem problem) {
            setGraphic(face(problem.diagnostic()));
            setAccessibleText(i18n.text(problem.diagnostic()));
        }
    }

    private HBox face(Diagnostic diagnostic) {
        Label sentence = new Label(i18n.text(diagnostic));
        sentence.setWrapText(true);
        VBox words = new VBox(sentence);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(DiagnosticBox.sign(diagnostic.severity()), words);
        if (!diagnostic.where().isEmpty()) {
            Label node = new Label(nameOf.apply(diagnostic.where().get(0)));
            node.getStyleClass().add("problem-node");
            node.setMinWidth(Region.USE_PREF_SIZE);
            face.getChildren().add(1, node);
        }
        if (!diagnostic.repairs().isEmpty()) {
            FlowPane repairs = DiagnosticBox.repairs(diagnostic, i18n, onRepair);
            words.getChildren().add(repairs);
        }
        face.setAlignment(Pos.TOP_LEFT);
        face.getStyleClass().add("problem-face");
        return face;
    }
}
