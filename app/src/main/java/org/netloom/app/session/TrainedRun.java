package org.netloom.app.session;

/**
 * A run that is over, and what it learnt.
 *
 * @param snapshot what it was started from
 */
public record TrainedRun(RunSnapshot snapshot) {}
