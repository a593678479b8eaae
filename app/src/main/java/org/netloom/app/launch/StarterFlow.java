package org.netloom.app.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.app.dataset.Imported;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.csv.FileNames;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.project.Project;
import org.netloom.core.starter.StarterNetwork;

/** From a table to a first network, in a new project or in the one that is open. FX thread only. */
final class StarterFlow {

    private final StudioDocument document;
    private final DataWorkspace data;
    private final Consumer<List<Diagnostic>> onProblems;

    StarterFlow(StudioDocument document, DataWorkspace data, Consumer<List<Diagnostic>> onProblems) {
        this.document = document;
        this.data = data;
        this.onProblems = onProblems;
    }

    /** A project with the data, which are prepared, and a first network; not handed over if there can be none. */
    void build(Imported imported, Consumer<Project> then) {
        Outcome<PreparedData> outcome = imported.prepared().orElseThrow();
        if (outcome instanceof Outcome.Success<PreparedData> success) {
            StarterNetwork starter = propose(success.value());
            adopt(imported);
            then.accept(
                    new Project(nameOf(imported), starter.graph(), Optional.of(imported.settings()), starter.plan()));
        } else {
            onProblems.accept(outcome.diagnostics());
        }
    }

    /** A project with the data and an empty canvas. */
    Project onlyData(Imported imported) {
        adopt(imported);
        return Project.empty(nameOf(imported)).withData(imported.settings());
    }

    /** Other data in the open project; one undo step. */
    void replaceData(Imported imported) {
        adopt(imported);
        document.apply(edit("replace-data", project -> project.withData(imported.settings())));
    }

    /** Other data in the open project and a first network for it, one undo step; then something more. */
    void replaceAll(Imported imported, Runnable then) {
        build(imported, fresh -> {
            document.apply(edit("replace-data", project -> fresh.named(project.name())));
            then.run();
        });
    }

    /** A first network for the open project's data, in the place of what is drawn; one undo step. */
    void buildHere() {
        data.state().prepared().ifPresent(prepared -> {
            StarterNetwork starter = propose(prepared);
            document.apply(edit(
                    "starter", project -> project.withGraph(starter.graph()).withPlan(starter.plan())));
        });
    }

    private void adopt(Imported imported) {
        data.adopt(imported.file(), imported.profile(), imported.settings(), imported.prepared());
    }

    private static StarterNetwork propose(PreparedData prepared) {
        return StarterNetwork.propose(prepared);
    }

    private static String nameOf(Imported imported) {
        return FileNames.bare(imported.file().name());
    }

    private static Edit<Project> edit(String key, java.util.function.UnaryOperator<Project> change) {
        return new Edit<>() {
            @Override
            public EditName name() {
                return EditName.of(key);
            }

            @Override
            public Project apply(Project project) {
                return change.apply(project);
            }
        };
    }
}
