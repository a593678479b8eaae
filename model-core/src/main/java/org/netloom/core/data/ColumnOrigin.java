package org.netloom.core.data;

import java.util.Optional;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.formula.Kind;

/**
 * Where the cells of a derived column come from.
 *
 * @param formula what they are computed by
 * @param kind what it tells
 * @param undefined rows for which it has no result though all its columns have a value, as after a division by zero
 * @param firstLine of those, in the file; 0 if there is none
 */
public record ColumnOrigin(FittedFormula formula, Kind kind, int undefined, int firstLine) {

    Optional<Diagnostic> remark() {
        return undefined == 0
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                        "formula-undefined", formula.name(), undefined, firstLine, formula.formula()));
    }
}
