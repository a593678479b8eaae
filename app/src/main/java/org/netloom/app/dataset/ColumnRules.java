package org.netloom.app.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;

/** What follows when a person changes a column. Pure. */
final class ColumnRules {

    private ColumnRules() {}

    /** The sentence that says what is learnt: to tell classes apart or to estimate a number. */
    static Diagnostic task(ColumnProfile target, ColumnType type) {
        String code = type == ColumnType.NUMBER ? "task-regression" : "task-classification";
        return Diagnostic.info(code, target.name(), target.different());
    }

    /** Whether a remark says what is learnt. */
    static boolean isTask(Diagnostic remark) {
        return remark.code().startsWith("task-");
    }

    /** Whether a remark says that a column was set aside because of the target or of another column. */
    static boolean isLeak(Diagnostic remark) {
        return remark.code().equals("leak-determines")
                || remark.code().equals("leak-correlated")
                || remark.code().startsWith("same-");
    }

    /** Why columns were set aside, by column. */
    static Map<String, Diagnostic> reasons(List<Diagnostic> remarks) {
        return remarks.stream()
                .filter(remark -> isLeak(remark) || remark.code().startsWith("ignored-"))
                .collect(Collectors.toMap(
                        remark -> String.valueOf(remark.arguments().get(0)), remark -> remark, (one, other) -> other));
    }

    /** What the cards show. */
    static List<ColumnFacts> facts(
            TableProfile profile,
            DataSettings settings,
            Map<String, Diagnostic> reasons,
            Map<String, List<String>> outputs) {
        Map<String, ColumnSettings> byName = settings.columns().stream()
                .collect(Collectors.toMap(ColumnSettings::name, column -> column, (one, other) -> one));
        return profile.columns().stream()
                .filter(column -> byName.containsKey(column.name()))
                .map(column -> {
                    ColumnSettings chosen = byName.getOrDefault(
                            column.name(), SchemaInference.treated(column, column.type(), ColumnRole.IGNORED));
                    boolean ignored = chosen.role() == ColumnRole.IGNORED;
                    return new ColumnFacts(
                            column,
                            chosen,
                            ignored ? Optional.ofNullable(reasons.get(column.name())) : Optional.empty(),
                            outputs.getOrDefault(column.name(), List.of()),
                            TargetAdvice.problem(profile, settings, column.name()),
                            Optional.empty(),
                            Optional.empty());
                })
                .toList();
    }
}
