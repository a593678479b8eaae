package org.netloom.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.netloom.core.nn.FocalLoss;
import org.netloom.core.nn.HuberLoss;

/**
 * The losses that a saved network cannot name, since plain Deeplearning4j has to open it: they stand beside it, so that what is
 * measured after reading is what was measured before.
 */
final class OwnLosses {

    private OwnLosses() {}

    /** Notes the network's loss, if it is one of ours. */
    static void write(ComputationGraph network, ObjectNode json) {
        ILossFunction loss = output(network).getLossFn();
        if (loss instanceof HuberLoss huber) {
            json.putObject("loss").put("kind", "huber").put("delta", huber.delta());
        } else if (loss instanceof FocalLoss focal) {
            json.putObject("loss")
                    .put("kind", "focal")
                    .put("gamma", focal.gamma())
                    .put("classes", focal.classes());
        }
    }

    /** Gives the network the loss that was noted. */
    static void restore(ComputationGraph network, JsonNode json) {
        JsonNode loss = json.path("loss");
        switch (loss.path("kind").asText()) {
            case "huber" ->
                output(network).setLossFn(new HuberLoss(loss.path("delta").asDouble(1)));
            case "focal" ->
                output(network)
                        .setLossFn(new FocalLoss(
                                loss.path("gamma").asDouble(2),
                                loss.path("classes").asBoolean(true)));
            default -> {}
        }
    }

    private static BaseOutputLayer output(ComputationGraph network) {
        return (BaseOutputLayer) network.getOutputLayer(0).conf().getLayer();
    }
}
