package org.netloom.core.data.prepare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedSequences;
import org.netloom.core.data.RowGroups;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;

/** Whole sequences: the last row of one whose target is known stands for it. */
final class SequenceSampling implements Sampling {

    /** So many in a hundred sequences are read to their end where a few are much longer than all others. */
    private static final double MOST = 0.95;

    /** How many times as long as most a sequence may be before it is cut off: padding all others to it costs time. */
    private static final double MUCH_LONGER = 2;

    private final DataSettings settings;
    private final SequenceSettings wanted;
    private final Table table;
    private final RowGroups groups;

    SequenceSampling(DataSettings settings, SequenceSettings wanted, Table table) {
        this.settings = settings;
        this.wanted = wanted;
        this.table = table;
        List<Column> needed = settings.features().stream()
                .filter(ColumnSettings::dropsRows)
                .map(column -> table.column(column.name()).orElseThrow())
                .toList();
        this.groups = RowGroups.ofSequences(
                table, fitted(1), row -> needed.stream().noneMatch(column -> column.isMissing(row)));
    }

    private FittedSequences fitted(int length) {
        return new FittedSequences(
                wanted.id(),
                wanted.order(),
                SeriesOrder.dates(settings, wanted.order(), table).orElse(null),
                length);
    }

    @Override
    public int[] asked(BitSet kept, List<Diagnostic> remarks) {
        sayLost(remarks);
        ColumnSettings target = settings.target().orElseThrow();
        Column column = table.column(target.name()).orElseThrow();
        RowList asked = new RowList();
        int changing = 0;
        int without = 0;
        int filtered = 0;
        for (int group = 0; group < groups.count(); group++) {
            int answering = -1;
            boolean changes = false;
            for (int position = groups.start(group); position < groups.start(group + 1); position++) {
                int row = groups.rowAt(position);
                if (Sampling.hasAnswer(target, column, row)) {
                    changes |= answering >= 0 && !column.text(row).equals(column.text(answering));
                    answering = row;
                }
            }
            if (answering < 0) {
                without++;
            } else if (!kept.get(answering)) {
                filtered++;
            } else {
                changing += changes ? 1 : 0;
                asked.add(answering);
            }
        }
        if (without > 0) {
            remarks.add(Diagnostic.info("sequences-without-target", without, target.name()));
        }
        if (filtered > 0) {
            remarks.add(Diagnostic.info("sequences-filtered", filtered, groups.count()));
        }
        int[] found = asked.sorted();
        if (changing > 0) {
            remarks.add(Diagnostic.warning("sequences-target-changes", changing, found.length, target.name()));
        }
        return found;
    }

    private void sayLost(List<Diagnostic> remarks) {
        Column id = table.column(wanted.id()).orElseThrow();
        if (id.missingCount() > 0) {
            remarks.add(Diagnostic.warning("sequences-without-id", id.missingCount(), id.name()));
        }
        SeriesOrder.sayWithoutPlace(
                wanted.order(),
                SeriesOrder.dates(settings, wanted.order(), table).orElse(null),
                table,
                remarks);
    }

    /** All rows that are read of the training sequences. */
    @Override
    public int[] fitted(int[] training) {
        int length = length(training);
        return Arrays.stream(training)
                .map(row -> groups.groupAt(groups.positionOf(row)))
                .flatMap(group -> IntStream.range(
                        groups.start(group), groups.start(group) + Math.min(length, groups.length(group))))
                .map(groups::rowAt)
                .sorted()
                .toArray();
    }

    /** One answer a sequence, however long it is. */
    @Override
    public int[] answers(int[] training) {
        return training;
    }

    @Override
    public Diagnostic tooFew(int samples) {
        return Diagnostic.error("too-few-sequences", samples, table.rows(), wanted.id());
    }

    @Override
    public Optional<FittedSequences> sequences(int[] training, List<Diagnostic> remarks) {
        int[] lengths = lengths(training);
        int length = length(training);
        int cut = (int) Arrays.stream(lengths).filter(rows -> rows > length).count();
        remarks.add(Diagnostic.info(
                "sequences-length", groups.count(), lengths[0], lengths[lengths.length - 1], length, cut));
        return Optional.of(fitted(length));
    }

    /** What is stated, or as many rows as the training sequences have, but for a few that are much longer than the others. */
    private int length(int[] training) {
        if (wanted.longest() != SequenceSettings.AS_TRAINED) {
            return wanted.longest();
        }
        int[] lengths = lengths(training);
        int most = lengths[(int) Math.ceil(MOST * (lengths.length - 1))];
        int longest = lengths[lengths.length - 1];
        return Math.min(WindowSettings.LONGEST, longest > MUCH_LONGER * most ? most : longest);
    }

    /** How many rows the training sequences have, ascending. */
    private int[] lengths(int[] training) {
        return Arrays.stream(training)
                .map(row -> groups.length(groups.groupAt(groups.positionOf(row))))
                .sorted()
                .toArray();
    }
}
