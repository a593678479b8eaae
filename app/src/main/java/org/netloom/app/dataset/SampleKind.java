package org.netloom.app.dataset;

import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.SequenceAdvice;
import org.netloom.core.data.schema.WindowAdvice;

/** What one sample is. The words are the messages {@code dataset.samples.NAME}. */
enum SampleKind {
    /** Each row by itself. */
    ROW,
    /** Rows of a series that follow one another. */
    WINDOWS,
    /** All rows with one id. */
    SEQUENCES;

    static SampleKind of(DataSettings settings) {
        return settings.sequences().isPresent() ? SEQUENCES : settings.windows().isPresent() ? WINDOWS : ROW;
    }

    /** Settings by which samples are of this kind, as the table suggests. Takes time in the size of the table: not for the window's thread. */
    DataSettings propose(Table table, DataSettings settings) {
        return switch (this) {
            case ROW -> alone(settings);
            case WINDOWS -> WindowAdvice.proposed(table, settings);
            case SEQUENCES ->
                SequenceAdvice.proposed(table, settings)
                        .map(proposed -> SequenceAdvice.with(settings, proposed))
                        .orElse(settings);
        };
    }

    private static DataSettings alone(DataSettings settings) {
        return settings.sequences().isPresent() ? SequenceAdvice.without(settings) : WindowAdvice.without(settings);
    }
}
