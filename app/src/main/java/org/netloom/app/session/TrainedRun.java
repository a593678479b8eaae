package org.netloom.app.session;

import org.netloom.core.model.TrainedModel;

/**
 * A run that is over, and what it learnt.
 *
 * @param snapshot what it was started from
 * @param model the network with its preparation; only the trainer's thread may ask it
 */
public record TrainedRun(RunSnapshot snapshot, TrainedModel model) {}
