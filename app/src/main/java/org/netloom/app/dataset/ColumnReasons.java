package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Finds out, off the FX thread, why columns were or would be set aside; anew when the file or the target is another one. FX thread only. */
final class ColumnReasons {

    /** What decides which columns would be set aside. */
    private record Question(OpenedCsv file, String target) {}

    private final StudioDocument document;
    private final DataWorkspace workspace;
    private final Background.LatestWins explaining;
    private final ReadOnlyObjectWrapper<Map<String, Diagnostic>> reasons = new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<Question> explained = Optional.empty();

    ColumnReasons(
            StudioDocument document, DataWorkspace workspace, Background background, Subscriptions subscriptions) {
        this.document = document;
        this.workspace = workspace;
        this.explaining = background.latestWins();
        subscriptions.observe(workspace.stateProperty(), state -> explain());
        subscriptions.onChange(document.projectProperty(), project -> explain());
        subscriptions.add(explaining::cancel);
    }

    /** The reason of each column that has one, by its name. */
    ReadOnlyObjectProperty<Map<String, Diagnostic>> property() {
        return reasons.getReadOnlyProperty();
    }

    Map<String, Diagnostic> get() {
        return reasons.get();
    }

    private void explain() {
        Optional<Question> question = workspace
                .state()
                .file()
                .map(file -> new Question(
                        file,
                        document.project()
                                .data()
                                .flatMap(DataSettings::target)
                                .map(ColumnSettings::name)
                                .orElse("")));
        Optional<TableProfile> profile = workspace.state().profile();
        if (question.isEmpty() || profile.isEmpty() || isExplained(question.get())) {
            return;
        }
        explained = question;
        Question asked = question.get();
        explaining.run(() -> reasons(asked, profile.get()), reasons::set);
    }

    private boolean isExplained(Question question) {
        return explained
                .filter(before ->
                        before.file() == question.file() && before.target().equals(question.target()))
                .isPresent();
    }

    private static Map<String, Diagnostic> reasons(Question question, TableProfile profile) {
        if (PictureTable.pictures(question.file().table()).isPresent()) {
            return Map.of();
        }
        Outcome<DataSettings> proposed = SchemaInference.propose(question.file(), profile);
        List<Diagnostic> remarks = new ArrayList<>(proposed.diagnostics());
        if (!question.target().isEmpty()) {
            proposed.toOptional()
                    .map(settings -> TargetAdvice.choose(question.file().table(), profile, settings, question.target()))
                    .ifPresent(outcome -> remarks.addAll(outcome.diagnostics()));
        }
        return ColumnRules.reasons(remarks);
    }
}
