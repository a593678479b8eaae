package org.netloom.app.document;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.project.Project;

/**
 * The same data at another place, as after fetched data were put beside a project.
 *
 * @param before settings that name the former place
 * @param after the same ones with the place that they have now
 */
public record DataMove(DataSettings before, DataSettings after) implements UnaryOperator<Project> {

    /** Whether they lie where they lay. */
    public boolean isNone() {
        return moved(before).equals(before);
    }

    @Override
    public Project apply(Project project) {
        return project.data().map(this::moved).map(project::withData).orElse(project);
    }

    /** Settings that name the place that data have now, if they named the former one. */
    DataSettings moved(DataSettings settings) {
        DataSettings data = isSame(settings.reference(), before.reference())
                ? settings.withReference(at(settings.reference(), after.reference()))
                : settings;
        return data.withTestFile(data.testFile().map(test -> before.testFile()
                .filter(former -> isSame(test, former))
                .flatMap(former -> after.testFile())
                .map(now -> at(test, now))
                .orElse(test)));
    }

    private static boolean isSame(DataReference one, DataReference other) {
        return path(one).equals(path(other));
    }

    private static DataReference at(DataReference reference, DataReference place) {
        return isSame(reference, place) ? reference : new DataReference(place.path(), reference.sha256());
    }

    private static Path path(DataReference reference) {
        return Path.of(reference.path()).toAbsolutePath().normalize();
    }
}
