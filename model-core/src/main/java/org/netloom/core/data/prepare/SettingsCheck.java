package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnOrigin;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.FittedFormula;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.text.Listing;
import org.netloom.core.text.MessageKey;

/** Whether settings and table go together. */
final class SettingsCheck {

    private static final int MOST_CATEGORIES = 1000;

    private SettingsCheck() {}

    static Optional<Diagnostic> check(DataSettings settings, Table table) {
        Optional<ColumnSettings> target = settings.target();
        if (target.isEmpty()) {
            return Optional.of(Diagnostic.error("target-not-chosen"));
        }
        if (settings.seen().isEmpty()) {
            return Optional.of(Diagnostic.error("no-features", target.get().name()));
        }
        SplitSettings split = settings.split();
        if (!(split.training() > 0) || split.validation() < 0 || split.test() < -1e-9) {
            return Optional.of(Diagnostic.error("split-impossible", split.training(), split.validation()));
        }
        List<String> absent = settings.columns().stream()
                .filter(column -> column.role() != ColumnRole.IGNORED)
                .map(ColumnSettings::name)
                .filter(name -> table.column(name).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            return Optional.of(
                    Diagnostic.error("columns-absent", absent.size(), Listing.of(absent), Listing.of(table.names())));
        }
        return windowProblem(settings)
                .or(() -> targetNeeded(settings, target.get(), table))
                .or(() -> sampleProblem(settings, table))
                .or(() -> splitProblem(settings, table))
                .or(() -> targetProblem(target.get(), table))
                .or(() -> settings.seen().stream()
                        .flatMap(feature -> featureProblem(feature, table).stream())
                        .findFirst());
    }

    /** Windows and sequences are made of rows of numbers. */
    private static Optional<Diagnostic> windowProblem(DataSettings settings) {
        return settings.seen().stream()
                .filter(column ->
                        settings.windows().isPresent() || settings.sequences().isPresent())
                .filter(column -> column.type() == ColumnType.TEXT || column.type() == ColumnType.PICTURE)
                .findFirst()
                .map(column -> Diagnostic.error("windows-of-numbers", column.name()));
    }

    /** A feature that is computed from the target tells it, and nobody can compute it of a row whose target is asked for. */
    private static Optional<Diagnostic> targetNeeded(DataSettings settings, ColumnSettings target, Table table) {
        List<FittedFormula> derived = table.columns().stream()
                .flatMap(column -> column.origin().map(ColumnOrigin::formula).stream())
                .toList();
        return settings.features().stream()
                .map(ColumnSettings::name)
                .filter(name -> !name.equals(target.name()))
                .filter(name -> FittedFormula.needed(derived, List.of(name)).stream()
                        .flatMap(formula -> formula.inputs().stream())
                        .anyMatch(input -> input.name().equals(target.name())))
                .findFirst()
                .map(name -> Diagnostic.error("formula-asks-target", name, target.name()));
    }

    private static Optional<Diagnostic> splitProblem(DataSettings settings, Table table) {
        SplitSettings split = settings.split();
        boolean grouped = split.method() == SplitSettings.Method.GROUPED;
        boolean ordered = split.method() == SplitSettings.Method.ORDERED;
        if (!grouped && !ordered && settings.windows().isPresent()) {
            return Optional.of(Diagnostic.error("windows-need-order"));
        }
        if (grouped
                && settings.windows()
                        .filter(windows -> !windows.series().equals(split.column()))
                        .isPresent()) {
            return Optional.of(Diagnostic.error("windows-need-whole-series", split.column()));
        }
        if (!grouped && (!ordered || split.column().isEmpty())) {
            return Optional.empty();
        }
        Optional<Column> column = table.column(split.column());
        if (column.isEmpty()) {
            return Optional.of(Diagnostic.error("split-column-absent", split.column()));
        }
        if (grouped) {
            int groups = different(column.get());
            return groups < 2
                    ? Optional.of(Diagnostic.error("split-one-group", split.column(), groups))
                    : Optional.empty();
        }
        return orders(settings, column.get())
                ? Optional.empty()
                : Optional.of(Diagnostic.error("split-no-order", split.column(), firstText(column.get())));
    }

    private static boolean orders(DataSettings settings, Column column) {
        ColumnType type = settings.columns().stream()
                .filter(candidate -> candidate.name().equals(column.name()))
                .map(ColumnSettings::type)
                .findFirst()
                .orElse(ColumnType.TEXT);
        boolean hasOrder =
                type == ColumnType.DATE ? hasDate(settings.reading(column.name()), column) : hasNumber(column);
        return hasOrder && column.missingCount() < column.size();
    }

    /** Whether the columns are there that tell which rows are a sample together, and in which order. */
    private static Optional<Diagnostic> sampleProblem(DataSettings settings, Table table) {
        if (settings.windows().isPresent() && settings.sequences().isPresent()) {
            return Optional.of(Diagnostic.error("windows-of-sequences"));
        }
        List<String> apart = settings.sequences()
                .map(wanted -> List.of(wanted.id()))
                .or(() -> settings.windows().map(windows -> List.of(windows.series())))
                .orElse(List.of());
        String order = settings.sequences().map(SequenceSettings::order).orElseGet(() -> settings.windows()
                .filter(windows -> settings.split().method() != SplitSettings.Method.ORDERED)
                .map(WindowSettings::order)
                .orElse(""));
        String target = settings.target().map(ColumnSettings::name).orElse("");
        return Stream.concat(apart.stream(), Stream.of(order))
                .filter(name -> !name.isEmpty())
                .filter(name -> table.column(name).isEmpty() || name.equals(target))
                .findFirst()
                .map(name ->
                        Diagnostic.error(name.equals(target) ? "sample-column-target" : "sample-column-absent", name))
                .or(() -> table.column(order)
                        .filter(column -> !orders(settings, column))
                        .map(column -> Diagnostic.error("split-no-order", order, firstText(column))));
    }

    private static Optional<Diagnostic> targetProblem(ColumnSettings target, Table table) {
        Column column = table.column(target.name()).orElseThrow();
        int present = column.size() - column.missingCount();
        if (present == 0) {
            return Optional.of(Diagnostic.error("target-empty", target.name()));
        }
        return switch (target.type()) {
            case TEXT -> Optional.of(Diagnostic.error("target-text", target.name(), different(column), present));
            case ID -> Optional.of(Diagnostic.error("target-id", target.name(), different(column)));
            case NUMBER -> Optional.empty();
            case DATE -> Optional.of(Diagnostic.error("target-date", target.name(), String.valueOf(firstText(column))));
            case YES_NO, CATEGORY -> categoriesProblem(target, column);
            case PICTURE -> Optional.of(Diagnostic.error("target-picture", target.name()));
        };
    }

    private static Optional<Diagnostic> featureProblem(ColumnSettings feature, Table table) {
        Column column = table.column(feature.name()).orElseThrow();
        if (feature.imputation() == Imputation.CONSTANT && !isUsable(feature, column)) {
            return Optional.of(Diagnostic.error(
                    "constant-unusable", feature.name(), feature.steps().constant()));
        }
        return switch (feature.type()) {
            case ID -> Optional.of(Diagnostic.error("feature-text", feature.name()));
            case NUMBER ->
                hasNumber(column)
                        ? Optional.empty()
                        : Optional.of(Diagnostic.error(
                                "feature-no-number", feature.name(), String.valueOf(firstText(column))));
            case DATE -> hasDate(feature.reading(), column) ? Optional.empty() : Optional.of(noDate(feature, column));
            case YES_NO, CATEGORY -> categoriesProblem(feature, column);
            case PICTURE ->
                column.pictures().isPresent() && column.missingCount() < column.size()
                        ? Optional.empty()
                        : Optional.of(Diagnostic.error(
                                "feature-no-picture", feature.name(), column.size() > 0 ? column.text(0) : ""));
            case TEXT -> Optional.empty();
        };
    }

    private static Optional<Diagnostic> categoriesProblem(ColumnSettings settings, Column column) {
        int different = different(column);
        if (settings.type() == ColumnType.YES_NO && different > 2) {
            return Optional.of(Diagnostic.error("yes-no-many", settings.name(), different));
        }
        boolean hashed = settings.role() == ColumnRole.FEATURE && settings.encoding() == Encoding.HASHING;
        return different > MOST_CATEGORIES && !hashed
                ? Optional.of(Diagnostic.error("too-many-categories", settings.name(), different, MOST_CATEGORIES))
                : Optional.empty();
    }

    /** Whether what a person wrote can stand in for a missing cell. */
    private static boolean isUsable(ColumnSettings feature, Column column) {
        String constant = feature.steps().constant();
        return switch (feature.type()) {
            case NUMBER ->
                !Double.isNaN(NumberText.parse(constant, column.decimals().isComma()));
            case YES_NO -> {
                boolean known = false;
                for (int row = 0; row < column.size() && !known; row++) {
                    known = constant.equals(column.cell(row));
                }
                yield known;
            }
            case DATE ->
                !Double.isNaN(DateText.parse(
                        constant, DateNotation.order(feature.reading().dates(), column)));
            case CATEGORY, TEXT, ID -> !constant.isBlank();
            case PICTURE -> true;
        };
    }

    private static boolean hasNumber(Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (!Double.isNaN(column.number(row))) {
                return true;
            }
        }
        return column.missingCount() == column.size();
    }

    /** Where another order would read the cells, that is what to do. */
    private static Diagnostic noDate(ColumnSettings feature, Column column) {
        String example = firstText(column);
        return feature.reading()
                .dates()
                .filter(chosen -> hasDate(ColumnReading.GUESSED, column))
                .map(chosen -> Diagnostic.error(
                        "feature-no-date-in-order",
                        feature.name(),
                        new MessageKey("dateOrder." + chosen.name()),
                        example))
                .orElseGet(() -> Diagnostic.error("feature-no-date", feature.name(), example));
    }

    private static boolean hasDate(ColumnReading reading, Column column) {
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null && isDate(reading, cell)) {
                return true;
            }
        }
        return column.missingCount() == column.size();
    }

    private static boolean isDate(ColumnReading reading, String text) {
        return Arrays.stream(DateText.Order.values())
                .filter(order ->
                        reading.dates().filter(chosen -> chosen != order).isEmpty())
                .anyMatch(order -> !Double.isNaN(DateText.parse(text, order)));
    }

    private static String firstText(Column column) {
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null) {
                return cell;
            }
        }
        return "";
    }

    private static int different(Column column) {
        Set<String> texts = new HashSet<>();
        for (int row = 0; row < column.size(); row++) {
            String cell = column.cell(row);
            if (cell != null) {
                texts.add(cell);
            }
        }
        return texts.size();
    }
}
