package org.netloom.core.data;

/** Placeholder replaced by the data room. */
public record Preparation() {}
