package org.netloom.app.cli;

import java.util.Optional;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** How rows that follow one another shall become samples, as it is typed: {@code --window 12 --horizon 1 --stride 1}. */
final class WindowWish {

    private WindowWish() {}

    /** @param split whether a person has said how rows are divided */
    static Outcome<DataSettings> apply(
            Optional<Integer> window,
            Optional<Integer> horizon,
            Optional<Integer> stride,
            boolean split,
            DataSettings settings) {
        if (window.isEmpty()) {
            return horizon.isEmpty() && stride.isEmpty()
                    ? Outcome.of(settings)
                    : Outcome.failed(Diagnostic.error("window-not-given"));
        }
        for (Optional<Integer> wish : java.util.List.of(window, horizon, stride)) {
            if (wish.isPresent() && !WindowSettings.isPossible(wish.get())) {
                return Outcome.failed(Diagnostic.error("window-impossible", wish.get(), WindowSettings.LONGEST));
            }
        }
        if (split && settings.split().method() != Method.ORDERED) {
            return Outcome.failed(Diagnostic.error("windows-need-order"));
        }
        return Outcome.of(WindowAdvice.with(
                settings, WindowSettings.of(window.get(), horizon.orElse(1)).withStride(stride.orElse(1))));
    }
}
