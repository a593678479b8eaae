package org.netloom.app.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.schema.Renaming;
import org.netloom.core.diagnose.Diagnostic;

/** What a person had chosen for columns, after these got other names. Takes time in the rows. */
final class RenamedImport {

    private RenamedImport() {}

    /** The file under its new names with the choices made under the old ones. Who had not chosen a target gets the one that the names suggest. */
    static ImportState of(ImportState.Ready before, ImportState.Ready now) {
        List<String> names = now.file().table().names();
        if (before.plain().columns().size() != names.size()) {
            return now;
        }
        ImportState.Ready chosen = now.with(
                Renaming.byPlace(before.plain(), names), Renaming.byPlace(before.settings(), names), List.of());
        // When the names came while it was being found out, it is still open of which types columns are that are read
        // otherwise.
        ImportState.Ready read = before.thinking() ? chosen.reread() : chosen.read();
        int place = target(before.settings());
        boolean guessed = before.target().isPresent() || place < 0;
        Optional<String> suggested = now.settings().target().map(ColumnSettings::name);
        if (guessed && suggested.isPresent() && !suggested.get().equals(place < 0 ? "" : names.get(place))) {
            return ImportReading.advised(read, suggested.get()).because(now.target());
        }
        if (place < 0) {
            return read.with(read.plain(), read.settings(), List.of()).because(Optional.empty());
        }
        Set<String> said = before.advice().stream().map(Diagnostic::code).collect(Collectors.toSet());
        List<Diagnostic> advice = ImportReading.advised(read, names.get(place)).advice().stream()
                .filter(remark -> said.contains(remark.code()))
                .toList();
        return read.with(read.plain(), read.settings(), advice).because(guessed ? now.target() : Optional.empty());
    }

    private static int target(DataSettings settings) {
        List<ColumnSettings> columns = settings.columns();
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role() == ColumnRole.TARGET)
                .findFirst()
                .orElse(-1);
    }
}
