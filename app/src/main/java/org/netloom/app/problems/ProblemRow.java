package org.netloom.app.problems;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;

/** A line of the list of problems. */
sealed interface ProblemRow {

    /** The heading of a severity. */
    record Heading(Severity severity, int count) implements ProblemRow {}

    /** A problem. */
    record Problem(Diagnostic diagnostic) implements ProblemRow {}

    /** Headings and problems, errors first; within a severity in the order of the diagnostics. */
    static List<ProblemRow> of(List<Diagnostic> diagnostics) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Diagnostic> ofSeverity = diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .toList();
            if (!ofSeverity.isEmpty()) {
                rows.add(new Heading(severity, ofSeverity.size()));
                ofSeverity.forEach(diagnostic -> rows.add(new Problem(diagnostic)));
            }
        }
        return rows;
    }
}
