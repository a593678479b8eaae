package org.netloom.core.data.prepare;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.diagnose.Diagnostic;

/** Says how much of the texts that were not learnt from is known. */
final class TextCheck {

    private TextCheck() {}

    static List<Diagnostic> check(Preparation preparation, Table table, int[] validation, int[] test) {
        int[] rows =
                IntStream.concat(IntStream.of(validation), IntStream.of(test)).toArray();
        return preparation.texts().stream()
                .flatMap(
                        fitted -> said(
                                Objects.requireNonNull(fitted.text()),
                                table.column(fitted.name()).orElseThrow(),
                                rows)
                                .stream())
                .toList();
    }

    private static Optional<Diagnostic> said(FittedText text, Column column, int[] rows) {
        Set<String> known = new HashSet<>(text.vocabulary());
        Function<String, List<String>> divider = text.divider();
        long all = 0;
        long unknown = 0;
        for (int row : rows) {
            List<String> tokens = divider.apply(column.text(row));
            all += tokens.size();
            unknown += tokens.stream().filter(token -> !known.contains(token)).count();
        }
        return all == 0
                ? Optional.empty()
                : Optional.of(Diagnostic.info(
                        "text-unknown",
                        column.name(),
                        (int) Math.round(100.0 * unknown / all),
                        text.vocabulary().size()));
    }
}
