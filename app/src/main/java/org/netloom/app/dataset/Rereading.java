package org.netloom.app.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.Retyping;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.edit.EditName;

/**
 * Says in the document at once how a column is read, what else is missing in it or which decimal sign it has, so that another word on it meanwhile does not undo the first; the
 * columns are typed again once it is found out what their cells suggest. All that is said before this is done is one undo step with it. FX thread only.
 */
final class Rereading {

    private final StudioDocument document;
    private final DataWorkspace workspace;
    private final Background.LatestWins work;
    private Optional<Begun> begun = Optional.empty();
    private Optional<Begun> settled = Optional.empty();

    /**
     * What is being found out.
     *
     * @param file as it was before the first word of it, and what it was like
     * @param columns that are spoken of, and what was said of each last
     * @param step what is said in one undo step has the same
     */
    private record Begun(OpenedCsv file, TableProfile profile, Map<String, EditName> columns, Object step) {

        static Begun of(OpenedCsv file, TableProfile profile) {
            return new Begun(file, profile, new LinkedHashMap<>(), new Object());
        }

        boolean isOf(OpenedCsv other) {
            return file.path().equals(other.path())
                    && file.sha256().equals(other.sha256())
                    && file.dialect().equals(other.dialect());
        }
    }

    Rereading(StudioDocument document, DataWorkspace workspace, Background background) {
        this.document = document;
        this.workspace = workspace;
        this.work = background.latestWins();
    }

    /** Reads a column otherwise. */
    void say(String column, UnaryOperator<ColumnReading> change, EditName name) {
        Optional<Begun> base = base(column);
        UnaryOperator<DataSettings> said =
                before -> before.withColumn(column, found -> found.withReading(change.apply(found.reading())));
        document.project().data().ifPresent(settings -> {
            DataSettings wanted = said.apply(settings);
            base.ifPresentOrElse(
                    known -> {
                        known.columns().put(column, name);
                        document.apply(DataEdits.reread(known.columns(), said, known.step()));
                        find(known, wanted);
                    },
                    () -> document.apply(DataEdits.reread(Map.of(column, name), said, new Object())));
        });
    }

    private void find(Begun base, DataSettings wanted) {
        begun = Optional.of(base);
        work.run(() -> new DerivedData(base.file(), base.profile(), wanted).derived(), outcome -> {
            begun = Optional.empty();
            outcome.toOptional().ifPresent(made -> settle(base, made));
        });
    }

    /** The file as it was when the column became what it is in the document; as it was read, if that is not known. */
    private Optional<Begun> base(String column) {
        Optional<OpenedCsv> file = workspace.state().file();
        Optional<Begun> read = file.flatMap(now -> workspace.state().profile().map(profile -> Begun.of(now, profile)));
        return begun.filter(before -> file.filter(before::isOf).isPresent())
                .or(() -> read.filter(now -> isAsSaid(now.profile(), column)))
                .or(() -> settled.filter(before -> file.filter(before::isOf).isPresent())
                        .filter(before -> isAsSaid(before.profile(), column))
                        .map(before -> Begun.of(before.file(), before.profile())))
                .or(() -> read);
    }

    /** Whether a column was read as the document says. */
    private boolean isAsSaid(TableProfile profile, String column) {
        return document.project()
                .data()
                .map(settings -> settings.reading(column))
                .filter(said -> profile.column(column)
                        .filter(seen -> seen.isReadBy(said))
                        .isPresent())
                .isPresent();
    }

    void cancel() {
        work.cancel();
        begun = Optional.empty();
    }

    /** What was found out counts for columns of the same file that are to be read so still. */
    private void settle(Begun base, DerivedData made) {
        if (workspace.state().file().filter(base::isOf).isEmpty()) {
            return;
        }
        TableProfile now = made.profile();
        settled = Optional.of(Begun.of(made.file(), now));
        UnaryOperator<DataSettings> typed = before -> {
            DataSettings result = before;
            for (String column : base.columns().keySet()) {
                Optional<ColumnProfile> other =
                        now.column(column).filter(found -> found.isReadBy(before.reading(column)));
                if (other.isPresent() && base.profile().column(column).isPresent()) {
                    result = result.withColumn(column, Retyping.rereading(base.profile(), now, column));
                }
            }
            return result;
        };
        document.project()
                .data()
                .ifPresent(settings -> document.apply(DataEdits.reread(base.columns(), typed, base.step())));
    }
}
