package org.netloom.app.cli;

import java.util.List;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Steps for a table as a whole, as they are typed: {@code name=formula}, and conditions. */
final class StepsWish {

    private StepsWish() {}

    /** The data with these columns derived, one after the other. */
    static Outcome<DerivedData> derive(List<String> typed, DerivedData data) {
        Outcome<DerivedData> result = Outcome.of(data);
        for (String text : typed) {
            result = result.then(before -> derivation(text).then(before::with));
        }
        return result;
    }

    /** The name goes up to the first equals sign, in back-quotes or not; a formula may hold more of them. */
    private static Outcome<Derivation> derivation(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) {
            return Outcome.failed(Diagnostic.error("derive-wish-unusable", text));
        }
        String name = text.substring(0, sign).strip().replaceAll("^`(.*)`$", "$1");
        return Outcome.of(new Derivation(name, text.substring(sign + 1).strip()));
    }

    static DataSettings filter(List<String> typed, DataSettings settings) {
        return settings.withSteps(
                settings.steps().withFilters(typed.stream().map(String::strip).toList()));
    }
}
