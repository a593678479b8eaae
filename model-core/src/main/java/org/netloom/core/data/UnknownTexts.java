package org.netloom.core.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.diagnose.Diagnostic;

/** Says of new texts that the network knows none of their tokens, as of texts in another language: to it they are all alike. Pure. */
final class UnknownTexts {

    private UnknownTexts() {}

    static List<Diagnostic> check(List<FittedColumn> features, Table table) {
        return features.stream()
                .filter(feature -> feature.text() != null)
                .flatMap(feature -> table
                        .column(feature.name())
                        .flatMap(column -> check(Objects.requireNonNull(feature.text()), column, table))
                        .stream())
                .toList();
    }

    private static Optional<Diagnostic> check(FittedText text, Column column, Table table) {
        Set<String> known = new HashSet<>(text.vocabulary());
        Function<String, List<String>> divider = text.divider();
        int unknown = 0;
        int firstLine = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (column.isMissing(row)) {
                continue;
            }
            List<String> tokens = divider.apply(column.text(row));
            // What is cut off is not read.
            boolean none = tokens.stream().limit(text.settings().length()).noneMatch(known::contains);
            if (none && !tokens.isEmpty()) {
                unknown++;
                firstLine = unknown == 1 ? table.lineOf(row) : firstLine;
            }
        }
        return unknown == 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning("texts-unknown", column.name(), unknown, firstLine));
    }
}
