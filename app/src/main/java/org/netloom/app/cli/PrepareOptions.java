package org.netloom.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import picocli.CommandLine.Option;

/** What is done to features before they are learnt from, and to uneven classes, where a person wants it otherwise than usual. */
final class PrepareOptions {

    private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.NUMBER);
    private static final Set<ColumnType> SCALED = Set.of(ColumnType.NUMBER, ColumnType.DATE);
    private static final Set<ColumnType> NAMES = Set.of(ColumnType.CATEGORY);
    private static final Set<ColumnType> FILLED =
            Set.of(ColumnType.NUMBER, ColumnType.DATE, ColumnType.CATEGORY, ColumnType.YES_NO);

    /** The words that are shorter than the names of what they mean. */
    private static final Map<Enum<?>, String> SHORT = Map.of(
            Scaling.LOG_STANDARD, "log",
            Balance.CLASS_WEIGHTS, "weights");

    /** What other programs call these ways; as what is filled in they would be words. */
    private static final Map<String, Imputation> SYNONYMS =
            Map.of("median", Imputation.TYPICAL, "mode", Imputation.MOST_FREQUENT);

    @Option(names = "--prepare", paramLabel = "[COLUMN=]STEP", descriptionKey = "cli.option.prepare")
    private List<String> steps = List.of();

    @Option(
            names = "--balance",
            paramLabel = "none|weights|oversample|undersample",
            descriptionKey = "cli.option.balance")
    private Optional<String> balance = Optional.empty();

    /** A step and the types of columns that can take it. */
    private record Step(Set<ColumnType> types, UnaryOperator<ColumnSettings> change) {}

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return steps.stream().findFirst().map(given -> "--prepare").or(() -> balance.map(given -> "--balance"));
    }

    /** The settings of a target and its features, with the steps that are wished, one after the other. */
    Outcome<DataSettings> apply(DataSettings settings) {
        Outcome<DataSettings> result = balanced(settings);
        for (String typed : steps) {
            result = result.then(before -> prepared(typed, before));
        }
        return result;
    }

    private Outcome<DataSettings> balanced(DataSettings settings) {
        if (balance.isEmpty()) {
            return Outcome.of(settings);
        }
        Optional<Balance> wanted = named(Balance.values(), balance.get());
        if (wanted.isEmpty()) {
            return Outcome.failed(Diagnostic.error(
                    "balance-wish-unusable",
                    balance.get(),
                    Listing.of(words(Balance.values()).toList())));
        }
        ColumnSettings target = settings.target().orElseThrow();
        return target.type() == ColumnType.NUMBER
                ? Outcome.failed(Diagnostic.error("balance-wish-number", target.name()))
                : Outcome.of(settings.withBalance(wanted.get()));
    }

    private static Outcome<DataSettings> prepared(String typed, DataSettings settings) {
        List<ColumnSettings> features = settings.features();
        boolean all = typed.indexOf('=') < 0;
        return new ColumnWish.Kind(
                        "--prepare",
                        "cli.wish.features",
                        features.stream().map(ColumnSettings::name).toList())
                .parse(typed, PrepareOptions::step, Listing.of(words()))
                .then(wish -> {
                    List<ColumnSettings> fit = features.stream()
                            .filter(column -> wish.columns().contains(column.name()))
                            .filter(column -> wish.value().types().contains(column.type()))
                            .toList();
                    return fit.isEmpty()
                            ? Outcome.failed(unfit(typed, all, wish))
                            : Outcome.of(changed(settings, fit, wish.value()));
                });
    }

    private static Diagnostic unfit(String typed, boolean all, ColumnWish<Step> wish) {
        Listing types = Listing.of(
                wish.value().types().stream().sorted().map(PrepareOptions::word).toList());
        return all
                ? Diagnostic.error("prepare-wish-none", typed, types)
                : Diagnostic.error("prepare-wish-type", typed, wish.columns().get(0), types);
    }

    private static DataSettings changed(DataSettings settings, List<ColumnSettings> columns, Step step) {
        DataSettings result = settings;
        for (ColumnSettings column : columns) {
            result = result.withColumn(column.name(), step.change());
        }
        return result;
    }

    private static Optional<Step> step(String typed) {
        int colon = typed.indexOf(':');
        String kind = colon < 0 ? typed : typed.substring(0, colon).strip();
        String value = colon < 0 ? "" : typed.substring(colon + 1).strip();
        return switch (kind) {
            case "fill" -> filled(value);
            case "flag" ->
                value.isEmpty()
                        ? Optional.of(steps(NUMBERS, before -> before.withMissingFlag(true)))
                        : Optional.empty();
            case "scale" ->
                named(Scaling.values(), value).map(how -> new Step(SCALED, column -> column.withScaling(how)));
            case "encode" ->
                named(Encoding.values(), value).map(how -> new Step(NAMES, column -> column.withEncoding(how)));
            case "clip" -> named(Clip.values(), value).map(how -> steps(NUMBERS, before -> before.withClip(how)));
            case "bins" -> bins(value).map(count -> steps(NUMBERS, before -> before.withBins(count)));
            default -> Optional.empty();
        };
    }

    /** What is none of the words is what is filled in. */
    private static Optional<Step> filled(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named(Imputation.values(), value)
                .or(() -> Optional.ofNullable(SYNONYMS.get(value)))
                .filter(how -> how != Imputation.CONSTANT)
                .map(how -> new Step(FILLED, column -> column.withImputation(how)))
                .orElseGet(() -> new Step(FILLED, column -> column.withImputation(Imputation.CONSTANT)
                        .withSteps(column.steps().withConstant(value)))));
    }

    private static Step steps(Set<ColumnType> types, UnaryOperator<ColumnSteps> change) {
        return new Step(types, column -> column.withSteps(change.apply(column.steps())));
    }

    private static Optional<Integer> bins(String value) {
        return Optional.of(value)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count == 0 || count >= 2 && count <= ColumnSteps.MOST_BINS);
    }

    private static List<String> words() {
        return Stream.of(
                        words(Imputation.values())
                                .filter(word -> !word.equals(word(Imputation.CONSTANT)))
                                .map(word -> "fill:" + word),
                        Stream.of("fill:0", "flag"),
                        words(Scaling.values()).map(word -> "scale:" + word),
                        words(Encoding.values()).map(word -> "encode:" + word),
                        words(Clip.values()).map(word -> "clip:" + word),
                        Stream.of("bins:5"))
                .flatMap(some -> some)
                .toList();
    }

    private static <E extends Enum<E>> Stream<String> words(E[] all) {
        return Arrays.stream(all).map(PrepareOptions::word);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
        return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
    }

    private static String word(Enum<?> one) {
        return SHORT.getOrDefault(one, one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
