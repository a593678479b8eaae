package org.netloom.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.netloom.app.document.Analysis;
import org.netloom.app.fx.I18n;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.shape.TensorShape;

/** What a layer computes, as a formula, and the sizes of what it trains here. */
final class FormulaCard {

    private final I18n i18n;
    private final VBox root = new VBox();
    private final TextFlow formula = new TextFlow();
    private final Label sizes = new Label();
    private final Label shapes = new Label();

    FormulaCard(I18n i18n) {
        this.i18n = i18n;
        root.setId("inspector-formula");
        root.getStyleClass().addAll("nl-card", "inspector-formula");
        for (Label line : List.of(sizes, shapes)) {
            line.getStyleClass().add("nl-muted");
            line.setWrapText(true);
        }
        sizes.setId("inspector-sizes");
        shapes.setId("inspector-shapes");
        root.getChildren().addAll(formula, sizes, shapes);
    }

    VBox root() {
        return root;
    }

    void show(Node node, LayerKind kind, ModelGraph graph, Analysis analysis) {
        formula.getChildren().setAll(runs(i18n.text("layer." + kind.type() + ".formula", functionOf(node, kind))));
        List<TensorShape> inputs = graph.inputsOf(node.id()).stream()
                .flatMap(id -> analysis.shapeOf(id).stream())
                .toList();
        long parameters = analysis.parametersOf(node.id());
        sizes.setText(
                parameters == 0 || inputs.isEmpty()
                        ? i18n.text("inspector.trains-nothing")
                        : i18n.text("inspector.sizes", pieces(node, inputs.get(0)), parameters));
        String from = inputs.stream().map(TensorShape::text).collect(Collectors.joining(", "));
        String to = analysis.shapeOf(node.id()).map(TensorShape::text).orElse("?");
        shapes.setText(from.isEmpty() ? to : from + " → " + to);
    }

    private String pieces(Node node, TensorShape input) {
        return WeightSizes.of(node, input).stream()
                .map(weights -> i18n.text("inspector.size", nameOf(weights), weights.text()))
                .collect(Collectors.joining(i18n.text("inspector.size-separator")));
    }

    private String nameOf(WeightSizes weights) {
        String key = "inspector.weight." + weights.name();
        return i18n.messagesProperty().get().has(key) ? i18n.text(key) : weights.name();
    }

    /** The font of formulas has no Chinese; words of a formula are in the font of the panel. */
    private static List<Text> runs(String text) {
        List<Text> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            run.append(text.charAt(i));
            if (i == text.length() - 1 || isHan(text.charAt(i)) != isHan(text.charAt(i + 1))) {
                Text piece = new Text(run.toString());
                piece.getStyleClass().add(isHan(text.charAt(i)) ? "inspector-formula-word" : "nl-mono");
                runs.add(piece);
                run.setLength(0);
            }
        }
        return runs;
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** The name of the function that a layer passes its sums through, where its formula has a place for it. */
    private String functionOf(Node node, LayerKind kind) {
        return kind.parameters().stream()
                .filter(parameter -> parameter.key().equals(Dense.ACTIVATION.key()))
                .findFirst()
                .map(parameter -> String.valueOf(node.get(parameter)).toLowerCase(Locale.ROOT))
                .orElse("f");
    }
}
