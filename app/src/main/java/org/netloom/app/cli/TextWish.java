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
        return learnt.then(found -> Outcome.of(tokenizer
                .flatMap(wanted ->
                        texts(table, found).map(text -> found.withText(Optional.of(text.withTokenizer(wanted)))))
                .orElse(found)));
    }

    /** How the texts become tokens that are learnt from, if any are. */
    private static Optional<TextSettings> texts(Table table, DataSettings settings) {
        return settings.text().or(() -> settings.features().stream()
                .filter(feature -> feature.type() == ColumnType.TEXT)
                .findFirst()
                .map(feature -> TextAdvice.proposed(table.column(feature.name()).orElseThrow())));
    }
}
