package org.netloom.core.project;

import java.util.Optional;
import org.netloom.core.data.DataSettings;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.plan.TrainingPlan;

/**
 * Everything that a person edits, as one immutable value; what undo goes back to and what the project file holds.
 *
 * @param name what the person calls it
 * @param graph the network with its layout
 * @param data the data and its preparation, once there is any
 * @param plan how to train
 */
public record Project(String name, ModelGraph graph, Optional<DataSettings> data, TrainingPlan plan) {

    /** A project with nothing in it. */
    public static Project empty(String name) {
        return new Project(name, ModelGraph.EMPTY, Optional.empty(), TrainingPlan.DEFAULT);
    }

    /** A copy with another network. */
    public Project withGraph(ModelGraph newGraph) {
        return new Project(name, newGraph, data, plan);
    }

    /** A copy with other data. */
    public Project withData(DataSettings newData) {
        return new Project(name, graph, Optional.of(newData), plan);
    }

    /** A copy with another plan. */
    public Project withPlan(TrainingPlan newPlan) {
        return new Project(name, graph, data, newPlan);
    }

    /** A copy under another name. */
    public Project named(String newName) {
        return new Project(newName, graph, data, plan);
    }
}
