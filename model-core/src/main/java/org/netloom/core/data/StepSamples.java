package org.netloom.core.data;

import java.util.BitSet;
import org.netloom.core.diagnose.Outcome;

/** Samples of several rows each, of one part of the data. */
interface StepSamples {

    /** For each sample, the row of the table that stands for it. Nobody may write to it. */
    int[] sourceRows();

    /** Where the rows of samples, from one on to before another, stand in the groups. */
    BitSet positions(int from, int to);

    /** Prepares samples from one on to before another, all in memory. */
    Outcome<PreparedRows> prepare(int from, int to);

    /** About how many rows a sample has that the one before it does not have. */
    int rowsEach();

    /** How many rows a sample shares with its neighbours at most. */
    int rowsShared();

    /** The largest number of a sample, without signs, where that of an encoded row is known. */
    float largest(float ofRows);
}
