package org.netloom.app.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.SequenceAdvice;
import org.netloom.core.data.schema.WindowAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import picocli.CommandLine.Option;

/**
 * Which rows shall be one sample, as it is typed: {@code --window 12 --horizon 1 --stride 1 --series COLUMN}, or
 * {@code --sequence-id COLUMN --longest 64}, and the order of either.
 */
final class SampleWish {

    @Option(names = "--window", paramLabel = "ROWS", descriptionKey = "cli.option.window")
    private Optional<Integer> window = Optional.empty();

    @Option(names = "--horizon", paramLabel = "ROWS", descriptionKey = "cli.option.horizon")
    private Optional<Integer> horizon = Optional.empty();

    @Option(names = "--stride", paramLabel = "ROWS", descriptionKey = "cli.option.stride")
    private Optional<Integer> stride = Optional.empty();

    @Option(names = "--series", paramLabel = "COLUMN", descriptionKey = "cli.option.series")
    private Optional<String> series = Optional.empty();

    @Option(names = "--sequence-id", paramLabel = "COLUMN", descriptionKey = "cli.option.sequence-id")
    private Optional<String> sequenceId = Optional.empty();

    @Option(names = "--longest", paramLabel = "ROWS", descriptionKey = "cli.option.longest")
    private Optional<Integer> longest = Optional.empty();

    @Option(names = "--order", paramLabel = "COLUMN", descriptionKey = "cli.option.order")
    private Optional<String> order = Optional.empty();

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return Stream.of(
                        window.map(given -> "--window"),
                        horizon.map(given -> "--horizon"),
                        stride.map(given -> "--stride"),
                        series.map(given -> "--series"),
                        sequenceId.map(given -> "--sequence-id"),
                        longest.map(given -> "--longest"),
                        order.map(given -> "--order"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param split whether a person has said how rows are divided */
    Outcome<DataSettings> apply(boolean split, Table table, DataSettings settings) {
        Optional<Diagnostic> problem = problem(split, settings);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        return column("--series", series, settings).then(apart -> column("--sequence-id", sequenceId, settings)
                .then(id -> column("--order", order, settings)
                        .then(place -> Outcome.of(apply(table, settings, apart, id, place)))));
    }

    private DataSettings apply(
            Table table, DataSettings settings, Optional<String> apart, Optional<String> id, Optional<String> place) {
        if (id.isPresent()) {
            String found = place.orElseGet(() -> SequenceAdvice.order(table, settings, id.get()));
            return SequenceAdvice.with(
                    settings, new SequenceSettings(id.get(), found, longest.orElse(SequenceSettings.AS_TRAINED)));
        }
        if (window.isEmpty()) {
            return settings;
        }
        WindowSettings wanted = WindowSettings.of(window.get(), horizon.orElse(1))
                .withStride(stride.orElse(1))
                .withSeries(apart.orElse(""));
        DataSettings windowed = WindowAdvice.with(settings, wanted);
        return place.map(column -> WindowAdvice.ordered(windowed, column)).orElse(windowed);
    }

    private Optional<Diagnostic> problem(boolean split, DataSettings settings) {
        if (window.isPresent() && sequenceId.isPresent()) {
            return Optional.of(Diagnostic.error("window-and-sequences"));
        }
        if (window.isEmpty() && Stream.of(horizon, stride, series).anyMatch(Optional::isPresent)) {
            return Optional.of(Diagnostic.error("window-not-given"));
        }
        if (sequenceId.isEmpty() && longest.isPresent()
                || window.isEmpty() && sequenceId.isEmpty() && order.isPresent()) {
            return Optional.of(Diagnostic.error("sequence-not-given"));
        }
        Optional<Diagnostic> impossible = Stream.of(
                        impossible("--window", window),
                        impossible("--horizon", horizon),
                        impossible("--stride", stride),
                        impossible("--longest", longest))
                .flatMap(Optional::stream)
                .findFirst();
        if (impossible.isPresent()) {
            return impossible;
        }
        boolean whole = settings.split().method() == Method.GROUPED && series.isPresent();
        return window.isPresent() && split && settings.split().method() != Method.ORDERED && !whole
                ? Optional.of(Diagnostic.error("windows-need-order"))
                : Optional.empty();
    }

    private static Optional<Diagnostic> impossible(String option, Optional<Integer> rows) {
        return rows.filter(count -> !WindowSettings.isPossible(count))
                .map(count -> Diagnostic.error("window-impossible", option, count, WindowSettings.LONGEST));
    }

    private static Outcome<Optional<String>> column(String option, Optional<String> wanted, DataSettings settings) {
        return wanted.isEmpty()
                ? Outcome.of(Optional.empty())
                : OptionChecks.column(option, settings, wanted.get()).then(name -> Outcome.of(Optional.of(name)));
    }
}
