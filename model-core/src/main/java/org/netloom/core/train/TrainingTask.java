package org.netloom.core.train;

import org.netloom.core.data.PreparedData;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.plan.TrainingPlan;

/**
 * What is to be trained, as it was when training was asked for: later edits of the project do not reach it.
 *
 * @param graph the network
 * @param plan how to train it
 * @param data what to train it on
 */
public record TrainingTask(ModelGraph graph, TrainingPlan plan, PreparedData data) {}
