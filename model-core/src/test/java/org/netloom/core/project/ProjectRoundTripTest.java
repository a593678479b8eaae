package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TableSteps;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.TrainingPlan;

class ProjectRoundTripTest {

    private static final List<Path> FOLDER = new ArrayList<>();

    private final ProjectFile files = new ProjectFile(SomeKind::find);

    @BeforeContainer
    static void makeFolder() throws IOException {
        FOLDER.add(Files.createTempDirectory("netloom-round-trip"));
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(FOLDER.get(0).resolve("any.netloom"));
        Files.delete(FOLDER.get(0));
    }

    @Property(tries = 300)
    void should_open_exactly_what_was_saved(@ForAll("projects") Project project) throws IOException {
        Path path = FOLDER.get(0).resolve("any.netloom");

        files.save(project, path).toOptional().orElseThrow();
        OpenedProject opened = files.open(path).toOptional().orElseThrow();

        assertThat(opened.project()).isEqualTo(project);
        byte[] first = Files.readAllBytes(path);
        files.save(opened).toOptional().orElseThrow();
        assertThat(Files.readAllBytes(path)).as("saved again without a change").isEqualTo(first);
    }

    @Provide
    Arbitrary<Project> projects() {
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(12);
        return Combinators.combine(words, graphs(), data(words).optional(0.7), plans())
                .as(Project::new);
    }

    private Arbitrary<ModelGraph> graphs() {
        return Combinators.combine(
                        nodes().list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 35).list().ofMaxSize(8))
                .as(ProjectRoundTripTest::graph);
    }

    private static ModelGraph graph(List<Node> bodies, List<Integer> wires) {
        List<Node> nodes = IntStream.range(0, bodies.size())
                .mapToObj(i -> new Node(
                        new NodeId("n-" + i),
                        bodies.get(i).kind(),
                        bodies.get(i).name(),
                        bodies.get(i).parameters(),
                        bodies.get(i).position()))
                .toList();
        List<Connection> connections = wires.stream()
                .filter(wire -> wire / 6 < nodes.size() && wire % 6 < nodes.size())
                .map(wire -> new Connection(
                        nodes.get(wire / 6).id(), nodes.get(wire % 6).id()))
                .toList();
        return ModelGraph.of(nodes, connections);
    }

    private Arbitrary<Node> nodes() {
        Arbitrary<ParameterValues> values = Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(9),
                        Arbitraries.of(true, false),
                        Arbitraries.of(SomeKind.Colour.class),
                        Arbitraries.integers().between(-3, 300))
                .as((units, rate, bias, colour, size) -> ParameterValues.DEFAULTS
                        .with(SomeKind.UNITS, units)
                        .with(SomeKind.RATE, rate)
                        .with(SomeKind.BIAS, bias)
                        .with(SomeKind.COLOUR, colour)
                        .with(SomeKind.KERNEL, new Size2D(size, size + 1)));
        Arbitrary<Double> places = Arbitraries.doubles().between(-1e7, 1e7).ofScale(3);
        return Combinators.combine(
                        values, Arbitraries.strings().ofMaxLength(9), places, places, Arbitraries.of(true, false))
                .as((set, name, x, y, rich) -> new Node(
                        new NodeId("x"),
                        rich ? "Rich" : "Plain",
                        name,
                        rich ? set : ParameterValues.DEFAULTS,
                        new Position(x, y)));
    }

    private Arbitrary<DataSettings> data(Arbitrary<String> words) {
        Arbitrary<ColumnSettings> columns = Combinators.combine(
                        words,
                        Arbitraries.of(ColumnType.class),
                        Arbitraries.of(ColumnRole.class),
                        Arbitraries.of(ColumnSettings.Imputation.class),
                        Arbitraries.of(ColumnSettings.Scaling.class),
                        Arbitraries.of(ColumnSettings.Encoding.class),
                        steps(words),
                        readings())
                .as(ColumnSettings::new);
        Arbitrary<SplitSettings> splits = Combinators.combine(
                        Arbitraries.doubles().between(0.01, 0.7).ofScale(4),
                        Arbitraries.doubles().between(0, 0.3).ofScale(4),
                        Arbitraries.longs(),
                        Arbitraries.of(SplitSettings.Method.class),
                        words)
                .as(SplitSettings::new);
        Arbitrary<CsvDialect> dialects = Combinators.combine(
                        Arbitraries.of("UTF-8", "GB18030"),
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of('"', '\''),
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((charset, delimiter, quote, header, comma, comments, titles, backslash) ->
                        new CsvDialect(charset, delimiter, quote, header, comma, "", comments, titles, backslash));
        return Combinators.combine(
                        words,
                        dialects,
                        columns.list().uniqueElements(ColumnSettings::name).ofMaxSize(5),
                        splits,
                        Arbitraries.of(Balance.class),
                        windows(words).optional(),
                        sequences(words).optional())
                .as((path, dialect, list, split, balance, windows, sequences) -> new DataSettings(
                                new DataReference(path, "ab12"), dialect, list, split, balance)
                        .withSteps(new TableSteps(
                                list.stream()
                                        .map(column -> new Derivation(column.name(), path))
                                        .toList(),
                                list.isEmpty() ? List.of() : List.of(path, split.column())))
                        .withTestFile(
                                list.size() > 2 ? Optional.of(new DataReference(split.column(), "")) : Optional.empty())
                        .withWindows(windows)
                        .withSequences(sequences));
    }

    private static Arbitrary<SequenceSettings> sequences(Arbitrary<String> words) {
        return Combinators.combine(
                        words,
                        words,
                        Arbitraries.integers().between(SequenceSettings.AS_TRAINED, WindowSettings.LONGEST))
                .as(SequenceSettings::new);
    }

    private static Arbitrary<WindowSettings> windows(Arbitrary<String> words) {
        Arbitrary<Integer> rows = Arbitraries.integers().between(1, WindowSettings.LONGEST);
        return Combinators.combine(
                        rows, rows, rows, Arbitraries.of(true, false), Arbitraries.of(true, false), words, words)
                .as(WindowSettings::new);
    }

    private static Arbitrary<ColumnReading> readings() {
        return Combinators.combine(
                        Arbitraries.of(DateText.Order.class).optional(),
                        texts().optional(),
                        missing(),
                        Arbitraries.of(DecimalSign.class).optional())
                .as(ColumnReading::new);
    }

    private static Arbitrary<MissingValues> missing() {
        return Combinators.combine(
                        Arbitraries.of(-999.0, 0.0, 9.99, 1e20, -1.0 / 3).list().ofMaxSize(3),
                        Arbitraries.of("unknown", "k. A.", "不详", "\"", "-9")
                                .list()
                                .ofMaxSize(3))
                .as(MissingValues::new);
    }

    private static Arbitrary<TextSettings> texts() {
        return Combinators.combine(
                        Arbitraries.of(TextSettings.Tokenizer.class),
                        Arbitraries.integers().between(1, TextSettings.LARGEST),
                        Arbitraries.integers().between(1, TextSettings.LONGEST))
                .as(TextSettings::new);
    }

    private static Arbitrary<ColumnSteps> steps(Arbitrary<String> words) {
        return Combinators.combine(
                        Arbitraries.of(ColumnSteps.Clip.class),
                        words,
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 2, 7, ColumnSteps.MOST_BINS))
                .as(ColumnSteps::new);
    }

    private Arbitrary<TrainingPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(TrainingPlan.Updater.class),
                        Arbitraries.doubles().between(1e-7, 10).ofScale(9).filter(rate -> rate > 0),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(Optional.of(0.0), Optional.of(0.001)))
                .as((updater, rate, batch, epochs, seed, l1, l2) -> new TrainingPlan(
                                updater, rate, batch, epochs, seed, l1, l2.orElseThrow(), rate < 1)
                        .withShuffle(epochs % 2 == 0));
    }
}
