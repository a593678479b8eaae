package org.netloom.core.diagnose;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;

/** Ways to arrange the numbers of a row that use them all. */
final class Layouts {

    private Layouts() {}

    /** "Read rows as a table". */
    static Repair table(Node input) {
        return Repairs.named(
                EditName.of("repair-layout-table"),
                GraphEdits.setParameter(input.id(), Input.LAYOUT, InputLayout.TABLE));
    }

    /** "Read rows as 4 steps of 1". */
    static Repair sequence(Node input, DataFacts facts) {
        if (facts.steps() > 0) {
            return sequence(input, facts.steps(), facts.stepWidth());
        }
        int steps = facts.isKnown() ? facts.featureWidth() : input.get(Input.TIME_STEPS);
        int features = input.get(Input.STEP_FEATURES);
        // Keep what the person said a step holds, if the row divides by it.
        boolean divides = facts.isKnown() && features > 1 && steps % features == 0;
        int each = facts.isKnown() ? (divides ? features : 1) : features;
        return sequence(input, facts.isKnown() ? steps / each : steps, each);
    }

    private static Repair sequence(Node input, int count, int each) {
        return Repairs.named(
                EditName.of("repair-layout-sequence", String.valueOf(count), String.valueOf(each)),
                GraphEdits.setParameter(input.id(), Input.LAYOUT, InputLayout.SEQUENCE),
                GraphEdits.setParameter(input.id(), Input.TIME_STEPS, count),
                GraphEdits.setParameter(input.id(), Input.STEP_FEATURES, each));
    }

    /** "Read rows as images of 28 × 28 with 1 channel": squares of three colours, of one, or the nearest to a square. */
    static List<Repair> images(Node input, DataFacts facts) {
        if (!facts.isKnown()) {
            return List.of(image(
                    input, new Size2D(input.get(Input.HEIGHT), input.get(Input.WIDTH)), input.get(Input.CHANNELS)));
        }
        int width = facts.featureWidth();
        List<Repair> found = new ArrayList<>();
        for (int channels : List.of(1, 3)) {
            int side = (int) Math.round(Math.sqrt(width / (double) channels));
            if (side > 1 && side * side * channels == width) {
                found.add(image(input, Size2D.square(side), channels));
            }
        }
        if (found.isEmpty()) {
            int height = (int) Math.sqrt(width);
            while (width % height != 0) {
                height--;
            }
            found.add(image(input, new Size2D(height, width / height), 1));
        }
        return found;
    }

    private static Repair image(Node input, Size2D size, int channels) {
        return Repairs.named(
                EditName.of("repair-layout-image", size.toString(), String.valueOf(channels)),
                GraphEdits.setParameter(input.id(), Input.LAYOUT, InputLayout.IMAGE),
                GraphEdits.setParameter(input.id(), Input.HEIGHT, size.height()),
                GraphEdits.setParameter(input.id(), Input.WIDTH, size.width()),
                GraphEdits.setParameter(input.id(), Input.CHANNELS, channels));
    }
}
