package org.netloom.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.MessageKey;

/**
 * What is typed for a column, {@code COLUMN=VALUE}, or for all of a kind, {@code VALUE}.
 *
 * @param columns those that are meant
 * @param value what is wanted of them
 */
record ColumnWish<T>(List<String> columns, T value) {

    /**
     * Which columns an option is about.
     *
     * @param option as it is typed, such as {@code --dates}
     * @param words what its columns are, as a key of messages
     * @param names of the columns that it can be about
     */
    record Kind(String option, String words, List<String> names) {

        /**
         * Reads what was typed. The name goes up to the last equals sign.
         *
         * @param value reads the value; empty if it is none
         * @param known the values, as they are said when there is no such one
         */
        <T> Outcome<ColumnWish<T>> parse(String typed, Function<String, Optional<T>> value, Object known) {
            int sign = typed.lastIndexOf('=');
            Optional<T> wanted = value.apply(typed.substring(sign + 1).strip());
            boolean nameless = sign >= 0 && typed.substring(0, sign).isBlank();
            if (wanted.isEmpty() || nameless) {
                return Outcome.failed(Diagnostic.error("column-wish-unusable", option, typed, known));
            }
            if (names.isEmpty()) {
                return Outcome.failed(Diagnostic.error("column-wish-none", option, new MessageKey(words)));
            }
            if (sign < 0) {
                return Outcome.of(new ColumnWish<>(names, wanted.get()));
            }
            String name = typed.substring(0, sign).strip();
            return TargetAdvice.resolve(names, name)
                    .toOptional()
                    .map(found -> Outcome.of(new ColumnWish<>(List.of(found), wanted.get())))
                    .orElseGet(() -> Outcome.failed(Diagnostic.error(
                            "column-wish-no-column", option, name, new MessageKey(words), TargetAdvice.listed(names))));
        }
    }

    ColumnWish {
        columns = List.copyOf(columns);
    }
}
