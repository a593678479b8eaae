package org.netloom.core.data.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/**
 * Points at features that tell the target nearly alone, and at groups of rows with one answer each. Whether a feature is known before the target is, only a
 * person can say: none is ignored. Pure.
 */
final class LeakSuspicion {

    private static final Set<String> OF_A_FEATURE =
            Set.of("leak-separates", "leak-missing", "leak-nearly", "leak-nearly-correlated", "leak-nearly-ordered");
    private static final String OF_GROUPS = "groups-told";

    /** Remarks that say the same of a column, or more. */
    private static final Set<String> ELSEWHERE = Set.of("leak-kept", "sequences-found");

    private static final int MOST_SAID = 5;

    private LeakSuspicion() {}

    /**
     * Says what is suspicious.
     *
     * @param remarks on the target so far, to which it is added; a column is not spoken of twice
     */
    static void say(Table table, DataSettings settings, List<Diagnostic> remarks) {
        // What a forecast asks for lies ahead of the rows that it sees.
        if (settings.windows().isPresent()) {
            return;
        }
        Set<Object> said = remarks.stream()
                .filter(remark -> ELSEWHERE.contains(remark.code()))
                .map(remark -> remark.arguments().get(0))
                .collect(Collectors.toCollection(HashSet::new));
        ColumnSettings target = settings.target().orElseThrow();
        List<Diagnostic> groups = groups(table, settings, target).stream()
                .filter(remark -> said.add(remark.arguments().get(0)))
                .toList();
        LeakEvidence evidence = new LeakEvidence(table, target);
        settings.features().stream()
                .filter(feature -> !said.contains(feature.name()))
                .flatMap(feature -> evidence.of(feature).stream())
                .limit(MOST_SAID)
                .forEach(remarks::add);
        if (areDrawnByChance(settings)) {
            groups.stream().limit(MOST_SAID).forEach(remarks::add);
        }
    }

    /** Whether a remark speaks of a feature that is not learnt from any more, or of groups that are kept together by now. */
    static boolean isOutdated(Diagnostic remark, DataSettings settings) {
        return OF_A_FEATURE.contains(remark.code())
                        && settings.features().stream().noneMatch(feature -> feature.name()
                                .equals(remark.arguments().get(0)))
                || remark.code().equals(OF_GROUPS) && !areDrawnByChance(settings);
    }

    private static boolean areDrawnByChance(DataSettings settings) {
        Method method = settings.split().method();
        return (method == Method.SHUFFLED || method == Method.STRATIFIED)
                && settings.windows().isEmpty()
                && settings.sequences().isEmpty();
    }

    private static List<Diagnostic> groups(Table table, DataSettings settings, ColumnSettings target) {
        Column answers = table.column(target.name()).orElseThrow();
        return target.type() == ColumnType.NUMBER
                ? List.of()
                : settings.columns().stream()
                        .flatMap(column -> table
                                .column(column.name())
                                .flatMap(cells -> ToldGroups.of(column, cells, answers))
                                .map(told -> Diagnostic.warning(
                                        OF_GROUPS, column.name(), target.name(), told.groups(), told.rows()))
                                .stream())
                        .toList();
    }
}
