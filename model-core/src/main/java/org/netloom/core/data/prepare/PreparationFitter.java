package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.CellWorth;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnOrigin;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedDates;
import org.netloom.core.data.FittedFormula;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.FormulaInput;
import org.netloom.core.data.LearntDecimals;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Progress;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Spread;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.shape.Task;

/** Fits a preparation on the training rows; it is shown no others. */
final class PreparationFitter {

    private static final double[] TENTHS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private static final int MOST_COMPARED = 100_000;

    private final DataSettings all;
    private final Table table;
    private final int[] training;
    private final Optional<Sampling> sampling;
    private final int[] rows;
    /** Those by which is told how new rows differ. */
    private final int[] some;

    /**
     * @param training rows, or rows that stand for training samples
     * @param sampling how several rows become a sample, if they do
     */
    PreparationFitter(DataSettings all, Table table, int[] training, Optional<Sampling> sampling) {
        this.all = all;
        this.table = table;
        this.training = training;
        this.sampling = sampling;
        this.rows = sampling.map(samples -> samples.fitted(training)).orElse(training);
        this.some = SomeRows.of(rows, MOST_COMPARED);
    }

    /** @param progress told from several threads, by one at a time */
    Preparation fit(List<String> classNames, List<FittedFormula> filters, List<Diagnostic> remarks, Progress progress) {
        Parts parts = new Parts(2 * all.seen().size(), progress);
        List<FittedColumn> features = all.seen().parallelStream()
                .map(column -> parts.done(fit(column)))
                .toList();
        List<FittedFormula> formulas = formulas(filters);
        return new Preparation(
                features,
                target(all.target().orElseThrow(), classNames),
                formulas,
                filters,
                sampling.flatMap(Sampling::windows).orElse(null),
                features.parallelStream()
                        .flatMap(feature -> parts.done(spread(feature)).stream())
                        .toList(),
                sampling.flatMap(samples -> samples.sequences(training, remarks))
                        .orElse(null),
                read(formulas, filters)
                        .filter(column -> !column.alsoMissing().none())
                        .collect(Collectors.toMap(Column::name, Column::alsoMissing)),
                read(formulas, filters)
                        .filter(column -> column.chosenDecimals().isPresent()
                                || column.decimals().isComma() != table.decimalComma())
                        .collect(Collectors.toMap(
                                Column::name,
                                column -> new LearntDecimals(
                                        column.decimals(),
                                        column.chosenDecimals().isPresent()))));
    }

    /** The columns that the model reads. */
    private Stream<Column> read(List<FittedFormula> formulas, List<FittedFormula> filters) {
        Set<String> read = Stream.concat(
                        used(),
                        Stream.of(formulas, filters)
                                .flatMap(List::stream)
                                .flatMap(formula -> formula.inputs().stream())
                                .map(FormulaInput::name))
                .collect(Collectors.toSet());
        return table.columns().stream().filter(column -> column.origin().isEmpty() && read.contains(column.name()));
    }

    private Stream<String> used() {
        return Stream.concat(
                all.columns().stream()
                        .filter(column -> column.role() != ColumnRole.IGNORED)
                        .map(ColumnSettings::name),
                all.arranging().stream());
    }

    /** Counts what is done, in whichever thread. */
    private static final class Parts {
        private final int all;
        private final Progress progress;
        private int done;

        Parts(int all, Progress progress) {
            this.all = all;
            this.progress = progress;
        }

        synchronized <T> T done(T part) {
            done++;
            progress.at((double) done / all);
            return part;
        }
    }

    /** Those that features, the target and conditions come from; what else is derived is not part of the model. */
    private List<FittedFormula> formulas(List<FittedFormula> filters) {
        Stream<String> asked =
                filters.stream().flatMap(filter -> filter.inputs().stream()).map(FormulaInput::name);
        List<FittedFormula> derived = table.columns().stream()
                .flatMap(column -> column.origin().map(ColumnOrigin::formula).stream())
                .toList();
        return FittedFormula.needed(derived, Stream.concat(used(), asked).toList());
    }

    private FittedTarget target(ColumnSettings target, List<String> classNames) {
        if (target.type() != ColumnType.NUMBER) {
            return new FittedTarget(target.name(), Task.CLASSIFICATION, classNames, 0, 1);
        }
        Numbers numbers = Numbers.present(
                column(target),
                sampling.map(samples -> samples.answers(training)).orElse(training));
        double mean = numbers.mean();
        return new FittedTarget(
                target.name(),
                Task.REGRESSION,
                List.of(),
                mean,
                numbers.deviation(mean),
                column(target).unit().orElse(null));
    }

    private FittedColumn fit(ColumnSettings settings) {
        return switch (settings.type()) {
            case NUMBER -> NumberFitter.fit(settings, column(settings), rows);
            case DATE -> DateFitter.fit(settings, column(settings), rows);
            case CATEGORY, YES_NO, ID -> fitCategories(settings);
            case TEXT ->
                FittedColumn.ofTexts(
                        settings,
                        TextFitter.fit(
                                settings.reading().text().orElseGet(() -> TextAdvice.proposed(column(settings))),
                                column(settings),
                                rows));
            case PICTURE ->
                FittedColumn.ofPictures(settings, all.pictures().orElseThrow().asSeen());
        };
    }

    /** By rows drawn from all, if there are very many: they tell as much of how new rows differ. */
    private Optional<Spread> spread(FittedColumn feature) {
        Column column = table.column(feature.name()).orElseThrow();
        int missing = (int) Arrays.stream(some).filter(column::isMissing).count();
        return switch (feature.type()) {
            case NUMBER -> amounts(feature, missing, column::number, rows);
            // Where rows are divided in an order, later rows have later dates.
            case DATE ->
                all.split().method() == SplitSettings.Method.ORDERED
                        ? Optional.empty()
                        : amounts(
                                feature,
                                missing,
                                CellWorth.dates(column, dates(feature).order()),
                                rows);
            case TEXT -> amounts(feature, missing, CellWorth.lengths(column), some);
            case CATEGORY, YES_NO ->
                Optional.of(new Spread(
                        feature.name(),
                        some.length,
                        missing,
                        List.of(),
                        inOrder(feature.categories(), counts(column, some))));
            case ID, PICTURE -> Optional.empty();
        };
    }

    private static FittedDates dates(FittedColumn feature) {
        return Objects.requireNonNull(feature.dates(), "dates are fitted of each column that holds some");
    }

    private Optional<Spread> amounts(FittedColumn feature, int missing, IntToDoubleFunction worth, int[] reaching) {
        Numbers numbers = Numbers.present(worth, some);
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spread(feature.name(), some.length, missing, tenths(worth, numbers, reaching), List.of()));
    }

    /** @param reaching the rows that tell how far the amounts reach: no amount of theirs lies beyond */
    private static List<Double> tenths(IntToDoubleFunction worth, Numbers drawn, int[] reaching) {
        double[] tenths = drawn.quantiles(TENTHS);
        for (int row : reaching) {
            double number = worth.applyAsDouble(row);
            // False where there is no number.
            tenths[0] = number < tenths[0] ? number : tenths[0];
            tenths[10] = number > tenths[10] ? number : tenths[10];
        }
        return Arrays.stream(tenths).boxed().toList();
    }

    private static List<Integer> inOrder(List<String> categories, Map<String, Integer> counts) {
        return categories.stream().map(name -> counts.getOrDefault(name, 0)).toList();
    }

    private Map<String, Integer> counts(Column column, int[] rows) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            String cell = column.cell(row);
            if (cell != null) {
                counts.merge(cell, 1, Integer::sum);
            }
        }
        return counts;
    }

    private FittedColumn fitCategories(ColumnSettings settings) {
        Column column = column(settings);
        Map<String, Integer> counts = counts(column, rows);
        List<String> categories = NaturalOrder.sorted(counts.keySet(), column, settings.type());
        String constant = settings.steps().constant();
        if (settings.type() != ColumnType.YES_NO
                && settings.imputation() == Imputation.CONSTANT
                && !constant.isEmpty()
                && !counts.containsKey(constant)) {
            categories = append(categories, constant);
        }
        boolean own = settings.imputation() == Imputation.OWN_VALUE || categories.isEmpty();
        int usual = 0;
        for (int i = 1; i < categories.size(); i++) {
            if (counts.getOrDefault(categories.get(i), 0) > counts.getOrDefault(categories.get(usual), 0)) {
                usual = i;
            }
        }
        if (settings.imputation() == Imputation.CONSTANT && categories.contains(constant)) {
            usual = categories.indexOf(constant);
        }
        return new FittedColumn(
                settings.name(),
                settings.type(),
                settings.imputation(),
                settings.scaling(),
                settings.encoding(),
                0,
                0,
                1,
                categories,
                own ? -1 : usual,
                outputs(settings, categories, own));
    }

    private static List<String> append(List<String> categories, String constant) {
        List<String> all = new ArrayList<>(categories);
        all.add(constant);
        return all;
    }

    private static List<String> outputs(ColumnSettings settings, List<String> categories, boolean own) {
        String name = settings.name();
        List<String> outputs = new ArrayList<>();
        if (settings.type() == ColumnType.CATEGORY && settings.encoding() == Encoding.ORDINAL) {
            return List.of(name);
        }
        if (settings.type() == ColumnType.YES_NO) {
            outputs.add(name);
        } else if (settings.encoding() == Encoding.HASHING) {
            IntStream.rangeClosed(1, FittedColumn.BUCKETS).forEach(bucket -> outputs.add(name + "#" + bucket));
        } else {
            categories.forEach(category -> outputs.add(name + "=" + category));
        }
        if (own) {
            outputs.add(name + "=?");
        }
        return outputs;
    }

    private Column column(ColumnSettings settings) {
        return table.column(settings.name()).orElseThrow();
    }
}
