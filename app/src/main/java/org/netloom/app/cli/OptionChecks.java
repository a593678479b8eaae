package org.netloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import org.netloom.core.text.NearestNames;

/** Whether what was said goes with what it is said of: nothing is left aside in silence. */
final class OptionChecks {

    private static final int NEAR_SAID = 3;

    private OptionChecks() {}

    /** The column that an option means; a failure that names the option and the columns if there is no such one. */
    static Outcome<String> column(String option, DataSettings settings, String wanted) {
        List<String> names =
                settings.columns().stream().map(ColumnSettings::name).toList();
        return TargetAdvice.resolve(names, wanted)
                .toOptional()
                .map(Outcome::of)
                .orElseGet(() -> Outcome.failed(unknown(option, names, wanted)));
    }

    private static Diagnostic unknown(String option, List<String> names, String wanted) {
        List<String> near = NearestNames.of(wanted, names);
        return near.isEmpty()
                ? Diagnostic.error("option-column-unknown", option, wanted, TargetAdvice.listed(names))
                : Diagnostic.error("option-column-similar", option, wanted, Listing.of(near, NEAR_SAID));
    }

    /** The table, if it is of the kind that the options are for. */
    static Outcome<OpenedCsv> table(OpenedCsv csv, DialectOptions dialect) {
        return needless(csv, dialect).map(Outcome::<OpenedCsv>failed).orElseGet(() -> Outcome.of(csv));
    }

    /** What is proposed for a table; where that fails since there is but one column, it may be for the sign that was given. */
    static Outcome<DataSettings> proposed(OpenedCsv csv, TableProfile profile, DialectOptions dialect) {
        Outcome<DataSettings> proposed = SchemaInference.propose(csv, profile);
        boolean one = proposed.diagnostics().stream()
                .anyMatch(problem -> problem.code().equals("one-column"));
        return dialect.delimiter()
                .filter(given -> one)
                .map(given -> Outcome.<DataSettings>failed(Diagnostic.error("one-column-parted", csv.name(), given)))
                .orElse(proposed);
    }

    private static Optional<Diagnostic> needless(OpenedCsv csv, DialectOptions dialect) {
        if (!csv.sheets().isEmpty()) {
            return dialect.saidOfTexts().map(option -> Diagnostic.error("option-of-texts", option, csv.name()));
        }
        boolean statesAll = csv.table().columns().stream()
                .anyMatch(column -> column.declared().isPresent());
        return dialect.saidOfWorkbooks()
                .map(option -> Diagnostic.error("option-of-workbooks", option, csv.name()))
                .or(() -> dialect.saidOfSigns()
                        .filter(option -> statesAll)
                        .map(option -> Diagnostic.error("option-of-plain-texts", option, csv.name())));
    }

    /** Why a folder of pictures cannot be used, if it cannot. */
    static Optional<Diagnostic> folder(Optional<Path> folder) {
        return folder.filter(path -> !Files.isDirectory(path))
                .map(path -> Diagnostic.error("pictures-in-missing", path.toString()));
    }

    /** Why a folder of pictures says nothing of rows that a network is to answer, if so. */
    static Optional<Diagnostic> folderOfRows(Optional<Path> folder, Path rows, DataSettings settings) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        if (settings.pictures().isEmpty()) {
            return Optional.of(Diagnostic.error("pictures-in-none-learnt"));
        }
        return PictureTable.isAll(settings) || DataSources.isPictures(rows)
                ? Optional.of(Diagnostic.error("pictures-in-unneeded", rows.toString()))
                : folder(folder);
    }

    /** Why a project cannot lie in a folder: what is meant as one, or as one above it, is a file. */
    static Optional<Diagnostic> projectFolder(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return Files.isDirectory(at)
                        ? Optional.empty()
                        : Optional.of(Diagnostic.error("out-is-file", at.toString()));
            }
        }
        return Optional.empty();
    }
}
