package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.document.DataState;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.prepare.Formulas;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** The steps for the table as a whole: which one is open, what it would give, and its changes as edits. FX thread only. */
final class StepsModel {

    private final StudioDocument document;
    private final DataWorkspace workspace;
    private final Background.LatestWins previewing;
    private final Background.LatestWins deriving;
    private final ReadOnlyObjectWrapper<Optional<TableStep>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StepPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    StepsModel(StudioDocument document, DataWorkspace workspace, Background background, Subscriptions subscriptions) {
        this.document = document;
        this.workspace = workspace;
        this.previewing = background.latestWins();
        this.deriving = background.latestWins();
        subscriptions.add(previewing::cancel);
        subscriptions.add(deriving::cancel);
    }

    /** The step that is being written. */
    ReadOnlyObjectProperty<Optional<TableStep>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What it would give; empty while nothing is written. */
    ReadOnlyObjectProperty<Optional<StepPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    void open(TableStep step) {
        previewing.cancel();
        preview.set(Optional.empty());
        open.set(Optional.of(step));
    }

    void close() {
        previewing.cancel();
        preview.set(Optional.empty());
        open.set(Optional.empty());
    }

    /** Works out what the open step would give. */
    void preview(String name, String formula) {
        DataState now = workspace.state();
        if (formula.isBlank() || now.file().isEmpty() || settings().isEmpty()) {
            previewing.cancel();
            preview.set(Optional.empty());
            return;
        }
        DataSettings settings = settings().get();
        Table table = now.file().get().table();
        boolean condition =
                open.get().filter(TableStep.Filter.class::isInstance).isPresent();
        previewing.run(
                () -> condition ? condition(settings, formula, table) : derived(settings, name, formula, table),
                found -> preview.set(Optional.of(found)));
    }

    private static StepPreview condition(DataSettings settings, String formula, Table table) {
        var rows = Formulas.rows(settings, formula, table);
        if (rows.toOptional().isEmpty()) {
            return StepPreview.failed(rows.diagnostics());
        }
        int kept = rows.toOptional().get().cardinality();
        List<Diagnostic> problems = kept == 0
                ? List.of(Diagnostic.error("filter-no-rows", formula.strip(), table.rows()))
                : rows.diagnostics();
        return new StepPreview(problems, org.netloom.core.formula.Kind.TRUTH, table.rows(), kept, List.of());
    }

    private static StepPreview derived(DataSettings settings, String name, String formula, Table table) {
        var column = Formulas.preview(settings, new Derivation(name, formula.strip()), table);
        return column.toOptional()
                .map(found -> StepPreview.of(found, table, column.diagnostics()))
                .orElseGet(() -> StepPreview.failed(column.diagnostics()));
    }

    /** Takes the open step; one undo step. */
    void apply(String name, String formula) {
        Optional<TableStep> step = open.get();
        if (step.isEmpty()) {
            return;
        }
        if (step.get() instanceof TableStep.Filter filter) {
            settings().ifPresent(now -> filter(filter, formula.strip(), now));
            close();
        } else {
            derive(new Derivation(name.strip(), formula.strip()));
        }
    }

    private void filter(TableStep.Filter filter, String condition, DataSettings now) {
        List<String> filters = new ArrayList<>(now.steps().filters());
        filter.index()
                .filter(index -> index < filters.size())
                .ifPresentOrElse(index -> filters.set(index, condition), () -> filters.add(condition));
        document.apply(StepEdits.filters(condition, filters));
    }

    private void derive(Derivation step) {
        DataState now = workspace.state();
        if (now.file().isEmpty() || now.profile().isEmpty() || settings().isEmpty()) {
            return;
        }
        DerivedData data = new DerivedData(
                now.file().get(), now.profile().get(), settings().get());
        deriving.run(() -> data.with(step), (Outcome<DerivedData> outcome) -> outcome.toOptional()
                .ifPresentOrElse(
                        made -> {
                            made.settings().columns().stream()
                                    .filter(column -> column.name().equals(step.name()))
                                    .findFirst()
                                    .ifPresent(column -> document.apply(StepEdits.derive(step, column)));
                            close();
                        },
                        () -> preview.set(Optional.of(StepPreview.failed(outcome.diagnostics())))));
    }

    void removeDerived(String column) {
        close();
        document.apply(StepEdits.removeDerived(column));
    }

    void removeFilter(int index) {
        close();
        settings().ifPresent(now -> {
            List<String> filters = new ArrayList<>(now.steps().filters());
            String removed = filters.remove(index);
            document.apply(StepEdits.removeFilter(removed, filters));
        });
    }

    void useTestFile(Path file) {
        useTestFile(new DataReference(file.toAbsolutePath().normalize().toString(), ""));
    }

    void useTestFile(DataReference file) {
        document.apply(StepEdits.testFile(file));
    }

    void dropTestFile() {
        document.apply(StepEdits.noTestFile());
    }

    DataState state() {
        return workspace.state();
    }

    Optional<DataSettings> settings() {
        return document.project().data();
    }
}
