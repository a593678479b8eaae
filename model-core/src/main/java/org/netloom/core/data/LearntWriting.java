package org.netloom.core.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.diagnose.Diagnostic;

/** How the numbers of the columns were written that a preparation was fitted on, so that new rows are read by it, however few of their cells tell. */
final class LearntWriting {

    private final Preparation preparation;
    private final Map<String, NumberUnit> units = new TreeMap<>();

    private LearntWriting(Preparation preparation) {
        this.preparation = preparation;
    }

    static LearntWriting of(Preparation preparation) {
        LearntWriting learnt = new LearntWriting(preparation);
        Stream.of(preparation.formulas(), preparation.filters())
                .flatMap(List::stream)
                .flatMap(formula -> formula.inputs().stream())
                .forEach(input -> learnt.add(input.name(), input.unit()));
        preparation.features().forEach(feature -> learnt.add(feature.name(), feature.unit()));
        learnt.add(preparation.target().name(), preparation.target().unit());
        return learnt;
    }

    private void add(String column, @Nullable NumberUnit unit) {
        if (unit != null && !preparation.derives(column)) {
            units.put(column, unit);
        }
    }

    /** What was glued to them, by the names of the columns, all of which stand in the file. */
    Map<String, NumberUnit> units() {
        return units;
    }

    /** A table of which the cells are read so, where they do not tell anything else. */
    Table readBy(Table table) {
        return table.with(table.columns().stream().map(this::readBy).toList());
    }

    /** What a person says of these cells counts first, then what was said of those that were learnt from. */
    private Column readBy(Column column) {
        Optional<LearntDecimals> learnt =
                Optional.ofNullable(preparation.decimals().get(column.name()));
        Optional<DecimalSign> said = column.chosenDecimals()
                .or(() -> learnt.filter(LearntDecimals::chosen).map(LearntDecimals::sign));
        return column.read(column.alsoMissing(), said)
                .writtenIn(learnt.map(LearntDecimals::sign), Optional.ofNullable(units.get(column.name())));
    }

    /** Pounds are not taken for kilograms: an error for each feature, and for the target if that is asked for, that is measured in something else. */
    List<Diagnostic> differing(Table table, boolean labelled) {
        Stream<String> asked = preparation.features().stream().map(FittedColumn::name);
        return Stream.concat(asked, labelled ? Stream.of(preparation.target().name()) : Stream.of())
                .flatMap(name -> differing(name, table).stream())
                .toList();
    }

    private Optional<Diagnostic> differing(String name, Table table) {
        return Optional.ofNullable(units.get(name)).flatMap(expected -> table.column(name)
                .flatMap(Column::unit)
                .filter(unit -> !unit.equals(expected))
                .map(unit -> Diagnostic.error("unit-differs", name, unit.text(), expected.text())));
    }
}
