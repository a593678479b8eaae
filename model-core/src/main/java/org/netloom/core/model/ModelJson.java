package org.netloom.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.InputTensors.Feed;
import org.netloom.core.metrics.Scores;
import org.netloom.core.shape.Part.Span;
import org.netloom.core.shape.TensorShape;

/** What {@code training.json} says: how a model came about and how rows are laid out for it. */
record ModelJson(InputTensors tensors, TrainingSummary summary) {

    /** Version 2 has networks with several inputs. */
    static final int VERSION = 2;

    static ObjectNode write(TrainedModel model, String networkDigest, String preparationDigest) {
        TrainingSummary summary = model.summary();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        List<Feed> feeds = model.tensors().feeds();
        // What an earlier version can read is written as it knows it.
        json.put("version", feeds.size() == 1 && isWhole(feeds.get(0)) ? 1 : VERSION);
        json.put("graph", summary.graphFingerprint());
        json.put("epochs", summary.epochs());
        json.put("iterations", summary.iterations());
        json.put("keptEpoch", summary.keptEpoch());
        json.put("seconds", summary.seconds());
        summary.training().ifPresent(scores -> json.set("training", write(scores)));
        summary.validation().ifPresent(scores -> json.set("validation", write(scores)));
        if (feeds.size() == 1 && isWhole(feeds.get(0))) {
            write(feeds.get(0).shape(), json.putArray("input"));
        } else {
            ArrayNode inputs = json.putArray("inputs");
            feeds.forEach(feed -> write(feed, inputs.addObject()));
        }
        json.put("outputUnits", model.tensors().outputUnits());
        OwnLosses.write(model.network(), json);
        json.putObject("sha256")
                .put(ModelFolder.NETWORK, networkDigest)
                .put(ModelFolder.PREPARATION, preparationDigest);
        return json;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    static ModelJson read(JsonNode json) {
        TrainingSummary summary = new TrainingSummary(
                required(json, "graph").asText(),
                required(json, "epochs").asInt(),
                required(json, "iterations").asInt(),
                required(json, "keptEpoch").asInt(),
                required(json, "seconds").asDouble(),
                scores(json.path("training")),
                scores(json.path("validation")));
        return new ModelJson(tensors(json, required(json, "outputUnits").asInt()), summary);
    }

    private static InputTensors tensors(JsonNode json, int outputUnits) {
        if (!json.has("inputs")) {
            return new InputTensors(shape(required(json, "input")), outputUnits);
        }
        List<Feed> feeds = new ArrayList<>();
        for (JsonNode input : json.path("inputs")) {
            List<Span> spans = new ArrayList<>();
            input.path("numbers")
                    .forEach(span -> spans.add(
                            new Span(span.path(0).asInt(), span.path(1).asInt())));
            feeds.add(new Feed(spans, shape(required(input, "shape"))));
        }
        return new InputTensors(feeds, outputUnits);
    }

    /** Whether an input reads a row from its beginning on, as those of earlier versions do. */
    private static boolean isWhole(Feed feed) {
        return feed.spans().size() == 1 && feed.spans().get(0).from() == 0;
    }

    private static void write(Feed feed, ObjectNode json) {
        ArrayNode numbers = json.putArray("numbers");
        feed.spans().forEach(span -> numbers.addArray().add(span.from()).add(span.length()));
        write(feed.shape(), json.putArray("shape"));
    }

    private static void write(TensorShape shape, ArrayNode sizes) {
        shape.axes().forEach(axis -> sizes.add(axis.size()));
    }

    private static JsonNode required(JsonNode json, String name) {
        if (!json.hasNonNull(name)) {
            throw new IllegalArgumentException("No " + name);
        }
        return json.path(name);
    }

    /** The number of axes tells the layout: a row, a sequence (time, features) or an image (height, width, channels). */
    private static TensorShape shape(JsonNode sizes) {
        return switch (sizes.size()) {
            case 1 -> new TensorShape.Flat(sizes.path(0).asLong());
            case 2 ->
                new TensorShape.Sequence(sizes.path(0).asLong(), sizes.path(1).asLong());
            case 3 ->
                new TensorShape.Image(
                        sizes.path(0).asLong(),
                        sizes.path(1).asLong(),
                        sizes.path(2).asLong());
            default -> throw new IllegalArgumentException("An input has 1 to 3 axes: " + sizes);
        };
    }

    private static ObjectNode write(Scores scores) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("loss", scores.loss());
        if (scores instanceof Scores.Regression regression) {
            json.put("mae", regression.mae()).put("rmse", regression.rmse());
            if (Double.isFinite(regression.r2())) {
                json.put("r2", regression.r2());
            }
        } else {
            json.put("accuracy", scores.headline());
        }
        return json;
    }

    private static Optional<Scores> scores(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        double loss = json.path("loss").asDouble(Double.NaN);
        return Optional.of(
                json.has("accuracy")
                        ? new Scores.Classification(loss, json.path("accuracy").asDouble())
                        : new Scores.Regression(
                                loss,
                                json.path("mae").asDouble(),
                                json.path("rmse").asDouble(),
                                json.path("r2").asDouble(Double.NaN)));
    }
}
