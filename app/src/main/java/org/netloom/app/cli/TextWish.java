package org.netloom.app.cli;

import java.util.List;
import java.util.Optional;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Outcome;

/**
 * From which texts to learn, and as which tokens.
 *
 * @param column the column of texts; empty if nobody has said
 * @param tokenizer what a token is; empty for words
 */
record TextWish(Optional<String> column, Optional<TextSettings.Tokenizer> tokenizer) {

    Outcome<DataSettings> apply(Table table, DataSettings settings) {
        List<String> names =
                settings.columns().stream().map(ColumnSettings::name).toList();
        Outcome<DataSettings> learnt = column.isEmpty()
                ? Outcome.of(settings)
                : TargetAdvice.resolve(names, column.get())
                        .then(name -> Outcome.of(TextAdvice.with(table, settings, name)));
        return learnt.then(found -> Outcome.of(
                tokenizer.flatMap(wanted -> inTokens(table, found, wanted)).orElse(found)));
    }

    /** The settings with texts in other tokens, if texts are learnt from. */
    private static Optional<DataSettings> inTokens(Table table, DataSettings settings, TextSettings.Tokenizer wanted) {
        return settings.features().stream()
                .filter(feature -> feature.type() == ColumnType.TEXT)
                .findFirst()
                .flatMap(feature -> table.column(feature.name()))
                .map(column -> settings.withText(Optional.of(TextAdvice.withTokenizer(
                        column, settings.text().orElseGet(() -> TextAdvice.proposed(column)), wanted))));
    }
}
