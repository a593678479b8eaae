package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.project.Project;

/** What a person does to the steps for the table as a whole, as named edits. */
final class StepEdits {

    private StepEdits() {}

    /** One more derived column, or another formula for one that is there. */
    static Edit<Project> derive(Derivation step, ColumnSettings column) {
        return DataEdits.of(EditName.of("derive", step.name(), step.formula()), before -> {
            List<ColumnSettings> columns = new ArrayList<>(others(before, step.name()));
            int at =
                    before.columns().stream().map(ColumnSettings::name).toList().indexOf(step.name());
            columns.add(at < 0 ? columns.size() : at, column);
            return before.withSteps(before.steps().with(step)).withColumns(columns);
        });
    }

    static Edit<Project> removeDerived(String column) {
        return DataEdits.of(
                EditName.of("remove-derived", column),
                before -> before.withSteps(before.steps().without(column)).withColumns(others(before, column)));
    }

    static Edit<Project> filters(String condition, List<String> filters) {
        return DataEdits.of(EditName.of("filter-rows", condition), with(filters));
    }

    static Edit<Project> removeFilter(String condition, List<String> filters) {
        return DataEdits.of(EditName.of("remove-filter", condition), with(filters));
    }

    /** All rows of another file are the test. */
    static Edit<Project> testFile(DataReference file) {
        return DataEdits.of(
                EditName.of("test-file", String.valueOf(Path.of(file.path()).getFileName())),
                before -> before.withTestFile(Optional.of(file)));
    }

    static Edit<Project> noTestFile() {
        return DataEdits.of(EditName.of("no-test-file"), before -> before.withTestFile(Optional.empty()));
    }

    private static UnaryOperator<DataSettings> with(List<String> filters) {
        return before -> before.withSteps(before.steps().withFilters(filters));
    }

    private static List<ColumnSettings> others(DataSettings settings, String column) {
        return settings.columns().stream()
                .filter(found -> !found.name().equals(column))
                .toList();
    }
}
