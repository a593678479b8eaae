package org.netloom.core.interchange;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.DateText;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedSequences;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.formula.JavaLiteral;
import org.netloom.core.shape.Task;

/** What the templates are told of how rows become samples: by themselves, as windows or as sequences, and with what pictures. */
final class SampleText {

    private final Preparation preparation;
    private final Set<String> features;
    private final Map<String, String> values;

    /**
     * @param features those that the columns need; completed here
     * @param values of the gaps; completed here
     */
    SampleText(Preparation preparation, Set<String> features, Map<String, String> values) {
        this.preparation = preparation;
        this.features = features;
        this.values = values;
    }

    /** @param onlyPictures whether the network learnt from nothing but pictures and their classes, which no table named */
    void describe(boolean onlyPictures) {
        describeSamples();
        describePictures(onlyPictures);
    }

    private void describePictures(boolean onlyPictures) {
        Optional<PictureSettings> pictures = preparation.features().stream()
                .map(FittedColumn::picture)
                .filter(Objects::nonNull)
                .findFirst();
        features.add(pictures.isPresent() ? "pictures" : "pictureless");
        pictures.ifPresent(seen -> {
            boolean filling = seen.fit() == PictureSettings.Fit.CROP;
            features.add(onlyPictures ? "onlyPictures" : "besideOthers");
            values.put("HEIGHT", String.valueOf(seen.height()));
            values.put("WIDTH", String.valueOf(seen.width()));
            values.put("CHANNELS", String.valueOf(seen.channels()));
            values.put("FILLING", String.valueOf(filling));
            values.put(
                    "FIT",
                    filling
                            ? "The middle of a picture of another shape fills the whole; what stands over is cut off."
                            : "All of a picture of another shape is seen; what is left over is black.");
        });
    }

    private void describeSamples() {
        FittedWindows windows = preparation.windows();
        FittedSequences sequences = preparation.sequences();
        features.add(windows != null ? "windows" : sequences != null ? "sequences" : "rows");
        if (windows != null) {
            values.put("LENGTH", String.valueOf(windows.settings().length()));
            describeGroups(windows.settings().series(), windows.order(), windows.dates());
            boolean changes = windows.settings().changes()
                    && windows.settings().ownPast()
                    && preparation.target().task() == Task.REGRESSION;
            if (changes) {
                features.add("changes");
                counted();
            }
            if (changes || features.contains("carrying")) {
                features.add("bounded");
            }
        } else if (sequences != null) {
            values.put("LENGTH", String.valueOf(sequences.length()));
            describeGroups(sequences.id(), sequences.order(), sequences.dates());
            if (features.contains("dropping")) {
                features.add("droppingSteps");
            }
        }
    }

    private void describeGroups(String group, String order, DateText.@Nullable Order dates) {
        features.add(group.isEmpty() ? "single" : "grouped");
        values.put(
                "GROUPS",
                group.isEmpty()
                        ? "The rows of a series, in their order."
                        : "Rows that have the same in the column " + Names.comment(group)
                                + " belong together, in their order.");
        values.put("GROUP", JavaLiteral.of(group));
        if (!order.isEmpty()) {
            features.add("ordered");
            String column = JavaLiteral.of(order);
            values.put(
                    "PLACE",
                    dates == null
                            ? "row.number(" + column + ")"
                            : "row.moment(" + column + ", DateText.Order." + dates + ")");
            if (dates != null) {
                features.add("dates");
            }
        }
    }

    /** The place of the target's own past in a row, if it is a number. */
    private void counted() {
        int offset = 0;
        for (FittedColumn column : preparation.features()) {
            if (column.name().equals(preparation.target().name())) {
                boolean binned = column.steps() != null
                        && !Objects.requireNonNull(column.steps()).edges().isEmpty();
                if (!binned) {
                    features.add("counted");
                    values.put("COUNTED", String.valueOf(offset));
                }
                return;
            }
            offset += column.width();
        }
    }
}
