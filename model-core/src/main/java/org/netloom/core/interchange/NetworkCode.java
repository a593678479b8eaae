package org.netloom.core.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.InputTensors.Feed;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.Preparation;
import org.netloom.core.shape.Part.Span;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** What a program does to hand samples to its network: an array for each Input, in its layout, and masks where there is padding. */
final class NetworkCode {

    private final InputTensors tensors;
    private final Preparation preparation;
    private final Set<String> features;
    private final List<String> lines = new ArrayList<>();

    /** @param features to which those are added that the class of the network needs */
    NetworkCode(InputTensors tensors, Preparation preparation, Set<String> features) {
        this.tensors = tensors;
        this.preparation = preparation;
        this.features = features;
    }

    /** What a sample is, in words. */
    String sample() {
        TensorShape first = tensors.feeds().get(0).shape();
        if (tensors.feeds().size() > 1) {
            return "a row of " + preparation.featureWidth() + " numbers, of which each input of the network reads some";
        }
        if (first instanceof Image image) {
            return "a picture of " + image.width() + " x " + image.height() + " pixels";
        }
        return first instanceof Sequence sequence
                ? sequence.time() + " steps of " + sequence.features() + " numbers"
                : "a row of " + first.size() + " numbers";
    }

    /** The method that asks the network. */
    String output() {
        List<Feed> feeds = tensors.feeds();
        List<Optional<String>> masks = feeds.stream().map(this::mask).toList();
        features.add(features.contains("stepMask") ? "lengths" : "unlengthened");
        String lengths = features.contains("stepMask") ? ", List<Integer> lengths" : "";
        say("    private INDArray output(List<float[]> block" + lengths + ") {");
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < feeds.size(); i++) {
            inputs.add(feeds.size() == 1 ? "input" : "input" + (i + 1));
            if (feeds.size() > 1) {
                say("        // " + Names.comment(columns(feeds.get(i))));
            }
            say("        INDArray " + inputs.get(i) + " = " + laidOut(feeds.get(i)) + ";");
        }
        if (masks.stream().allMatch(Optional::isEmpty)) {
            say("        return graph.outputSingle(" + String.join(", ", inputs) + ");");
        } else {
            say("        INDArray[] masks = {"
                    + masks.stream().map(mask -> mask.orElse("null")).collect(Collectors.joining(", ")) + "};");
            say("        return graph.output(false, new INDArray[] {" + String.join(", ", inputs) + "}, masks)[0];");
        }
        say("    }");
        return String.join("\n", lines);
    }

    private String laidOut(Feed feed) {
        String rows = rows(feed.spans());
        if (feed.shape() instanceof Image image) {
            features.add("image");
            return "pictures(" + rows + ", " + image.height() + ", " + image.width() + ", " + image.channels() + ")";
        }
        if (feed.shape() instanceof Sequence sequence) {
            features.add("sequence");
            return "steps(" + rows + ", " + sequence.time() + ", " + sequence.features() + ")";
        }
        return rows;
    }

    private String rows(List<Span> spans) {
        boolean whole = spans.equals(List.of(new Span(0, preparation.featureWidth())));
        features.add(whole ? "whole" : "picked");
        return whole
                ? "rows(block)"
                : "part(block, "
                        + spans.stream()
                                .map(span -> span.from() + ", " + span.length())
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** The mask of an input of which not all steps count. */
    private Optional<String> mask(Feed feed) {
        if (preparation.sequences() != null) {
            if (feed.shape() instanceof Sequence sequence) {
                features.add("stepMask");
                return Optional.of("mask(lengths, " + sequence.time() + ")");
            }
            return Optional.empty();
        }
        Span span = feed.spans().get(0);
        if (feed.spans().size() > 1 || preparation.windows() != null || !isText(span.from())) {
            return Optional.empty();
        }
        features.add("textMask");
        return Optional.of("mask(block, " + span.from() + ", " + span.length() + ")");
    }

    private boolean isText(int at) {
        int offset = 0;
        for (FittedColumn column : preparation.features()) {
            FittedText text = column.text();
            if (offset == at && text != null) {
                return true;
            }
            offset += column.width();
        }
        return false;
    }

    /** The columns that an input reads. */
    private String columns(Feed feed) {
        List<String> names = new ArrayList<>();
        int offset = 0;
        for (FittedColumn column : preparation.features()) {
            int at = offset;
            if (feed.spans().stream()
                    .anyMatch(span -> span.from() <= at && at + column.width() <= span.from() + span.length())) {
                names.add(column.name());
            }
            offset += column.width();
        }
        return String.join(", ", names);
    }

    private void say(String line) {
        lines.add(line);
    }
}
