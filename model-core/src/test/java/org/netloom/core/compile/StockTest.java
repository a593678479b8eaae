package org.netloom.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.engine.Engine;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.nn.HuberLoss;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.sketch.Rows;

/** A trained network leaves: a Java that has never heard of Netloom loads it from its file and gives the same answers. */
class StockTest {

    private static final int ROWS = 6;
    private static final float AGREEMENT = 1e-5f;

    /** Those that Deeplearning4j lacks; they want model-core beside it. */
    private static final Set<String> OURS =
            Set.of("GRU", "LayerNormalization", "MultiHeadAttention", "PositionalEmbedding");

    private record Asked(String name, boolean ours, INDArray answer) {}

    @TempDir
    private static Path stock;

    @TempDir
    private static Path ours;

    private static final List<Asked> ASKED = new ArrayList<>();

    @BeforeAll
    static void trainAndSaveAll() throws IOException {
        new Engine().start();
        int number = 0;
        for (Specimen specimen : Specimen.all()) {
            boolean own = needsOurs(specimen);
            String name = (own ? ours : stock).resolve("network-" + number++).toString();
            ComputationGraph network = new NetworkCompiler(LayerCatalogue.standard())
                    .compile(specimen.sketch().graph(), TrainingPlan.DEFAULT, specimen.facts())
                    .toOptional()
                    .orElseThrow();
            Acceleration.applyToTraining(network);
            PreparedRows rows = Rows.random(specimen.facts(), ROWS, 5);
            InputTensors tensors = InputTensors.of(specimen.sketch().graph(), specimen.facts());
            INDArray question = tensors.features(rows)[0];
            for (int i = 0; i < 3; i++) {
                network.fit(new INDArray[] {question}, new INDArray[] {tensors.labels(rows)});
            }
            ModelSerializer.writeModel(network, new File(name + ".zip"), false);
            Nd4j.writeAsNumpy(question.dup('c'), new File(name + ".question.npy"));
            ASKED.add(new Asked(name + "|" + specimen.name(), own, network.output(question)[0].dup('c')));
            network.close();
        }
    }

    /** Layers of ours, and both directions of a layer read to their ends, which is a wrapper of ours. */
    private static boolean needsOurs(Specimen specimen) {
        return specimen.sketch().graph().nodes().stream()
                .anyMatch(node -> OURS.contains(node.kind())
                        || specimen.name().contains("both directions")
                                && !specimen.name().contains("returns sequences"));
    }

    @Test
    void should_answer_the_same_in_plain_deeplearning4j() throws Exception {
        assertThat(run(stock, classPath(false))).isEqualTo(answers(false));
    }

    @Test
    void should_answer_the_same_with_model_core_beside_it_where_a_layer_is_ours() throws Exception {
        assertThat(run(ours, classPath(true))).isEqualTo(answers(true));
    }

    private static Map<String, String> answers(boolean own) {
        return ASKED.stream()
                .filter(asked -> asked.ours() == own)
                .collect(Collectors.toMap(Asked::name, asked -> "as here", (a, b) -> a, LinkedHashMap::new));
    }

    /** For each network of a folder whether another Java answers as this one did. */
    private static Map<String, String> run(Path folder, String classPath) throws Exception {
        Path log = folder.resolve("log.txt");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        source().toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(other.waitFor(600, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).as(() -> read(log)).isZero();
        Map<String, String> said = new LinkedHashMap<>();
        for (Asked asked : ASKED) {
            File file = new File(asked.name().substring(0, asked.name().indexOf('|')) + ".answer.npy");
            if (file.toPath().startsWith(folder)) {
                INDArray answer = Nd4j.readNpy(file);
                boolean same = answer.equalShapes(asked.answer())
                        && answer.sub(asked.answer()).amaxNumber().floatValue() <= AGREEMENT
                        && Double.isFinite(answer.sumNumber().doubleValue());
                said.put(asked.name(), same ? "as here" : "differs: " + answer + " for " + asked.answer());
            }
        }
        return said;
    }

    private static Path source() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StockTest.class.getResource("/stock/Stock.java"))
                .toURI());
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** What this test runs on, without tests, and without ours unless they are wanted. */
    private static String classPath(boolean withOurs) throws URISyntaxException {
        Path main = place(NetworkCompiler.class);
        Path tests = place(StockTest.class);
        assertThat(place(HuberLoss.class)).isEqualTo(main);
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(tests)
                        && (withOurs || !Path.of(entry).equals(main)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
