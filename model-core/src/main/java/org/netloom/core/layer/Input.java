package org.netloom.core.layer;

import java.util.List;
import java.util.Optional;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.ShapeOutcome;
import org.netloom.core.shape.ShapeOutcome.Impossible;
import org.netloom.core.shape.ShapeOutcome.Known;
import org.netloom.core.shape.TensorShape;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.shape.TensorShape.Image;
import org.netloom.core.shape.TensorShape.Sequence;

/** Where rows enter: as a table row, an image or a sequence, all made of the same numbers. */
public final class Input extends BaseKind {

    private static final int LARGEST = 1_000_000;

    /** Which part of the data enters here, by its {@link Part#name()}; blank for the whole row. */
    public static final Parameter.Words READS = new Parameter.Words("reads", "");

    public static final Parameter.Choice<InputLayout> LAYOUT = new Parameter.Choice<>("layout", InputLayout.TABLE);
    /** How many numbers a table row has while there is no data; data brings its own width. */
    public static final Parameter.Whole FEATURES = new Parameter.Whole("features", 4, 1, LARGEST);

    public static final Parameter.Whole HEIGHT = new Parameter.Whole("height", 28, 1, 4096);
    public static final Parameter.Whole WIDTH = new Parameter.Whole("width", 28, 1, 4096);
    public static final Parameter.Whole CHANNELS = new Parameter.Whole("channels", 1, 1, 1024);
    /** How many steps a sequence has while there is no data that come in steps; those bring their own. */
    public static final Parameter.Whole TIME_STEPS = new Parameter.Whole("timeSteps", 10, 1, LARGEST);

    public static final Parameter.Whole STEP_FEATURES = new Parameter.Whole("stepFeatures", 1, 1, LARGEST);

    public Input() {
        super(
                "Input",
                Category.IO,
                Inputs.NONE,
                READS,
                LAYOUT,
                FEATURES,
                HEIGHT,
                WIDTH,
                CHANNELS,
                TIME_STEPS,
                STEP_FEATURES);
    }

    @Override
    public boolean isRelevant(Parameter<?> parameter, ParameterValues values) {
        return switch (values.get(LAYOUT)) {
            case TABLE -> List.of(READS, LAYOUT, FEATURES).contains(parameter);
            case IMAGE -> List.of(READS, LAYOUT, HEIGHT, WIDTH, CHANNELS).contains(parameter);
            case SEQUENCE -> List.of(READS, LAYOUT, TIME_STEPS, STEP_FEATURES).contains(parameter);
        };
    }

    @Override
    public List<Parameter<?>> keyParameters() {
        return List.of(LAYOUT);
    }

    @Override
    ShapeOutcome shape(ParameterValues values, List<TensorShape> shapes, DataFacts all) {
        String reads = values.get(READS);
        Optional<DataFacts> read = all.readBy(reads);
        if (read.isEmpty()) {
            return reads.isBlank()
                    ? Impossible.of(
                            "input-reads-nothing", all.source(), all.parts().size())
                    : Impossible.of("input-reads-absent", Part.said(reads), all.source());
        }
        DataFacts facts = read.get();
        TensorShape shape =
                switch (values.get(LAYOUT)) {
                    case TABLE -> new Flat(facts.isKnown() ? facts.featureWidth() : values.get(FEATURES));
                    case IMAGE ->
                        facts.parts().size() == 1 && facts.parts().get(0).shape() instanceof Image picture
                                ? picture
                                : new Image(values.get(HEIGHT), values.get(WIDTH), values.get(CHANNELS));
                    case SEQUENCE ->
                        facts.steps() > 0
                                ? new Sequence(facts.steps(), facts.stepWidth())
                                : new Sequence(values.get(TIME_STEPS), values.get(STEP_FEATURES));
                };
        return facts.isKnown() && shape.size() != facts.featureWidth()
                ? Impossible.of("layout-mismatch", shape.text(), shape.size(), facts.source(), facts.featureWidth())
                : new Known(shape);
    }

    /** The facts as an Input meets them that reads what is there; those of all data otherwise. */
    public static DataFacts facts(ParameterValues values, DataFacts all) {
        return all.readBy(values.get(READS)).orElse(all);
    }

    /** Nothing to add: the compiler makes an input of the network under this node's id. */
    @Override
    public void build(BuildSite site) {}
}
