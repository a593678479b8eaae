package org.netloom.app.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Measures the texts of nodes in the fonts of the style sheet, so that nodes have a size before they are built. */
final class FaceText extends Region {

    private final Text name = probe("canvas-node-name");
    private final Text summary = probe("canvas-node-summary");
    private final Text foot = probe("canvas-node-foot");
    private final Map<String, String> broken = new HashMap<>();
    private final Map<String, Double> names = new HashMap<>();
    private final Map<String, Double> summaries = new HashMap<>();
    private final Map<String, Double> feet = new HashMap<>();

    /** @param onChange told when a font changes, and with it all sizes */
    FaceText(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(name, summary, foot);
        name.setWrappingWidth(NodeFace.TEXT_WIDTH);
        summary.setWrappingWidth(NodeFace.TEXT_WIDTH);
        for (Text text : new Text[] {name, summary, foot}) {
            text.fontProperty().addListener((source, before, after) -> {
                broken.clear();
                names.clear();
                summaries.clear();
                feet.clear();
                onChange.run();
            });
        }
    }

    /**
     * A name in the lines of a node's face; words that are wider, as {@code BatchNormalization}, are broken between their parts.
     */
    String broken(String text) {
        return broken.computeIfAbsent(
                text, key -> String.join("\n", Words.linesOf(key, NodeFace.TEXT_WIDTH, line -> width(name, line))));
    }

    /** Of a name with its breaks. */
    double nameHeight(String text) {
        return names.computeIfAbsent(text, key -> height(name, key));
    }

    double summaryHeight(String text) {
        return text.isEmpty() ? 0 : summaries.computeIfAbsent(text, key -> height(summary, key));
    }

    double footWidth(String text) {
        return feet.computeIfAbsent(text, key -> {
            foot.setText(key);
            return foot.getLayoutBounds().getWidth();
        });
    }

    double footLine() {
        foot.setText("0");
        return foot.getLayoutBounds().getHeight();
    }

    private static double width(Text probe, String text) {
        double wrapping = probe.getWrappingWidth();
        probe.setWrappingWidth(0);
        probe.setText(text);
        double width = probe.getLayoutBounds().getWidth();
        probe.setWrappingWidth(wrapping);
        return width;
    }

    private static double height(Text probe, String text) {
        probe.setText(text);
        return Math.ceil(probe.getLayoutBounds().getHeight());
    }

    private static Text probe(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setOpacity(0);
        return text;
    }
}
