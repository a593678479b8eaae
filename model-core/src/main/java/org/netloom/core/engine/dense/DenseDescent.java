package org.netloom.core.engine.dense;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.deeplearning4j.optimize.solvers.StochasticGradientDescent;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.engine.update.Descent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deeplearning4j's gradient descent, which takes the way over plain arrays where it may. The first step of a network is taken both ways:
 * where they differ, all others are taken Deeplearning4j's, and the log says so. A minibatch with masks, or a listener that looks into the
 * layers, makes this step aside for a step.
 */
final class DenseDescent extends StochasticGradientDescent {

    private static final Logger LOG = LoggerFactory.getLogger(DenseDescent.class);
    private static final double AGREEMENT = 1e-4;

    /** Gradients smaller than this are taken for nothing. */
    private static final double LEAST = 1e-3;

    private final ComputationGraph network;
    private final boolean penalised;
    private final Map<Class<?>, Boolean> content = new HashMap<>();
    private @Nullable DenseChain chain;
    private @Nullable ComputationGraphUpdater known;
    private @Nullable Descent descent;
    private boolean proven;

    DenseDescent(ComputationGraph network, StochasticGradientDescent plain, DenseChain chain) {
        super(network.conf(), plain.getStepFunction(), network.getListeners(), network);
        this.network = network;
        this.chain = chain;
        this.penalised = Arrays.stream(network.getLayers()).anyMatch(layer -> layer.paramTable().keySet().stream()
                .map(key -> layer.getConfig().getRegularizationByParam(key))
                .anyMatch(list -> list != null && !list.isEmpty()));
        setUpdaterComputationGraph(plain.getComputationGraphUpdater());
    }

    @Override
    public boolean optimize(LayerWorkspaceMgr workspaces) {
        DenseChain present = chain;
        INDArray[] wanted = DenseAcceleration.labels(network);
        if (present == null || wanted == null || !takes(present, wanted[0])) {
            return super.optimize(workspaces);
        }
        INDArray features = network.getInput(0);
        INDArray labels = wanted[0];
        if (proven) {
            network.setScore(learn(present, features, labels));
            tell(listener -> answer(listener, present, (int) features.size(0)));
        } else {
            prove(present, features, labels);
        }
        score = network.score();
        tell(listener -> listener.onGradientCalculation(network));
        descend((int) features.size(0), workspaces);
        int iteration = getIterationCount(network);
        int epoch = getEpochCount(network);
        tell(listener -> listener.iterationDone(network, iteration, epoch));
        incrementIterationCount(network, 1);
        applyConstraints(network);
        return true;
    }

    private double learn(DenseChain present, INDArray features, INDArray labels) {
        double loss = present.learn(features, labels) / features.size(0);
        return penalised ? loss + network.calcRegularizationScore(true) : loss;
    }

    private static void answer(TrainingListener listener, DenseChain present, int rows) {
        if (listener instanceof AnswerListener curious) {
            curious.answered(rows, present.columns(), present.answers());
        }
    }

    private void tell(Consumer<TrainingListener> what) {
        if (!trainingListeners.isEmpty()) {
            try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
                trainingListeners.forEach(what);
            }
        }
    }

    /** Leaves the gradients and the loss that Deeplearning4j works out, and holds the others against them. */
    private void prove(DenseChain present, INDArray features, INDArray labels) {
        double received = learn(present, features, labels);
        INDArray gradients = network.getGradientsViewArray();
        try (MemoryWorkspace outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces();
                INDArray off = gradients.dup()) {
            network.computeGradientAndScore();
            double most = gradients.amaxNumber().doubleValue();
            double difference = off.subi(gradients).amaxNumber().doubleValue() / Math.max(most, LEAST)
                    + Math.abs(received - network.score()) / Math.max(1, Math.abs(network.score()));
            // What is no number on Deeplearning4j's way says nothing about the other: the next step is taken both ways
            // again.
            if (difference <= AGREEMENT) {
                proven = true;
            } else if (Double.isFinite(most) && Double.isFinite(network.score())) {
                LOG.error("Steps over arrays differ by {} here; the layers are used, which is slower", difference);
                chain = null;
            }
        }
    }

    private void descend(int rows, LayerWorkspaceMgr workspaces) {
        ComputationGraphUpdater updater = getComputationGraphUpdater();
        if (updater != known) {
            known = updater;
            descent = Descent.suits(network, updater) ? Descent.of(network, updater) : null;
        }
        Descent present = descent;
        if (present != null) {
            present.take(rows, getIterationCount(network), getEpochCount(network));
        } else {
            updateGradientAccordingToParams(network.gradient(), network, rows, workspaces);
            INDArray gradients = network.getGradientsViewArray();
            stepFunction.step(network.params(), gradients.reshape(gradients.length()));
        }
    }

    private boolean takes(DenseChain present, INDArray labels) {
        return accumulator == null
                && network.getInputMaskArrays() == null
                && network.getLabelMaskArrays() == null
                && present.takes(network.getInput(0), labels)
                && trainingListeners.stream().allMatch(this::isContent);
    }

    private boolean isContent(TrainingListener listener) {
        return listener instanceof AnswerListener
                || content.computeIfAbsent(
                        listener.getClass(),
                        kind -> isUntouched(kind, "onForwardPass", Model.class, Map.class)
                                && isUntouched(kind, "onForwardPass", Model.class, List.class)
                                && isUntouched(kind, "onBackwardPass", Model.class));
    }

    private static boolean isUntouched(Class<?> kind, String method, Class<?>... parameters) {
        try {
            Class<?> owner = kind.getMethod(method, parameters).getDeclaringClass();
            return owner == BaseTrainingListener.class || owner == TrainingListener.class;
        } catch (NoSuchMethodException impossible) {
            return false;
        }
    }
}
