package org.netloom.core.interchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a preparation for anything that the templates have never heard of, so that a step which is added to Netloom later is refused
 * in words until exported code knows it, and never passed over.
 */
final class UnknownContent {

    /** The parts of each record that exported code replays, or that say nothing to it, and the constants that it knows. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    "Preparation",
                    Set.of("features", "target", "formulas", "filters", "windows", "sequences", "missing", "decimals")),
            Map.entry(
                    "FittedColumn",
                    Set.of(
                            "name",
                            "type",
                            "imputation",
                            "scaling",
                            "encoding",
                            "fill",
                            "shift",
                            "scale",
                            "categories",
                            "fillCategory",
                            "dates",
                            "unit",
                            "steps",
                            "text",
                            "picture",
                            "outputs")),
            Map.entry("FittedTarget", Set.of("name", "task", "classNames", "mean", "deviation", "unit")),
            Map.entry("FittedFormula", Set.of("name", "formula", "inputs")),
            Map.entry("FormulaInput", Set.of("name", "type", "numeric", "order", "unit")),
            Map.entry("MissingValues", Set.of("numbers", "words")),
            Map.entry("FittedDates", Set.of("order", "parts")),
            Map.entry("FittedSteps", Set.of("limits", "edges", "missingFlag")),
            Map.entry("Limits", Set.of("lower", "upper")),
            Map.entry("LearntDecimals", Set.of("sign", "chosen")),
            Map.entry("DecimalSign", Set.of("POINT", "COMMA")),
            Map.entry("NumberUnit", Set.of("prefix", "suffix")),
            Map.entry("FittedText", Set.of("settings", "vocabulary", "merges")),
            Map.entry("TextSettings", Set.of("tokenizer", "vocabulary", "length")),
            Map.entry("PictureSettings", Set.of("height", "width", "channels", "fit")),
            Map.entry("Fit", Set.of("CROP", "PAD")),
            Map.entry("FittedWindows", Set.of("settings", "order", "dates")),
            Map.entry("WindowSettings", Set.of("length", "horizon", "stride", "ownPast", "changes", "series", "order")),
            Map.entry("FittedSequences", Set.of("id", "order", "dates", "length")),
            Map.entry("ColumnType", Set.of("NUMBER", "CATEGORY", "YES_NO", "DATE", "TEXT", "ID", "PICTURE")),
            Map.entry("Imputation", Set.of("TYPICAL", "MEAN", "OWN_VALUE", "DROP_ROW", "MOST_FREQUENT", "CONSTANT")),
            Map.entry("Scaling", Set.of("NONE", "STANDARD", "MIN_MAX", "LOG_STANDARD", "ROBUST")),
            Map.entry("Encoding", Set.of("ONE_HOT", "ORDINAL", "HASHING")),
            Map.entry("Task", Set.of("CLASSIFICATION", "REGRESSION")),
            Map.entry("Order", Set.of("DAY_FIRST", "MONTH_FIRST", "YEAR_FIRST")),
            Map.entry("Part", Set.of("SEASON", "WEEKDAY", "TIME_OF_DAY")),
            Map.entry("Tokenizer", Set.of("WORD", "CHARACTER", "BYTE_PAIR")));

    /**
     * Parts from which no answer comes: how the training rows lay, by which Netloom remarks that new ones lie otherwise; and how training
     * pictures were varied, and where they lay.
     */
    private static final Set<String> SILENT =
            Set.of("Preparation.spreads", "PictureSettings.augmentation", "PictureSettings.folder");

    private UnknownContent() {}

    /** The first thing that exported code does not know, such as {@code FittedColumn.picture}; empty if it knows all. */
    static Optional<String> of(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            String kind = constant.getDeclaringClass().getSimpleName();
            return known(kind).contains(constant.name()) ? Optional.empty() : Optional.of(kind + "." + constant.name());
        }
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(one -> of(one).stream()).findFirst();
        }
        if (value instanceof Map<?, ?> entries) {
            return of(entries.values());
        }
        if (value instanceof Record parts) {
            return ofParts(parts);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return Optional.empty();
        }
        return Optional.of(value.getClass().getSimpleName());
    }

    private static Optional<String> ofParts(Record whole) {
        String kind = whole.getClass().getSimpleName();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            if (SILENT.contains(kind + "." + part.getName())) {
                continue;
            }
            Object value = read(part, whole);
            Optional<String> unknown = known(kind).contains(part.getName())
                    ? of(value)
                    : isNothing(value) ? Optional.empty() : Optional.of(kind + "." + part.getName());
            if (unknown.isPresent()) {
                return unknown;
            }
        }
        return Optional.empty();
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> several && several.isEmpty()
                || value instanceof Map<?, ?> entries && entries.isEmpty()
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof String text && text.isEmpty()
                || value.equals(Boolean.FALSE);
    }

    private static Set<String> known(String kind) {
        return KNOWN.getOrDefault(kind, Set.of());
    }

    private static @Nullable Object read(RecordComponent part, Record whole) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(part + " cannot be read", impossible);
        }
    }
}
