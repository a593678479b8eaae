package org.netloom.core.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.diagnose.Severity;

/**
 * What is seen in rows that are prepared some at a time.
 *
 * @param largest of all numbers, without signs
 */
record Look(float largest) {

    /** Rows that are looked through at once. */
    static final int AT_ONCE = 1 << 14;

    /** Some of the rows, by their places among all of them. */
    @FunctionalInterface
    interface Rows {
        int[] some(int from, int to);
    }

    /**
     * Looks through rows, and says of all of them what there is to say.
     *
     * @param count how many there are
     */
    static Outcome<Look> at(
            Preparation preparation, Table table, int count, Rows rows, boolean labelled, Progress progress) {
        List<Diagnostic> remarks = new ArrayList<>();
        float largest = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            progress.at((double) from / count);
            int[] some = rows.some(from, Math.min(count, from + AT_ONCE));
            Outcome<PreparedRows> looked = RowEncoder.encodeAtOnce(preparation, table, some, some.length, labelled);
            looked.diagnostics().forEach(remark -> add(remark, remarks));
            Optional<PreparedRows> found = looked.toOptional();
            if (found.isEmpty()) {
                return new Outcome.Failure<>(looked.diagnostics());
            }
            largest = Math.max(largest, found.get().values().largest());
        }
        List<String> names =
                preparation.features().stream().map(FittedColumn::name).toList();
        remarks.sort(Comparator.comparingInt(
                remark -> names.indexOf(remark.arguments().get(0))));
        return new Outcome.Success<>(new Look(largest), remarks);
    }

    /** What is said of several parts is said once: {@code column, count, first line or last example}. */
    private static void add(Diagnostic remark, List<Diagnostic> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            Diagnostic said = remarks.get(i);
            if (said.code().equals(remark.code())
                    && said.arguments().get(0).equals(remark.arguments().get(0))) {
                int sum =
                        (int) said.arguments().get(1) + (int) remark.arguments().get(1);
                Diagnostic shown = remark.arguments().get(2) instanceof String ? remark : said;
                remarks.set(
                        i,
                        new Diagnostic(
                                Severity.WARNING,
                                said.code(),
                                said.where(),
                                List.of(
                                        said.arguments().get(0),
                                        sum,
                                        shown.arguments().get(2)),
                                said.repairs()));
                return;
            }
        }
        remarks.add(remark);
    }
}
