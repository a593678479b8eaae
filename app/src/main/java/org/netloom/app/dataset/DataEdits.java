package org.netloom.app.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.StrayRows;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.EditName;
import org.netloom.core.project.Project;
import org.netloom.core.text.Listing;
import org.netloom.core.text.MessageKey;

/** What a person does to a project's data, as named edits. */
final class DataEdits {

    private DataEdits() {}

    /** Another type, with the treatment that suits it. */
    static Edit<Project> type(String column, ColumnType type, UnaryOperator<ColumnSettings> retyped) {
        return column(EditName.of("column-type", column, word("columnType", type)), column, retyped);
    }

    static Edit<Project> role(String column, ColumnRole role) {
        return column(
                EditName.of("column-role", column, word("columnRole", role)),
                column,
                settings -> settings.withRole(role));
    }

    static Edit<Project> imputation(String column, Imputation imputation) {
        return column(
                EditName.of("column-imputation", column, word("imputation", imputation)),
                column,
                settings -> settings.withImputation(imputation));
    }

    static Edit<Project> scaling(String column, Scaling scaling) {
        return column(
                EditName.of("column-scaling", column, word("scaling", scaling)),
                column,
                settings -> settings.withScaling(scaling));
    }

    static Edit<Project> encoding(String column, Encoding encoding) {
        return column(
                EditName.of("column-encoding", column, word("encoding", encoding)),
                column,
                settings -> settings.withEncoding(encoding));
    }

    /** Other steps of a column, named by the first that differs; typing a constant is one step. */
    static Edit<Project> steps(String column, ColumnSteps before, ColumnSteps after) {
        boolean typing = !before.constant().equals(after.constant());
        return new OfData(
                stepsName(column, before, after),
                settings -> settings.withColumn(column, found -> found.withSteps(after)),
                typing ? Optional.of("constant-" + column) : Optional.empty());
    }

    private static EditName stepsName(String column, ColumnSteps before, ColumnSteps after) {
        if (before.clip() != after.clip()) {
            return EditName.of("column-clip", column, word("clip", after.clip()));
        }
        if (before.bins() != after.bins()) {
            return EditName.of("column-bins", column, after.bins());
        }
        if (before.missingFlag() != after.missingFlag()) {
            return EditName.of(after.missingFlag() ? "column-flag" : "column-no-flag", column);
        }
        return EditName.of("column-constant", column, after.constant());
    }

    /** Another treatment of uneven classes. */
    static Edit<Project> balance(Balance balance) {
        return new OfData(
                EditName.of("balance", word("balance", balance)),
                before -> before.withBalance(balance),
                Optional.empty());
    }

    /** Another amount by which training pictures are varied; dragging is one step. */
    static Edit<Project> augmentation(Augmentation.Kind kind, double amount) {
        return new OfData(
                EditName.of(amount > 0 ? "augmentation" : "no-augmentation", word("augmentation", kind)),
                before -> before.pictures()
                        .map(pictures -> before.withPictures(pictures.withAugmentation(
                                pictures.augmentation().with(kind, amount))))
                        .orElse(before),
                kind.isSwitch() ? Optional.empty() : Optional.of("augmentation-" + kind));
    }

    /** Pictures that a column names become something else, or lie elsewhere. */
    static Edit<Project> pictures(PictureSettings pictures) {
        return new OfData(EditName.of("pictures"), before -> before.withPictures(pictures), Optional.empty());
    }

    /** Learns from the pictures that a column names, and from nothing beside them. */
    static Edit<Project> named(String column, PictureSettings pictures) {
        return new OfData(
                EditName.of("column-type", column, word("columnType", ColumnType.PICTURE)),
                before -> PictureAdvice.with(before, column).withPictures(pictures),
                Optional.empty());
    }

    /** What a remark proposes. */
    static Edit<Project> mend(Diagnostic remark, DataSettings mended) {
        if (Mends.takesTogether(remark)) {
            return samples(before -> Mends.apply(remark, before), SampleKind.of(mended), remark.code());
        }
        if (StrayRows.isSaidBy(remark)) {
            return StepEdits.filters(StrayRows.others(remark), mended.steps().filters());
        }
        if (Mends.dividesByGroup(remark)) {
            return split(mended.split(), remark.code());
        }
        if (Mends.ignoresColumn(remark)) {
            return new OfData(
                    EditName.of("column-role", remark.arguments().get(0), word("columnRole", ColumnRole.IGNORED)),
                    before -> before.withColumns(mended.columns()),
                    Optional.empty());
        }
        EditName name = remark.code().equals("outliers")
                ? EditName.of("column-clip", remark.arguments().get(0), word("clip", ColumnSteps.Clip.FENCES))
                : EditName.of("balance", word("balance", mended.balance()));
        return new OfData(
                name, before -> before.withColumns(mended.columns()).withBalance(mended.balance()), Optional.empty());
    }

    /** Another target, with what follows from it for the other columns; and for the division of rows, if there was no target so far. */
    static Edit<Project> target(String column, DataSettings advised) {
        return new OfData(
                EditName.of("target", column),
                before -> before.withColumns(advised.columns())
                        .withSplit(before.target().isPresent() ? before.split() : advised.split()),
                Optional.empty());
    }

    /** Another division of the rows; typing in one field is one step. */
    static Edit<Project> split(SplitSettings split, String field) {
        return new OfData(
                EditName.of("split"), before -> WindowAdvice.divided(before, split), Optional.of("split-" + field));
    }

    /** Other samples; typing in one field is one step. */
    static Edit<Project> samples(UnaryOperator<DataSettings> change, SampleKind kind, String field) {
        String name =
                switch (kind) {
                    case ROW -> "no-windows";
                    case WINDOWS -> "windows";
                    case SEQUENCES -> "sequences";
                };
        return new OfData(EditName.of(name), change, Optional.of("samples-" + field));
    }

    /** Learns from texts, and from nothing beside them. */
    static Edit<Project> texts(String column, DataSettings advised) {
        return new OfData(
                EditName.of("column-role", column, word("columnRole", ColumnRole.FEATURE)),
                before -> before.withColumns(advised.columns())
                        .withWindows(advised.windows())
                        .withSequences(advised.sequences()),
                Optional.empty());
    }

    /** Other tokens of the same texts. */
    static Edit<Project> tokens(String column, TextSettings text) {
        return column(
                EditName.of("tokens", column),
                column,
                settings -> settings.withReading(settings.reading().withText(Optional.of(text))));
    }

    /** Dates read in another order, or as the cells tell. */
    static Edit<Project> dates(String column, Optional<DateText.Order> order) {
        return column(
                EditName.of("column-dates", column, DateOrders.word(order)),
                column,
                settings -> settings.withReading(settings.reading().withDates(order)));
    }

    /**
     * Columns are read otherwise, and typed again as their cells suggest then.
     *
     * @param names what was said of each column
     * @param step what is said with the same is one step
     */
    static Edit<Project> reread(Map<String, EditName> names, UnaryOperator<DataSettings> change, Object step) {
        EditName name = names.size() == 1
                ? names.values().iterator().next()
                : EditName.of("columns-read", Listing.of(List.copyOf(names.keySet())));
        return new OfData(name, change, Optional.of(step));
    }

    /** The same data in another place. */
    static Edit<Project> relocate(DataReference reference, String fileName) {
        return new OfData(
                EditName.of("find-data", fileName), before -> before.withReference(reference), Optional.empty());
    }

    static Edit<Project> of(EditName name, UnaryOperator<DataSettings> change) {
        return new OfData(name, change, Optional.empty());
    }

    private static Edit<Project> column(EditName name, String column, UnaryOperator<ColumnSettings> change) {
        return new OfData(name, before -> before.withColumn(column, change), Optional.empty());
    }

    private static MessageKey word(String room, Enum<?> value) {
        return new MessageKey(room + "." + value.name());
    }

    private record OfData(EditName name, UnaryOperator<DataSettings> change, Optional<Object> mergeKey)
            implements Edit<Project> {
        @Override
        public Project apply(Project project) {
            return project.data()
                    .map(before -> {
                        DataSettings after = change.apply(before);
                        return after.equals(before) ? project : project.withData(after);
                    })
                    .orElse(project);
        }
    }
}
