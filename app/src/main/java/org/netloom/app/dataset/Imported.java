package org.netloom.app.dataset;

import java.util.Optional;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.diagnose.Outcome;

/**
 * What a person made of a file.
 *
 * @param settings types, roles and target; the reference is the absolute path
 * @param file the rows
 * @param profile what the columns are like
 * @param prepared the rows as a network sees them, or why it cannot; empty where no network was asked for
 */
public record Imported(
        DataSettings settings, OpenedCsv file, TableProfile profile, Optional<Outcome<PreparedData>> prepared) {

    /** What has not been prepared. */
    public Imported(DataSettings settings, OpenedCsv file, TableProfile profile) {
        this(settings, file, profile, Optional.empty());
    }

    /** A copy that has been. */
    Imported with(Outcome<PreparedData> made) {
        return new Imported(settings, file, profile, Optional.of(made));
    }
}
