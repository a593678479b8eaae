package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Measures the texts of nodes in the fonts of the style sheet, so that nodes have a size before they are built. */
final class FaceText extends Region {

    /** Stands between what a summary tells. */
    private static final String PART = " · ";

    private final Text name = probe("canvas-node-name");
    private final Text largeName = probe("canvas-node-name-large");
    private final Text summary = probe("canvas-node-summary");
    private final Text foot = probe("canvas-node-foot");
    private final Map<String, String> broken = new HashMap<>();
    private final Map<String, String> large = new HashMap<>();
    private final Map<String, String> parted = new HashMap<>();
    private final Map<String, Double> names = new HashMap<>();
    private final Map<String, Double> summaries = new HashMap<>();
    private final Map<String, Double> feet = new HashMap<>();

    /** @param onChange told when a font changes, and with it all sizes */
    FaceText(Runnable onChange) {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(name, largeName, summary, foot);
        name.setWrappingWidth(NodeFace.TEXT_WIDTH);
        summary.setWrappingWidth(NodeFace.TEXT_WIDTH);
        for (Text text : new Text[] {name, largeName, summary, foot}) {
            text.fontProperty().addListener((source, before, after) -> {
                broken.clear();
                large.clear();
                parted.clear();
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

    /** The same in letters for nodes that are small; empty if that takes more than the two lines there are. */
    String large(String text) {
        return large.computeIfAbsent(text, key -> {
            List<String> lines = Words.linesOf(key, NodeFace.TEXT_WIDTH, line -> width(largeName, line));
            boolean fits =
                    lines.size() <= 2 && lines.stream().allMatch(line -> width(largeName, line) <= NodeFace.TEXT_WIDTH);
            return fits ? String.join("\n", lines) : "";
        });
    }

    /** A summary in lines that are broken between what it tells, where that has room; the rest is broken as any text. */
    String parted(String text) {
        return parted.computeIfAbsent(text, key -> {
            List<String> lines = new ArrayList<>();
            for (String part : key.split(PART)) {
                String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1) + PART + part;
                if (!last.isEmpty() && width(summary, last) <= NodeFace.TEXT_WIDTH) {
                    lines.set(lines.size() - 1, last);
                } else {
                    lines.add(part);
                }
            }
            return String.join("\n", lines);
        });
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
