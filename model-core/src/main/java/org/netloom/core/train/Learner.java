package org.netloom.core.train;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.netloom.core.compile.Fed;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.engine.Acceleration;
import org.netloom.core.metrics.ForwardPass;
import org.netloom.core.metrics.ScoreSum;

/** A network with what it learns from: one minibatch at a time. Lives on the trainer's thread. */
final class Learner {

    /** Seeds of neighbours must not meet after some iterations. */
    private static final long APART = 0xD1342543DE82EF95L;

    private final TrainingTask task;
    private final ComputationGraph network;
    private final InputTensors tensors;
    private final Minibatches batches;
    private final ForwardPass pass;
    private final BatchAnswers answers = new BatchAnswers();
    private final Pace pace;
    private final UpdateSizes updates;

    Learner(TrainingTask task, ComputationGraph network) {
        this.task = task;
        this.network = network;
        this.tensors = InputTensors.of(task.graph(), task.data().facts());
        this.batches = new Minibatches(
                task.data().training().count(),
                task.plan().batchSize(),
                task.plan().seed(),
                task.data().training().values().run(),
                // Half of what is kept: a minibatch may lie across two draws.
                task.data().training().values().runsAtOnce() / 2);
        this.pass = new ForwardPass(network, tensors);
        this.pace = new Pace(task.plan(), network, batches.count());
        ClassWeightedLoss.during(network, task.data().classWeights(), () -> Acceleration.applyToTraining(network));
        network.setListeners(answers, new GradientLimit(task.plan().clipping()));
        this.updates = new UpdateSizes(task.graph(), network, System::nanoTime);
        seed();
    }

    /** Begins the random numbers anew. Dropout draws from the generator of this thread; compiling has drawn the weights from it already. */
    void seed() {
        Nd4j.getRandom().setSeed(task.plan().seed());
    }

    /**
     * What one minibatch gave.
     *
     * @param rows how many
     * @param loss before the step, penalties included
     * @param score accuracy, or the mean absolute error in the target's unit
     * @param rate the learning rate of the step
     */
    record Lesson(int rows, double loss, double score, double rate) {}

    ComputationGraph network() {
        return network;
    }

    InputTensors tensors() {
        return tensors;
    }

    ForwardPass pass() {
        return pass;
    }

    Minibatches batches() {
        return batches;
    }

    UpdateSizes updates() {
        return updates;
    }

    Pace pace() {
        return pace;
    }

    /**
     * Takes one step.
     *
     * @param batch of this epoch
     * @param iteration how many steps came before
     */
    Lesson learn(int batch, int iteration) {
        double rate = pace.set(iteration);
        PreparedRows rows = task.data().training().drawn(task.plan().seed() * APART + iteration);
        int[] picked = batches.get(batch);
        try (Fed fed = tensors.feed(rows, picked);
                INDArray labels = tensors.labels(rows, picked)) {
            ClassWeightedLoss.during(network, task.data().classWeights(), () -> fit(fed, labels));
        }
        ScoreSum sum = newSum();
        sum.add(answers.last(), rows, picked, 0);
        return new Lesson(picked.length, network.score(), sum.scores().headline(), rate);
    }

    private void fit(Fed fed, INDArray labels) {
        INDArray[] outputs = {labels};
        if (fed.masks().isPresent()) {
            network.fit(fed.features(), outputs, fed.masks().get(), null);
        } else {
            network.fit(fed.features(), outputs);
        }
    }

    ScoreSum newSum() {
        return new ScoreSum(
                task.data().facts().task(), task.data().preparation().target().deviation());
    }

    boolean hasFiniteWeights() {
        return Double.isFinite(network.params().sumNumber().doubleValue());
    }

    INDArray copyWeights() {
        return network.params().dup();
    }

    void setWeights(INDArray weights) {
        network.params().assign(weights);
    }
}
