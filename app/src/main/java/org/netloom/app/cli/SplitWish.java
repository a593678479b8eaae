package org.netloom.app.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.SplitSettings.Method;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** How rows shall be divided, as it is typed: {@code random}, {@code stratified}, {@code group:COLUMN}, {@code time} or {@code time:COLUMN}. */
final class SplitWish {

    private static final Pattern SHARES = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[,/:]\\s*(\\d+(?:\\.\\d+)?)");

    private SplitWish() {}

    static Outcome<DataSettings> apply(Optional<String> split, Optional<String> shares, DataSettings settings) {
        return method(split, settings)
                .then(divided -> shares(shares, divided))
                .then(wanted -> Outcome.of(settings.withSplit(wanted)));
    }

    private static Outcome<SplitSettings> method(Optional<String> split, DataSettings settings) {
        SplitSettings proposed = settings.split();
        if (split.isEmpty()) {
            return Outcome.of(proposed);
        }
        String text = split.get();
        int colon = text.indexOf(':');
        String method = colon < 0 ? text : text.substring(0, colon);
        String column = colon < 0 ? "" : text.substring(colon + 1);
        return switch (method) {
            case "random" -> plain(text, column, proposed, Method.SHUFFLED);
            case "stratified" -> plain(text, column, proposed, Method.STRATIFIED);
            case "group" -> column.isEmpty() ? unusable(text) : by(column, settings, Method.GROUPED);
            case "time" ->
                column.isEmpty() ? Outcome.of(proposed.with(Method.ORDERED, "")) : by(column, settings, Method.ORDERED);
            default -> unusable(text);
        };
    }

    private static Outcome<SplitSettings> plain(String text, String column, SplitSettings proposed, Method method) {
        return column.isEmpty() ? Outcome.of(proposed.with(method, "")) : unusable(text);
    }

    private static Outcome<SplitSettings> by(String column, DataSettings settings, Method method) {
        return OptionChecks.column("--split", settings, column)
                .then(name -> Outcome.of(settings.split().with(method, name)));
    }

    private static Outcome<SplitSettings> unusable(String text) {
        return Outcome.failed(Diagnostic.error("split-wish-unusable", text));
    }

    private static Outcome<SplitSettings> shares(Optional<String> shares, SplitSettings split) {
        if (shares.isEmpty()) {
            return Outcome.of(split);
        }
        Matcher matcher = SHARES.matcher(shares.get().strip());
        if (!matcher.matches()) {
            return Outcome.failed(Diagnostic.error("shares-unusable", shares.get()));
        }
        double training = Double.parseDouble(matcher.group(1));
        double validation = Double.parseDouble(matcher.group(2));
        return training > 0 && training + validation <= 1
                ? Outcome.of(split.withShares(training, validation))
                : Outcome.failed(Diagnostic.error("split-impossible", training, validation));
    }
}
