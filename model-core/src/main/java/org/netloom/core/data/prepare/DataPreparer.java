package org.netloom.core.data.prepare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Balance;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedFormula;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.Progress;
import org.netloom.core.data.RowFilter;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.schema.DateNotation;
import org.netloom.core.data.schema.MalformedCells;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.shape.Task;
import org.netloom.core.text.Listing;

/** Splits a table and prepares it for a network. Pure; takes time in the size of the table: not for the window's thread. */
public final class DataPreparer {

    private static final int FEWEST_ROWS = 2;

    /** So much of the work is done once the rows are divided, what is to be fitted is, and the cells have been looked through. */
    private static final double DIVIDED = 0.05;

    private static final double FITTED = 0.5;
    private static final double CHECKED = 0.55;

    private final DataSettings settings;
    private final Table table;
    private final ColumnSettings target;
    private final Optional<Sampling> sampling;
    private final List<FittedFormula> filters;
    private final Optional<Fold> fold;
    private final Progress progress;
    private final List<Diagnostic> remarks = new ArrayList<>();

    private DataPreparer(
            DataSettings settings, Table table, List<FittedFormula> filters, Optional<Fold> fold, Progress progress) {
        this.progress = progress;
        this.fold = fold;
        this.settings = settings;
        this.table = table;
        this.target = settings.target().orElseThrow();
        this.filters = filters;
        this.sampling = Sampling.of(settings, table);
    }

    /**
     * Splits and prepares a table.
     *
     * @return the three parts, with what was fitted on the first; or why the table cannot be learnt from
     */
    public static Outcome<PreparedData> prepare(DataSettings settings, Table table) {
        return prepare(settings, table, Optional.empty(), Progress.UNSEEN);
    }

    /**
     * The same, watched.
     *
     * @throws Progress.Stopped if the progress does not want it any more
     */
    public static Outcome<PreparedData> prepare(DataSettings settings, Table table, Progress progress) {
        return prepare(settings, table, Optional.empty(), progress);
    }

    /**
     * Splits and prepares a table for one turn of a cross-validation; what is fitted is fitted on the training rows of this turn.
     *
     * @param fold the test of this turn
     * @return a failure also if the rows are divided by their order: a network would learn from what comes after its test
     */
    public static Outcome<PreparedData> prepare(DataSettings settings, Table table, Fold fold) {
        return settings.split().method() == SplitSettings.Method.ORDERED
                ? Outcome.failed(Diagnostic.error("folds-in-order", fold.of()))
                : prepare(settings, table, Optional.of(fold), Progress.UNSEEN);
    }

    private static Outcome<PreparedData> prepare(
            DataSettings settings, Table table, Optional<Fold> fold, Progress progress) {
        return Formulas.derive(settings, table).then(whole -> SettingsCheck.check(settings, whole)
                .map(Outcome::<PreparedData>failed)
                .orElseGet(() -> Formulas.filters(settings, whole)
                        .then(filters -> new DataPreparer(settings, whole, filters, fold, progress).prepare())));
    }

    private Outcome<PreparedData> prepare() {
        return kept().then(this::prepare);
    }

    private boolean isEmpty(Fold fold, int[] rows, List<int[]> rowsByClass) {
        return new RowDivision(settings, table, new ArrayList<>())
                        .divide(rows, rowsByClass, fold)
                        .test()
                        .length
                == 0;
    }

    private Outcome<PreparedData> prepare(BitSet kept) {
        progress.at(0);
        int[] rows = usableRows(kept);
        boolean numbers = target.type() == ColumnType.NUMBER;
        Column column = table.column(target.name()).orElseThrow();
        if (rows.length < FEWEST_ROWS) {
            return Outcome.failed(sampling.map(samples -> samples.tooFew(rows.length))
                    .orElseGet(() -> Diagnostic.error("too-few-rows", rows.length, table.rows(), target.name())));
        }
        List<String> classNames = numbers ? List.of() : classNames(column, rows);
        if (!numbers && classNames.size() < 2) {
            return Outcome.failed(Diagnostic.error("target-one-class", target.name(), classNames.get(0)));
        }
        List<int[]> rowsByClass = numbers ? List.of() : classes(column, rows, classNames, true);
        if (fold.isPresent() && isEmpty(fold.get().last(), rows, rowsByClass)) {
            return Outcome.failed(Diagnostic.error("folds-too-many", fold.get().of(), rows.length));
        }
        RowDivision division = new RowDivision(settings, table, remarks);
        RowSplit split = fold.map(one -> division.divide(rows, rowsByClass, one))
                .orElseGet(() -> division.divide(rows, rowsByClass));
        sayParts(split);
        sayGroupSeen();
        if (split.training().length == 0) {
            return Outcome.failed(Diagnostic.error("too-few-rows", 0, table.rows(), target.name()));
        }
        sayUnseenClasses(column, split.training(), classNames);
        progress.at(DIVIDED);
        Preparation preparation = new PreparationFitter(settings, table, split.training(), sampling)
                .fit(classNames, filters, remarks, progress.part(DIVIDED, FITTED));
        DataFacts facts = new DataFacts(
                preparation.featureWidth(),
                numbers ? Task.REGRESSION : Task.CLASSIFICATION,
                classNames,
                source(),
                indexSizes(preparation),
                preparation.steps(),
                preparation.parts());
        sayMalformed();
        progress.at(CHECKED);
        DriftCheck.Found drift = DriftCheck.check(settings, table, split);
        remarks.addAll(drift.remarks());
        remarks.addAll(TextCheck.check(preparation, table, split.validation(), split.test()));
        double[] shares = shares(split);
        List<PreparedRows> parts = new ArrayList<>();
        List<int[]> trained = numbers ? List.of() : classes(column, split.training(), classNames, false);
        Outcome<Preparation.Labelling> labelling = preparation.labelling(table);
        for (int[] part : List.of(learnt(split.training(), trained), split.validation(), split.test())) {
            Progress share = progress.part(shares[parts.size()], shares[parts.size() + 1]);
            Outcome<PreparedRows> prepared = labelling.then(found -> found.apply(part, share));
            prepared.toOptional().ifPresent(parts::add);
            if (prepared instanceof Outcome.Failure<PreparedRows> failure) {
                return new Outcome.Failure<>(failure.diagnostics());
            }
            prepared.diagnostics().stream()
                    .filter(remark -> remark.code().equals("category-unknown"))
                    .filter(remark -> remarks.stream().noneMatch(said -> isSameColumn(said, remark)))
                    .forEach(remarks::add);
        }
        return new Outcome.Success<>(
                new PreparedData(
                        facts,
                        preparation,
                        parts.get(0).varied(augmentation()),
                        parts.get(1),
                        parts.get(2),
                        settings.balance() == Balance.CLASS_WEIGHTS && !numbers
                                ? Balancing.weights(trained)
                                : List.of(),
                        drift.pictures()),
                remarks);
    }

    /** Where the work on each part begins, and where the last one ends. */
    private static double[] shares(RowSplit split) {
        double training = split.training().length;
        double validation = training + split.validation().length;
        double all = Math.max(1, validation + split.test().length);
        return new double[] {
            CHECKED, CHECKED + (1 - CHECKED) * training / all, CHECKED + (1 - CHECKED) * validation / all, 1
        };
    }

    /** For each number of a sample; those of a row come again in every row of a window or a sequence. */
    private static List<Integer> indexSizes(Preparation preparation) {
        return Collections.nCopies(preparation.featureWidth() / preparation.stepWidth(), preparation.indexSizes())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private Augmentation augmentation() {
        return settings.pictures().map(PictureSettings::augmentation).orElse(Augmentation.NONE);
    }

    /** The training rows as often as they are learnt from. What is fitted is fitted on each of them once. */
    private int[] learnt(int[] training, List<int[]> classes) {
        Balance balance = settings.balance();
        boolean drawn = balance == Balance.OVERSAMPLE || balance == Balance.UNDERSAMPLE;
        return drawn && !classes.isEmpty()
                ? Balancing.rows(balance, classes, settings.split().seed())
                : training;
    }

    private static boolean isSameColumn(Diagnostic said, Diagnostic remark) {
        return said.code().equals(remark.code())
                && said.arguments().get(0).equals(remark.arguments().get(0));
    }

    /** Said once for the whole table, as {@link SchemaInference} does, not for each part. */
    private void sayMalformed() {
        for (ColumnSettings feature : settings.seen()) {
            Column column = table.column(feature.name()).orElseThrow();
            if (feature.type() == ColumnType.NUMBER) {
                MalformedCells.numbers(table, column).ifPresent(remarks::add);
            } else if (feature.type() == ColumnType.DATE) {
                MalformedCells.dates(table, column, DateNotation.order(settings, column))
                        .ifPresent(remarks::add);
            }
        }
    }

    private String source() {
        String path = settings.reference().path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The rows that meet all conditions; says how many are left. */
    private Outcome<BitSet> kept() {
        BitSet all = new BitSet(table.rows());
        all.set(0, table.rows());
        for (FittedFormula filter : filters) {
            int before = all.cardinality();
            Outcome<BitSet> rows = RowFilter.rows(filter, table);
            if (!(rows instanceof Outcome.Success<BitSet> found)) {
                return rows;
            }
            all.and(found.value());
            if (all.isEmpty()) {
                return Outcome.failed(Diagnostic.error("filter-no-rows", filter.formula(), before));
            }
        }
        if (!filters.isEmpty()) {
            remarks.add(Diagnostic.info("rows-filtered", all.cardinality(), table.rows()));
        }
        return Outcome.of(all);
    }

    /** The rows that are asked for. */
    private int[] usableRows(BitSet kept) {
        return sampling.map(samples -> samples.asked(kept, remarks)).orElseGet(() -> completeRows(kept));
    }

    private int[] completeRows(BitSet kept) {
        Column column = table.column(target.name()).orElseThrow();
        List<Column> needed = settings.features().stream()
                .filter(ColumnSettings::dropsRows)
                .map(feature -> table.column(feature.name()).orElseThrow())
                .toList();
        RowList rows = new RowList();
        int withoutTarget = 0;
        int withoutFeature = 0;
        for (int row = kept.nextSetBit(0); row >= 0; row = kept.nextSetBit(row + 1)) {
            int at = row;
            if (!Sampling.hasAnswer(target, column, row)) {
                withoutTarget++;
            } else if (needed.stream().anyMatch(feature -> feature.isMissing(at))) {
                withoutFeature++;
            } else {
                rows.add(row);
            }
        }
        if (withoutTarget > 0) {
            remarks.add(Diagnostic.info("rows-without-target", withoutTarget, target.name()));
        }
        if (withoutFeature > 0) {
            remarks.add(Diagnostic.info("rows-dropped", withoutFeature, table.rows()));
        }
        return rows.inOrderAdded();
    }

    private List<String> classNames(Column column, int[] rows) {
        Set<String> names = new LinkedHashSet<>();
        for (int row : rows) {
            names.add(column.text(row));
        }
        return NaturalOrder.sorted(names, column, target.type());
    }

    /** The rows of each class. */
    private List<int[]> classes(Column column, int[] rows, List<String> classNames, boolean sayRare) {
        Map<String, RowList> builders = new HashMap<>();
        for (int row : rows) {
            builders.computeIfAbsent(column.text(row), name -> new RowList()).add(row);
        }
        Map<String, int[]> byClass = new HashMap<>();
        builders.forEach((name, builder) -> byClass.put(name, builder.inOrderAdded()));
        int[] none = {};
        List<String> rare = classNames.stream()
                .filter(name -> byClass.getOrDefault(name, none).length < 3)
                .toList();
        if (sayRare && !rare.isEmpty()) {
            remarks.add(Diagnostic.warning("classes-too-small", rare.size(), Listing.of(rare, 5)));
        }
        return classNames.stream().map(name -> byClass.getOrDefault(name, none)).toList();
    }

    /** Where whole groups or the order decide, a class may come up in no training row. */
    private void sayUnseenClasses(Column column, int[] training, List<String> classNames) {
        Set<String> unseen = new LinkedHashSet<>(classNames);
        for (int row : training) {
            unseen.remove(column.text(row));
        }
        if (!unseen.isEmpty()) {
            remarks.add(Diagnostic.warning("classes-unseen", unseen.size(), Listing.of(unseen)));
        }
    }

    /** What parts whole groups has another value in each part; a number may mean something all the same. */
    private void sayGroupSeen() {
        settings.seen().stream()
                .filter(feature -> settings.split().method() == SplitSettings.Method.GROUPED
                        && feature.name().equals(settings.split().column()))
                .map(feature -> feature.type() == ColumnType.NUMBER
                        ? Diagnostic.info("group-seen", feature.name())
                        : Diagnostic.warning("group-seen", feature.name()))
                .forEach(remarks::add);
    }

    private void sayParts(RowSplit split) {
        int rows = split.training().length + split.validation().length + split.test().length;
        boolean noneWanted =
                settings.split().validation() <= 0 && settings.split().test() <= 1e-9;
        if (noneWanted && rows > 0 && split.training().length == rows) {
            remarks.add(Diagnostic.warning("no-rows-unseen"));
        }
        if (split.validation().length == 0 && settings.split().validation() > 0) {
            remarks.add(Diagnostic.warning("no-validation-rows", rows));
        }
        if (split.test().length == 0 && settings.split().test() > 1e-9) {
            remarks.add(Diagnostic.warning("no-test-rows", rows));
        }
    }
}
