package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.GRU;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.Output;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.model.TrainingSummary;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.sketch.Sketch;

/** A program whose network has layers that Deeplearning4j lacks brings their sources, and needs nothing else of ours. */
class ExportedLayersTest {

    private static final List<String> NAMES = List.of("id", "x", "y");

    @TempDir
    Path work;

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private static List<List<String>> walks(int from, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int walk = from; walk < from + count; walk++) {
            for (int step = 0; step < 2 + walk % 6; step++) {
                rows.add(List.of("w" + walk, String.valueOf((walk * 7 + step * step) % 13), walk % 2 == 0 ? "a" : "b"));
            }
        }
        return rows;
    }

    /** All layers of ours in one network: of steps that are read both ways, of two sequences that look at each other, of their places. */
    private static Sketch everyLayer(int steps, int width) {
        return Sketch.chain(
                        "Input",
                        "GRU",
                        "PositionalEmbedding",
                        "MultiHeadAttention",
                        "LayerNormalization",
                        "GRU",
                        "Output")
                .node("GRU", "GRU3")
                .wire("Input1", "GRU3")
                .wire("GRU3", "MultiHeadAttention1")
                .with("Input1", node -> node.with(Input.LAYOUT, InputLayout.SEQUENCE)
                        .with(Input.TIME_STEPS, steps)
                        .with(Input.STEP_FEATURES, width))
                .with("GRU1", node -> node.with(GRU.RETURN_SEQUENCES, true).with(GRU.BIDIRECTIONAL, true))
                .with("GRU3", node -> node.with(GRU.RETURN_SEQUENCES, true))
                .with("GRU2", node -> node.with(GRU.BIDIRECTIONAL, true))
                .with("Output1", node -> node.with(Output.UNITS, 2));
    }

    private static TrainedModel model(PreparedData data) {
        Sketch sketch =
                everyLayer(data.preparation().steps(), data.preparation().stepWidth());
        ComputationGraph network = new NetworkCompiler(Sketch.LAYERS)
                .compile(sketch.graph(), TrainingPlan.DEFAULT, data.facts())
                .toOptional()
                .orElseThrow();
        return new TrainedModel(
                network,
                InputTensors.of(sketch.graph(), data.facts()),
                data.preparation(),
                new TrainingSummary("", 1, 1, 1, 1, Optional.empty(), Optional.empty()));
    }

    @Test
    void should_bring_the_sources_of_layers_that_deeplearning4j_lacks() throws IOException, InterruptedException {
        DataSettings settings = ExportedColumnsTest.settings(
                        CsvDialect.STANDARD,
                        List.of(
                                ExportedColumnsTest.column("id", ColumnType.CATEGORY)
                                        .withRole(ColumnRole.IGNORED),
                                ExportedColumnsTest.column("x", ColumnType.NUMBER),
                                ExportedColumnsTest.target("y", ColumnType.CATEGORY)))
                .withSequences(Optional.of(new SequenceSettings("id", "", SequenceSettings.AS_TRAINED)));
        PreparedData data = DataPreparer.prepare(settings, Table.of(NAMES, walks(0, 60)))
                .toOptional()
                .orElseThrow();
        try (Exported exported = Exported.of(model(data), settings, work)) {
            exported.compare(Exported.csv(NAMES, walks(60, 40), CsvDialect.STANDARD));

            assertThat(exported.program.files().keySet())
                    .contains(
                            "src/main/java/org/netloom/core/nn/GRULayer.java",
                            "src/main/java/org/netloom/core/nn/LastStatesLayer.java",
                            "src/main/java/org/netloom/core/nn/LayerNormalizationLayer.java",
                            "src/main/java/org/netloom/core/nn/MultiHeadAttentionLayer.java",
                            "src/main/java/org/netloom/core/nn/PositionalEmbeddingLayer.java",
                            "src/main/java/org/netloom/core/nn/SideBySideVertex.java",
                            "src/main/java/org/netloom/core/numbers/Matrix.java")
                    .noneMatch(path -> path.contains("Loss"));
            assertThat(new String(exported.program.files().get("pom.xml"), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("jspecify");
            runAlone(exported);
        }
    }

    /** Where nothing of the core is on the class path, the program's own layers must do. */
    private void runAlone(Exported exported) throws IOException, InterruptedException {
        Path question =
                Files.writeString(work.resolve("walks.csv"), Exported.csv(NAMES, walks(60, 40), CsvDialect.STANDARD));
        exported.compare(question);
        Path alone = work.resolve("alone.csv");
        String libraries = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(place -> Files.isRegularFile(Path.of(place)))
                .collect(Collectors.joining(File.pathSeparator));
        Path said = work.resolve("said.txt");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        exported.classPath() + File.pathSeparator + libraries,
                        "predictor.Predict",
                        question.toString(),
                        alone.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(code).as(() -> said(said)).isZero();
        assertThat(alone).hasSameTextualContentAs(work.resolve("actual.csv"));
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
