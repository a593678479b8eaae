package org.netloom.core.train;

import java.util.List;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.layer.ActivationFunction;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LSTM;
import org.netloom.core.layer.MultiHeadAttention;
import org.netloom.core.layer.Output;
import org.netloom.core.layer.Padding;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.sketch.Rows;
import org.netloom.core.sketch.Sketch;

/** Networks whose memory is forecast and measured, large enough to stand out from what Java takes by itself. */
enum ForecastNetwork {
    LENET(28 * 28, 64, 512) {
        @Override
        Sketch sketch() {
            Sketch sketch = image(
                    Sketch.chain(
                            "Input",
                            "Conv2D",
                            "MaxPooling2D",
                            "Conv2D",
                            "MaxPooling2D",
                            "Conv2D",
                            "Flatten",
                            "Dense",
                            "Output"),
                    28,
                    1);
            for (int i = 1; i <= 3; i++) {
                sketch = conv(sketch, "Conv2D" + i, i == 1 ? 32 : 64);
            }
            return sketch.with("Dense1", node -> node.with(Dense.UNITS, 64));
        }
    },
    MLP(784, 64, 8192) {
        @Override
        Sketch sketch() {
            return Sketch.chain("Input", "Dense", "Dense", "Output")
                    .with("Dense1", node -> node.with(Dense.UNITS, 2048))
                    .with("Dense2", node -> node.with(Dense.UNITS, 2048));
        }
    },
    LSTM_LAST(50 * 64, 64, 512) {
        @Override
        Sketch sketch() {
            return sequence(Sketch.chain("Input", "LSTM", "Output"), 50, 64)
                    .with("LSTM1", node -> node.with(LSTM.UNITS, 128));
        }
    },
    GRU_LAST(50 * 64, 64, 512) {
        @Override
        Sketch sketch() {
            return sequence(Sketch.chain("Input", "GRU", "Output"), 50, 64)
                    .with("GRU1", node -> node.with(LSTM.UNITS, 128));
        }
    },
    RESNET(32 * 32 * 3, 64, 256) {
        @Override
        Sketch sketch() {
            Sketch sketch = image(
                    Sketch.chain(
                            "Input",
                            "Conv2D",
                            "BatchNormalization",
                            "Activation",
                            "Conv2D",
                            "BatchNormalization",
                            "Activation",
                            "Conv2D",
                            "BatchNormalization",
                            "Add",
                            "Activation",
                            "GlobalAveragePooling2D",
                            "Output"),
                    32,
                    3);
            for (int i = 1; i <= 3; i++) {
                sketch = conv(sketch, "Conv2D" + i, 32)
                        .with("Conv2D" + i, node -> node.with(Conv2D.ACTIVATION, ActivationFunction.LINEAR));
            }
            return sketch.wire("Activation1", "Add1");
        }
    },
    TRANSFORMER(64 * 64, 64, 256) {
        @Override
        Sketch sketch() {
            Sketch sketch = sequence(
                    Sketch.chain(
                            "Input",
                            "MultiHeadAttention",
                            "Add",
                            "LayerNormalization",
                            "Dense",
                            "Dense",
                            "Add",
                            "LayerNormalization",
                            "MultiHeadAttention",
                            "GlobalAveragePooling1D",
                            "Output"),
                    64,
                    64);
            return sketch.wire("Input1", "Add1")
                    .wire("LayerNormalization1", "Add2")
                    .with("MultiHeadAttention1", node -> node.with(MultiHeadAttention.NUM_HEADS, 4))
                    .with("Dense1", node -> node.with(Dense.UNITS, 128))
                    .with("Dense2", node -> node.with(Dense.UNITS, 64)
                            .with(Dense.ACTIVATION, ActivationFunction.LINEAR));
        }
    };

    private static final int CLASSES = 10;

    private final int width;
    private final List<Integer> batches;

    ForecastNetwork(int width, Integer... batches) {
        this.width = width;
        this.batches = List.of(batches);
    }

    abstract Sketch sketch();

    /** Minibatches to measure with. */
    List<Integer> batches() {
        return batches;
    }

    DataFacts facts() {
        return Sketch.classes(width, CLASSES);
    }

    TrainingTask task(int rows) {
        FittedTarget target = new FittedTarget("kind", Task.CLASSIFICATION, facts().classNames(), 0, 1);
        PreparedData data = new PreparedData(
                facts(),
                new Preparation(List.of(), target),
                Rows.random(facts(), rows, 1),
                Rows.random(facts(), 1, 2),
                Rows.random(facts(), 1, 3));
        return new TrainingTask(
                sketch().with("Output1", node -> node.with(Output.UNITS, CLASSES))
                        .graph(),
                TrainingPlan.DEFAULT.withBatchSize(rows),
                data);
    }

    private static Sketch image(Sketch sketch, int side, int channels) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.IMAGE)
                .with(Input.HEIGHT, side)
                .with(Input.WIDTH, side)
                .with(Input.CHANNELS, channels));
    }

    private static Sketch sequence(Sketch sketch, int steps, int features) {
        return sketch.with("Input1", node -> node.with(Input.LAYOUT, InputLayout.SEQUENCE)
                .with(Input.TIME_STEPS, steps)
                .with(Input.STEP_FEATURES, features));
    }

    private static Sketch conv(Sketch sketch, String id, int filters) {
        return sketch.with(id, node -> node.with(Conv2D.FILTERS, filters)
                .with(Conv2D.KERNEL_SIZE, Size2D.square(3))
                .with(Conv2D.PADDING, Padding.SAME));
    }
}
