package org.netloom.app.document;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.shape.DataFacts;

/**
 * What has been read of the project's data.
 *
 * @param file the rows, once they are read
 * @param profile what its columns are like, once they are read
 * @param prepared split and prepared as the project says; while that is being done anew, the former result
 * @param diagnostics what there is to say: errors if the data cannot be used
 * @param busy whether it is being read or prepared
 */
public record DataState(
        Optional<OpenedCsv> file,
        Optional<TableProfile> profile,
        Optional<PreparedData> prepared,
        List<Diagnostic> diagnostics,
        boolean busy) {

    /** No data. */
    public static final DataState NONE =
            new DataState(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

    public DataState {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What the data demands of a network. */
    public DataFacts facts() {
        return prepared.map(PreparedData::facts).orElse(DataFacts.NONE);
    }

    DataState working() {
        return new DataState(file, profile, prepared, diagnostics, true);
    }
}
