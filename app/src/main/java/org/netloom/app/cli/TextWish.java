package org.netloom.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.TextSettings.Tokenizer;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;
import picocli.CommandLine.Option;

/**
 * From which texts to learn, and as which tokens, as it is typed: {@code --text COLUMN --tokenizer byte-pair --length COLUMN=80}. What is
 * said of no column is said of all.
 */
final class TextWish {

    @Option(names = "--text", paramLabel = "COLUMN", descriptionKey = "cli.option.text")
    private List<String> columns = List.of();

    @Option(
            names = "--tokenizer",
            paramLabel = "[COLUMN=]word|character|byte-pair",
            descriptionKey = "cli.option.tokenizer")
    private List<String> tokenizers = List.of();

    @Option(names = "--vocabulary", paramLabel = "[COLUMN=]TOKENS", descriptionKey = "cli.option.vocabulary")
    private List<String> vocabularies = List.of();

    @Option(names = "--length", paramLabel = "[COLUMN=]TOKENS", descriptionKey = "cli.option.length")
    private List<String> lengths = List.of();

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return Stream.of(
                        columns.stream().findFirst().map(given -> "--text"),
                        tokenizers.stream().findFirst().map(given -> "--tokenizer"),
                        vocabularies.stream().findFirst().map(given -> "--vocabulary"),
                        lengths.stream().findFirst().map(given -> "--length"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The tokens first, since length and vocabulary that nobody chose follow from them. */
    Outcome<DataSettings> apply(Table table, DataSettings settings) {
        return learnt(table, settings)
                .then(found -> changed(
                        table,
                        found,
                        "--tokenizer",
                        tokenizers,
                        TextWish::tokenizer,
                        words(),
                        (column, wanted) -> before -> TextAdvice.withTokenizer(column, before, wanted)))
                .then(found -> changed(
                        table,
                        found,
                        "--vocabulary",
                        vocabularies,
                        text -> upTo(TextSettings.LARGEST, text),
                        "1 … " + TextSettings.LARGEST,
                        (column, wanted) -> before -> before.withVocabulary(wanted)))
                .then(found -> changed(
                        table,
                        found,
                        "--length",
                        lengths,
                        text -> upTo(TextSettings.LONGEST, text),
                        "1 … " + TextSettings.LONGEST,
                        (column, wanted) -> before -> before.withLength(wanted)));
    }

    private Outcome<DataSettings> learnt(Table table, DataSettings settings) {
        Outcome<DataSettings> result = Outcome.of(settings);
        for (String column : columns) {
            result = result.then(before -> OptionChecks.column("--text", before, column)
                    .then(name -> Outcome.of(TextAdvice.with(table, before, name))));
        }
        return result;
    }

    private static <T> Outcome<DataSettings> changed(
            Table table,
            DataSettings settings,
            String option,
            List<String> typed,
            Function<String, Optional<T>> value,
            Object known,
            BiFunction<Column, T, Function<TextSettings, TextSettings>> change) {
        List<String> texts = settings.features().stream()
                .filter(feature -> feature.type() == ColumnType.TEXT)
                .map(ColumnSettings::name)
                .toList();
        ColumnWish.Kind kind = new ColumnWish.Kind(option, "cli.wish.texts", texts);
        Outcome<DataSettings> result = Outcome.of(settings);
        for (String text : typed) {
            result = result.then(before -> kind.parse(text, value, known).then(wish -> {
                DataSettings after = before;
                for (String name : wish.columns()) {
                    Column column = table.column(name).orElseThrow();
                    after = after.withColumn(name, one -> changed(one, column, change.apply(column, wish.value())));
                }
                return Outcome.of(after);
            }));
        }
        return result;
    }

    private static ColumnSettings changed(
            ColumnSettings settings, Column column, Function<TextSettings, TextSettings> change) {
        TextSettings before = settings.reading().text().orElseGet(() -> TextAdvice.proposed(column));
        return settings.withReading(settings.reading().withText(Optional.of(change.apply(before))));
    }

    private static Optional<Tokenizer> tokenizer(String text) {
        return Arrays.stream(Tokenizer.values())
                .filter(known -> said(known).equals(text))
                .findFirst();
    }

    private static Optional<Integer> upTo(int most, String text) {
        return text.matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(count -> count >= 1 && count <= most)
                : Optional.empty();
    }

    private static Listing words() {
        return Listing.of(Arrays.stream(Tokenizer.values()).map(TextWish::said).toList());
    }

    private static String said(Tokenizer tokenizer) {
        return tokenizer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
