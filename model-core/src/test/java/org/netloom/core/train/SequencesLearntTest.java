package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.Output;
import org.netloom.core.metrics.EvaluationReport;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.metrics.Scores;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.starter.StarterNetwork;

class SequencesLearntTest {

    private static Trainer trainer;

    @BeforeAll
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterAll
    static void close() {
        trainer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU", "GlobalAveragePooling1D"})
    void padding_should_change_no_answer(String reader) throws Exception {
        List<List<String>> rows = events(60);

        assertThat(answers(reader, prepare(rows, 14)))
                .containsExactly(answers(reader, prepare(rows, 40)), Offset.offset(1e-5f));
    }

    @Test
    void a_network_that_reads_no_steps_should_see_padding_as_zeros() throws Exception {
        PreparedData data = prepare(events(60), 14);
        Node input = node("Input", ParameterValues.DEFAULTS);
        Node dense = node("Dense", ParameterValues.DEFAULTS);
        Node output = node("Output", ParameterValues.DEFAULTS.with(Output.UNITS, 2));
        ModelGraph graph = ModelGraph.of(
                List.of(input, dense, output),
                List.of(new Connection(input.id(), dense.id()), new Connection(dense.id(), output.id())));

        assertThat(answers(graph, data)).hasSize(2 * data.training().count());
    }

    /** Each sequence has one a and one b among others; which comes first is its class, so that counting rows tells nothing. */
    @Test
    void should_learn_what_came_first() throws InterruptedException {
        PreparedData data = prepare(events(800), SequenceSettings.AS_TRAINED);

        Scores.Classification scores = (Scores.Classification) learn(data).scores();

        assertThat(scores.accuracy()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void should_forecast_three_series_better_than_what_was_last() throws InterruptedException {
        PreparedData data = prepareShops();

        EvaluationReport.Regression report = (EvaluationReport.Regression) learn(data);

        assertThat(report.scores().mae())
                .isLessThan(0.5 * report.persistence().orElseThrow().mae());
    }

    private static EvaluationReport learn(PreparedData data) throws InterruptedException {
        StarterNetwork starter = StarterNetwork.propose(data);
        TrainingSession session = trainer.session(new TrainingTask(starter.graph(), starter.plan(), data), event -> {});
        session.start();
        session.await();
        return session.model().orElseThrow().evaluate(data.test()).toOptional().orElseThrow();
    }

    private static float[] answers(String reader, PreparedData data) throws Exception {
        Node input = node("Input", ParameterValues.DEFAULTS.with(Input.LAYOUT, InputLayout.SEQUENCE));
        Node reads = node(reader, ParameterValues.DEFAULTS);
        Node output = node("Output", ParameterValues.DEFAULTS.with(Output.UNITS, 2));
        return answers(
                ModelGraph.of(
                        List.of(input, reads, output),
                        List.of(new Connection(input.id(), reads.id()), new Connection(reads.id(), output.id()))),
                data);
    }

    private static float[] answers(ModelGraph graph, PreparedData data) throws Exception {
        return trainer.submit(() -> {
                    ComputationGraph network = new NetworkCompiler(LayerCatalogue.standard())
                            .compile(graph, TrainingPlan.DEFAULT, data.facts())
                            .toOptional()
                            .orElseThrow();
                    return new ForwardPass(network, InputTensors.of(graph, data.facts()))
                            .predict(data.training())
                            .values();
                })
                .get();
    }

    private static Node node(String kind, ParameterValues values) {
        return new Node(new NodeId(kind.toLowerCase(java.util.Locale.ROOT)), kind, kind, values, new Position(0, 0));
    }

    private static List<List<String>> events(int count) {
        Random random = new Random(11);
        List<List<String>> rows = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            int length = 4 + random.nextInt(11);
            int one = random.nextInt(length);
            int other = (one + 1 + random.nextInt(length - 1)) % length;
            for (int t = 0; t < length; t++) {
                String event = t == one
                        ? "a"
                        : t == other ? "b" : "cde".substring(random.nextInt(3)).substring(0, 1);
                rows.add(List.of("r" + id, String.valueOf(t), event, one < other ? "a first" : "b first"));
            }
        }
        return rows;
    }

    private static PreparedData prepare(List<List<String>> rows, int longest) {
        DataSettings settings = new DataSettings(
                        new DataReference("events.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("id", ColumnType.CATEGORY, ColumnRole.IGNORED),
                                column("t", ColumnType.NUMBER, ColumnRole.IGNORED),
                                column("event", ColumnType.CATEGORY, ColumnRole.FEATURE),
                                column("first", ColumnType.CATEGORY, ColumnRole.TARGET)),
                        SplitSettings.DEFAULT)
                .withSequences(Optional.of(new SequenceSettings("id", "t", longest)));
        return DataPreparer.prepare(settings, Table.of(List.of("id", "t", "event", "first"), rows))
                .toOptional()
                .orElseThrow();
    }

    /** Three shops at different heights, whose weeks look different. */
    private static PreparedData prepareShops() {
        Random random = new Random(5);
        List<List<String>> rows = new ArrayList<>();
        for (int shop = 0; shop < 3; shop++) {
            for (int day = 0; day < 240; day++) {
                double sold =
                        100 * (shop + 1) + 20 * Math.sin(2 * Math.PI * day * (shop + 1) / 7) + random.nextGaussian();
                rows.add(List.of(
                        "shop" + shop, LocalDate.of(2021, 1, 1).plusDays(day).toString(), String.valueOf(sold)));
            }
        }
        DataSettings settings = new DataSettings(
                        new DataReference("shops.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("shop", ColumnType.CATEGORY, ColumnRole.FEATURE),
                                column("day", ColumnType.DATE, ColumnRole.IGNORED),
                                column("sold", ColumnType.NUMBER, ColumnRole.TARGET)),
                        SplitSettings.DEFAULT.with(Method.ORDERED, "day"))
                .withWindows(Optional.of(WindowSettings.of(14, 1).withSeries("shop")));
        return DataPreparer.prepare(settings, Table.of(List.of("shop", "day", "sold"), rows))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }
}
