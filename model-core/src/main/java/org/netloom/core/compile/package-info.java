/**
 * From the drawn graph and the plan to a Deeplearning4j ComputationGraph, and an account of its parameters.
 */
@NullMarked
package org.netloom.core.compile;

import org.jspecify.annotations.NullMarked;
