package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnOrigin;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.DerivedColumns;
import org.netloom.core.data.FittedFormula;
import org.netloom.core.data.FormulaInput;
import org.netloom.core.data.RowFilter;
import org.netloom.core.data.Table;
import org.netloom.core.data.YesNoWords;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.formula.Formula;

/**
 * Takes the steps that are for a table as a whole: derives columns, keeps rows. How a column is written (the order of its dates, its
 * unit) is read off all of it, as the dialect of a file is; nothing else is learnt from cells. Pure; takes time in the size of the
 * table.
 */
public final class Formulas {

    private final Map<String, FormulaInput> inputs = new HashMap<>();
    private final Map<String, ColumnType> types = new HashMap<>();

    private final DataSettings settings;
    private final List<String> derived;

    private Formulas(DataSettings settings) {
        this.settings = settings;
        settings.columns().forEach(column -> types.put(column.name(), column.type()));
        derived = settings.steps().derived().stream().map(Derivation::name).toList();
    }

    /**
     * A table with the columns that its settings derive, and without those that they do not, in which is missing what they say. What the table has
     * already is not computed again: if nothing is to do, it is the same table.
     */
    public static Outcome<Table> derive(DataSettings settings, Table table) {
        Formulas formulas = new Formulas(settings);
        Outcome<Table> result = Outcome.of(DerivedColumns.without(table).read(settings::reading));
        for (Derivation step : settings.steps().derived()) {
            result = result.then(found -> nameProblem(step, found)
                    .map(Outcome::<Table>failed)
                    .orElseGet(() -> formulas.derive(step, found, table)));
        }
        return result.then(made -> Outcome.of(made.columns().equals(table.columns()) ? table : made));
    }

    private static Optional<Diagnostic> nameProblem(Derivation step, Table found) {
        if (step.name().isBlank()) {
            return Optional.of(Diagnostic.error("derive-no-name", step.formula()));
        }
        return found.column(step.name()).isPresent()
                ? Optional.of(Diagnostic.error("derive-name-taken", step.name()))
                : Optional.empty();
    }

    private Outcome<Table> derive(Derivation step, Table found, Table before) {
        return fit(step.name(), step.formula(), found).then(formula -> {
            Optional<Column> same = before.column(step.name()).filter(column -> column.origin()
                    .map(ColumnOrigin::formula)
                    .filter(formula::equals)
                    .isPresent());
            return same.isPresent() && sameInputs(formula, found, before)
                    ? DerivedColumns.adopt(found, same.get())
                    : DerivedColumns.with(formula, found);
        });
    }

    private static boolean sameInputs(FittedFormula formula, Table found, Table before) {
        return formula.inputs().stream()
                .allMatch(input -> found.column(input.name()).equals(before.column(input.name())));
    }

    /** What there would be in a new column; nothing is added to the table. */
    public static Outcome<Column> preview(DataSettings settings, Derivation step, Table table) {
        Formulas formulas = new Formulas(settings);
        Table others = DerivedColumns.before(table, step.name());
        return nameProblem(step, others).map(Outcome::<Column>failed).orElseGet(() -> formulas.fit(
                        step.name(), step.formula(), others)
                .then(formula -> DerivedColumns.with(formula, others))
                .then(made -> Outcome.of(made.column(step.name()).orElseThrow())));
    }

    /** The rows of a table that meet a condition. */
    public static Outcome<BitSet> rows(DataSettings settings, String condition, Table table) {
        return new Formulas(settings).fit("", condition, table).then(fitted -> RowFilter.rows(fitted, table));
    }

    /** The conditions of settings, each with how its columns are read. */
    static Outcome<List<FittedFormula>> filters(DataSettings settings, Table table) {
        Formulas formulas = new Formulas(settings);
        Outcome<List<FittedFormula>> result = Outcome.of(List.of());
        for (String condition : settings.steps().filters()) {
            result = result.then(before -> formulas.fit("", condition, table).then(fitted -> {
                List<FittedFormula> all = new ArrayList<>(before);
                all.add(fitted);
                return Outcome.of(all);
            }));
        }
        return result;
    }

    private Outcome<FittedFormula> fit(String name, String text, Table table) {
        List<String> known = Stream.of(table.names(), derived, List.of(name))
                .flatMap(List::stream)
                .filter(column -> !column.isEmpty())
                .distinct()
                .toList();
        return Formula.parse(text).then(formula -> formula.columns(known)).then(used -> used.stream()
                .filter(column -> table.column(column).isEmpty())
                .findFirst()
                .map(later -> Outcome.<FittedFormula>failed(later(name, text, later)))
                .orElseGet(() -> Outcome.of(new FittedFormula(
                        name,
                        text,
                        used.stream()
                                .map(column -> input(table.column(column).orElseThrow()))
                                .toList()))));
    }

    /** Columns are derived one after the other, so that none can come from itself. */
    private static Diagnostic later(String name, String text, String column) {
        return column.equals(name)
                ? Diagnostic.error("formula-itself", text, text.indexOf(column) + 1, column)
                : Diagnostic.error("formula-later-column", text, text.indexOf(column) + 1, column, name);
    }

    private FormulaInput input(Column column) {
        // A derived column of the same name may be another one now.
        return column.origin().isPresent() ? read(column) : inputs.computeIfAbsent(column.name(), name -> read(column));
    }

    private FormulaInput read(Column column) {
        ColumnType type = types.getOrDefault(column.name(), ofKind(column));
        boolean numeric = type == ColumnType.NUMBER || isNumeric(column);
        if (type == ColumnType.YES_NO && !numeric && !saysYesOrNo(column)) {
            type = ColumnType.CATEGORY;
        }
        return new FormulaInput(
                column.name(),
                type,
                numeric && type != ColumnType.DATE,
                type == ColumnType.DATE ? DateNotation.order(settings, column) : null,
                numeric ? column.unit().orElse(null) : null);
    }

    private static ColumnType ofKind(Column column) {
        return column.origin()
                .map(origin -> switch (origin.kind()) {
                    case NUMBER -> ColumnType.NUMBER;
                    case TRUTH -> ColumnType.YES_NO;
                    case TEXT -> ColumnType.CATEGORY;
                    case DATE -> ColumnType.DATE;
                })
                .orElse(ColumnType.TEXT);
    }

    private static boolean isNumeric(Column column) {
        boolean any = false;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                any = true;
                if (!Double.isNaN(column.number(row))) {
                    return true;
                }
            }
        }
        return !any;
    }

    private static boolean saysYesOrNo(Column column) {
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null) {
                return !Double.isNaN(YesNoWords.truth(cell));
            }
        }
        return false;
    }
}
