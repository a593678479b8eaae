package org.netloom.core.data.prepare;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedSequences;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * How several rows become one sample. For each sample one row stands, whose target is the answer; these rows are what is divided into training,
 * validation and test.
 */
interface Sampling {

    /** How a table becomes samples, where not every row is one. */
    static Optional<Sampling> of(DataSettings settings, Table table) {
        return settings.sequences()
                .<Sampling>map(wanted -> new SequenceSampling(settings, wanted, table))
                .or(() -> settings.windows().map(wanted -> new WindowSampling(settings, wanted, table)));
    }

    /**
     * The rows that stand for samples, ascending.
     *
     * @param kept rows that meet all conditions
     * @param remarks gets what there is to say of the samples
     */
    int[] asked(BitSet kept, List<Diagnostic> remarks);

    /**
     * The rows that are fitted on: those that training samples show, and nothing else.
     *
     * @param training rows that stand for training samples
     */
    int[] fitted(int[] training);

    /** The rows that the target is fitted on. */
    int[] answers(int[] training);

    /** Says that there are too few samples. */
    Diagnostic tooFew(int samples);

    /** What the model has to know to cut windows again, if they are windows. */
    default Optional<FittedWindows> windows() {
        return Optional.empty();
    }

    /**
     * What the model has to know to put sequences together again, if they are sequences.
     *
     * @param remarks gets what there is to say of their lengths
     */
    default Optional<FittedSequences> sequences(int[] training, List<Diagnostic> remarks) {
        return Optional.empty();
    }

    /** Whether a row answers. */
    static boolean hasAnswer(ColumnSettings target, Column column, int row) {
        return !column.isMissing(row) && (target.type() != ColumnType.NUMBER || !Double.isNaN(column.number(row)));
    }
}
