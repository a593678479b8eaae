package org.netloom.core.data.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableSteps;
import org.netloom.core.diagnose.Diagnostic;

/** Remarks on rows that are no examples, such as totals, or outweigh all others, with the condition that all other rows meet as the last of their arguments. Pure. */
public final class StrayRows {

    private static final Set<String> CODES = Set.of(TotalsRow.CODE, RepeatedHeader.CODE, FarTargets.CODE);

    private StrayRows() {}

    static List<Diagnostic> find(Table table, DataSettings settings) {
        return Stream.of(
                        TotalsRow.find(table, settings),
                        RepeatedHeader.find(table, settings),
                        FarTargets.find(table, settings))
                .flatMap(Optional::stream)
                .filter(remark -> !areLeftOut(remark, settings))
                .toList();
    }

    /** Whether a remark is one of these. */
    public static boolean isSaidBy(Diagnostic remark) {
        return CODES.contains(remark.code());
    }

    /** The condition that all other rows meet. */
    public static String others(Diagnostic remark) {
        return String.valueOf(remark.arguments().get(remark.arguments().size() - 1));
    }

    /** Whether that condition is set already. */
    public static boolean areLeftOut(Diagnostic remark, DataSettings settings) {
        return settings.steps().filters().contains(others(remark));
    }

    /** The steps with that condition too. */
    public static TableSteps without(Diagnostic remark, TableSteps steps) {
        return steps.withFilters(Stream.concat(steps.filters().stream(), Stream.of(others(remark)))
                .toList());
    }
}
