package org.netloom.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.Project;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;

/** A document with a little network and data, and a training whose runs a test tells what to say. FX thread only. */
public final class TrainingFixture implements AutoCloseable {

    public final List<Diagnostic> diagnostics = new ArrayList<>();
    public final List<ScriptedRun> runs = new ArrayList<>();
    public final SimpleObjectProperty<Optional<PreparedData>> data;
    public final StudioDocument document;
    public final StudioTraining training;

    public TrainingFixture(Task task) {
        this(task, new TrainingTurn());
    }

    /** @param turn shared with other projects */
    public TrainingFixture(Task task, TrainingTurn turn) {
        PreparedData prepared = prepared(task);
        data = new SimpleObjectProperty<>(Optional.of(prepared));
        document = new StudioDocument(
                project(), project -> new Analysis(prepared.facts(), Map.of(), Map.of(), List.copyOf(diagnostics)));
        training = new StudioTraining(
                document,
                data,
                (snapshot, listener) -> {
                    ScriptedRun run = new ScriptedRun(snapshot, listener);
                    runs.add(run);
                    return run;
                },
                turn);
    }

    /** The run started last. */
    public ScriptedRun run() {
        return runs.get(runs.size() - 1);
    }

    private static Project project() {
        Node input = new Node(new NodeId("input_1"), "Input", "Flowers", ParameterValues.DEFAULTS, new Position(0, 0));
        ColumnSettings species = new ColumnSettings(
                "species",
                ColumnType.CATEGORY,
                ColumnRole.TARGET,
                ColumnSettings.Imputation.TYPICAL,
                ColumnSettings.Scaling.STANDARD,
                ColumnSettings.Encoding.ONE_HOT);
        return new Project(
                "Iris flowers",
                ModelGraph.of(List.of(input), List.of()),
                Optional.of(new DataSettings(
                        new DataReference("iris.csv", ""),
                        CsvDialect.STANDARD,
                        List.of(species),
                        SplitSettings.DEFAULT)),
                TrainingPlan.DEFAULT);
    }

    private static PreparedData prepared(Task task) {
        boolean classes = task == Task.CLASSIFICATION;
        PreparedRows rows = classes
                ? new PreparedRows(3, 1, 3, new float[3], new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[] {0, 1, 2})
                : new PreparedRows(3, 1, 1, new float[3], new float[] {-1.2f, 0, 1.2f}, new int[] {0, 1, 2});
        DataFacts facts =
                new DataFacts(1, task, classes ? List.of("setosa", "versicolor", "virginica") : List.of(), "iris.csv");
        FittedTarget target = new FittedTarget("species", task, facts.classNames(), 20, classes ? 1 : 9);
        return new PreparedData(facts, new Preparation(features(), target), rows, rows, rows);
    }

    private static List<FittedColumn> features() {
        return List.of(
                number("sepal_length", 5.8),
                number("sepal_width", 3),
                new FittedColumn(
                        "colour",
                        ColumnType.CATEGORY,
                        ColumnSettings.Imputation.TYPICAL,
                        ColumnSettings.Scaling.NONE,
                        ColumnSettings.Encoding.ONE_HOT,
                        0,
                        0,
                        1,
                        List.of("blue", "violet"),
                        1,
                        List.of("colour=blue", "colour=violet")));
    }

    private static FittedColumn number(String name, double fill) {
        return new FittedColumn(
                name,
                ColumnType.NUMBER,
                ColumnSettings.Imputation.TYPICAL,
                ColumnSettings.Scaling.STANDARD,
                ColumnSettings.Encoding.ONE_HOT,
                fill,
                0,
                1,
                List.of(),
                -1,
                List.of(name));
    }

    @Override
    public void close() {
        training.close();
    }
}
