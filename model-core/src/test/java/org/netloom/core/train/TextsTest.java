package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.compile.NetworkCompiler;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Embedding;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.Output;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.starter.StarterNetwork;

class TextsTest {

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
    @CsvSource({
        "WORD, The SOUP was good!, the|soup|was|good|!",
        "WORD, 汤很好喝, 汤|很|好|喝",
        "WORD, ' a  1st-try ', a|1st|-|try",
        "CHARACTER, Hi 你, H|i| |你",
    })
    void should_be_divided_into(Tokenizer tokenizer, String text, String tokens) {
        assertThat(FittedText.tokens(tokenizer, text)).containsExactly(tokens.split("\\|"));
    }

    @Test
    void should_know_the_most_frequent_tokens_of_the_training_rows_and_no_others() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(List.of("word" + i + " often" + (i % 4 == 0 ? " seldom" : ""), i % 2 == 0 ? "a" : "b"));
        }
        PreparedData data = prepare(rows, 10, 2);

        FittedText text = data.preparation().texts().get(0).text();

        assertThat(text.vocabulary()).containsExactly("often", "seldom");
        PreparedData all = prepare(rows, 10, 1000);
        List<String> trained = new ArrayList<>();
        for (int row : all.training().sourceRows()) {
            trained.addAll(FittedText.tokens(Tokenizer.WORD, rows.get(row).get(0)));
        }
        assertThat(trained).containsAll(all.preparation().texts().get(0).text().vocabulary());
        float[] sample = new float[10];
        all.test().values().copy(0, sample, 0);
        assertThat(sample).startsWith(FittedText.UNKNOWN).endsWith(FittedText.PADDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LSTM", "GRU", "GlobalAveragePooling1D"})
    void padding_should_change_no_answer(String reader) throws Exception {
        List<List<String>> rows = reviews(40);

        assertThat(answers(reader, prepare(rows, 16, 100)))
                .containsExactly(answers(reader, prepare(rows, 40, 100)), org.assertj.core.data.Offset.offset(1e-5f));
    }

    @Test
    void should_learn_opinions_with_the_starter_network() throws InterruptedException {
        PreparedData data = prepare(reviews(300), 16, 100);
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        TrainingSession session =
                trainer.session(new TrainingTask(starter.graph(), starter.plan().withEpochs(25), data), event -> {});
        session.start();
        session.await();

        assertThat(session.model()
                        .orElseThrow()
                        .evaluate(data.test())
                        .toOptional()
                        .orElseThrow()
                        .scores()
                        .headline())
                .isGreaterThan(0.95);
    }

    @Test
    void should_say_of_new_texts_that_nothing_in_them_is_known() {
        Table table = Table.of(
                List.of("review"),
                List.of(
                        List.of("it was great"),
                        List.of("c'était formidable"),
                        List.of(""),
                        List.of("NA"),
                        List.of("很好")));

        assertThat(prepare(reviews(40), 16, 100).preparation().apply(table).diagnostics())
                .containsExactly(Diagnostic.warning("texts-unknown", "review", 2, 3));
    }

    private static float[] answers(String reader, PreparedData data) throws Exception {
        ModelGraph graph = graph(reader, data);
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

    private static ModelGraph graph(String reader, PreparedData data) {
        int size = data.facts().indexSizes().get(0);
        List<Node> nodes = List.of(
                node("Input", ParameterValues.DEFAULTS),
                node("Embedding", ParameterValues.DEFAULTS.with(Embedding.INPUT_DIM, size)),
                node(reader, ParameterValues.DEFAULTS),
                node("Output", ParameterValues.DEFAULTS.with(Output.UNITS, 2)));
        return ModelGraph.of(
                nodes,
                List.of(
                        new Connection(nodes.get(0).id(), nodes.get(1).id()),
                        new Connection(nodes.get(1).id(), nodes.get(2).id()),
                        new Connection(nodes.get(2).id(), nodes.get(3).id())));
    }

    private static Node node(String kind, ParameterValues values) {
        return new Node(new NodeId(kind.toLowerCase(java.util.Locale.ROOT)), kind, kind, values, new Position(0, 0));
    }

    /** Opinions that hang on one word, among others that say nothing; 3 to 12 tokens. */
    private static List<List<String>> reviews(int count) {
        Random random = new Random(3);
        List<String> good = List.of("lovely", "great", "tasty");
        List<String> bad = List.of("cold", "rude", "awful");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean liked = random.nextBoolean();
            String told = "it was " + (liked ? good : bad).get(random.nextInt(3));
            String more = "we came by bus again and again ".substring(0, random.nextInt(30));
            rows.add(List.of(more + " " + told, liked ? "good" : "bad"));
        }
        return rows;
    }

    private static PreparedData prepare(List<List<String>> rows, int length, int vocabulary) {
        DataSettings settings = new DataSettings(
                        new DataReference("reviews.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(
                                column("review", ColumnType.TEXT, ColumnRole.FEATURE),
                                column("opinion", ColumnType.CATEGORY, ColumnRole.TARGET)),
                        SplitSettings.DEFAULT)
                .withColumn(
                        "review",
                        column -> column.withReading(ColumnReading.GUESSED.withText(
                                Optional.of(new TextSettings(Tokenizer.WORD, vocabulary, length)))));
        return DataPreparer.prepare(settings, Table.of(List.of("review", "opinion"), rows))
                .toOptional()
                .orElseThrow();
    }

    private static ColumnSettings column(String name, ColumnType type, ColumnRole role) {
        return new ColumnSettings(name, type, role, Imputation.TYPICAL, Scaling.STANDARD, Encoding.ONE_HOT);
    }
}
