package org.netloom.core.compile;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.GraphDiagnostics;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.ShapeInference;
import org.netloom.core.shape.ShapeReport;

/**
 * Makes the Deeplearning4j network of a graph: input and vertices are named by node ids, weights are drawn from the plan's seed.
 * Bypassed nodes are left out.
 * Compiling loads the native library, so it belongs on the trainer's thread. Stateless.
 */
public final class NetworkCompiler {

    private final LayerCatalogue catalogue;

    /** A compiler by a catalogue. */
    public NetworkCompiler(LayerCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A network ready to train, in single precision; or the errors of the graph. */
    public Outcome<ComputationGraph> compile(ModelGraph graph, TrainingPlan plan, DataFacts facts) {
        return compile(graph, plan, facts, DataType.FLOAT);
    }

    /** The same in another precision; gradient checks want DOUBLE. */
    public Outcome<ComputationGraph> compile(ModelGraph graph, TrainingPlan plan, DataFacts facts, DataType precision) {
        return configure(graph, plan, facts, precision).then(configuration -> {
            ComputationGraph network = new ComputationGraph(configuration);
            network.init();
            return Outcome.of(Acceleration.apply(network));
        });
    }

    /** Only the configuration: no weights are drawn. */
    public Outcome<ComputationGraphConfiguration> configure(
            ModelGraph drawn, TrainingPlan plan, DataFacts facts, DataType precision) {
        ModelGraph graph = drawn.withoutBypassed();
        ShapeReport shapes = new ShapeInference(catalogue).infer(graph, facts);
        List<Diagnostic> remarks = new GraphDiagnostics(catalogue).check(graph, facts, shapes);
        if (remarks.stream().anyMatch(Diagnostic::isError)) {
            return new Outcome.Failure<>(remarks);
        }
        ComputationGraphConfiguration.GraphBuilder builder =
                settings(plan, Updaters.of(plan), precision).graphBuilder();
        for (Node node : graph.topologicalOrder()) {
            LayerKind kind = catalogue.find(node.kind()).orElseThrow();
            if (kind.inputs() == LayerKind.Inputs.NONE) {
                builder.addInputs(node.id().value());
            } else {
                kind.build(new GraphSite(builder, catalogue, graph, node, shapes, facts));
            }
            if (!kind.hasOutput()) {
                builder.setOutputs(node.id().value());
            }
        }
        ComputationGraphConfiguration configuration = builder.build();
        if (plan.updater() == TrainingPlan.Updater.ADAMW && plan.weightDecay() > 0) {
            WeightDecays.add(configuration, plan.weightDecay());
        }
        return new Outcome.Success<>(configuration, remarks);
    }

    private static NeuralNetConfiguration.Builder settings(TrainingPlan plan, IUpdater updater, DataType precision) {
        return new NeuralNetConfiguration.Builder()
                .seed(plan.seed())
                .dataType(precision)
                .updater(updater)
                .l1(plan.l1())
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .l2(plan.updater() == TrainingPlan.Updater.ADAMW ? 0 : plan.l2());
    }
}
