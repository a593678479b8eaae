package org.netloom.core.data.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.Reason;
import org.netloom.core.data.YesNoWords;

/**
 * What a column is like, as far as its cells tell.
 *
 * @param name the column
 * @param type what its cells seem to be
 * @param reason why
 * @param rows how many cells there are
 * @param missing how many have no value
 * @param markers what stands in those, and how often; the empty text is the empty cell
 * @param different how many different texts there are, missing ones left out
 * @param malformed cells that are neither missing nor a number though the column's type is NUMBER, or no date though it is DATE; used as missing
 * @param malformedLines the lines of the first of those
 * @param numbers the numbers in short, if most cells are numbers
 * @param dates the moments in short, in days since 1970-01-01, if the type is DATE
 * @param top the most frequent texts, the most frequent one first
 * @param notation how its dates are written, as far as its cells tell; empty unless the type is DATE
 * @param chosen the order of dates in which a person had it read, or that other columns of the file tell; empty for the one that its cells tell
 * @param alsoMissing what a person said to be missing here, beside what is so everywhere
 * @param suspects what looks as if it were missing too
 * @param decimals which sign stands before the decimals of its numbers
 */
public record ColumnProfile(
        String name,
        ColumnType type,
        Reason reason,
        int rows,
        int missing,
        Map<String, Integer> markers,
        int different,
        int malformed,
        List<Integer> malformedLines,
        Optional<NumberSummary> numbers,
        Optional<NumberSummary> dates,
        List<CategoryCount> top,
        Optional<DateNotation> notation,
        Optional<DateText.Order> chosen,
        MissingValues alsoMissing,
        List<MissingSuspect> suspects,
        DecimalNotation decimals) {

    /** Fewer cells than this, and a smaller share of them, may be slips. */
    private static final int MOST_SLIPS = 3;

    private static final double FEW_TICKED = 0.02;
    private static final double FEW_LEFT_EMPTY = 0.1;

    public ColumnProfile {
        markers = Map.copyOf(markers);
        malformedLines = List.copyOf(malformedLines);
        top = List.copyOf(top);
        suspects = List.copyOf(suspects);
    }

    /** How many cells have a value. */
    public int present() {
        return rows - missing;
    }

    /** The share of cells without a value, 0 to 1. */
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }

    /** Whether all rows that have a value have the same. */
    public boolean isConstant() {
        return different <= 1;
    }

    /** Whether cells are ticked or left empty, as boxes of a form are: all that hold anything hold the same, which does not say no. */
    public boolean isMark() {
        return different == 1
                && type != ColumnType.ID
                && type != ColumnType.DATE
                && type != ColumnType.PICTURE
                && !saysNo()
                && present() >= MOST_SLIPS
                && missing >= MOST_SLIPS
                && markers.keySet().equals(Set.of(""))
                && present() >= FEW_TICKED * rows
                && missing >= FEW_LEFT_EMPTY * rows;
    }

    /** What is empty beside nought or no is not known. */
    private boolean saysNo() {
        return numbers.filter(found -> found.min() == 0 && found.max() == 0).isPresent()
                || top.stream().anyMatch(cell -> YesNoWords.truth(cell.text()) == 0);
    }

    /** Whether a comma or a point stands in its most frequent cells. */
    boolean holdsSign() {
        return top.stream()
                .anyMatch(cell -> cell.text().indexOf(',') >= 0 || cell.text().indexOf('.') >= 0);
    }

    /** Whether cells are read now as they were when another profile was made of them: the same is missing, and numbers have the decimal sign that was chosen then. */
    boolean isReadLike(ColumnProfile other) {
        return alsoMissing.equals(other.alsoMissing) && chosenDecimals().equals(other.chosenDecimals());
    }

    /** Whether cells are read as a person says, as far as that is not about dates or texts. */
    public boolean isReadBy(ColumnReading said) {
        return alsoMissing.equals(said.missing()) && chosenDecimals().equals(said.decimals());
    }

    /** The decimal sign that a person chose, if anybody did. */
    public Optional<DecimalSign> chosenDecimals() {
        return Optional.of(decimals.sign()).filter(sign -> decimals.chosen());
    }

    /** Whether its type, or the order in which its dates are read, is a guess that nobody has taken in hand. */
    public boolean isGuess() {
        return reason.isGuess() && chosen.isEmpty();
    }

    /** The same column, said to be of another type for another reason. */
    ColumnProfile retyped(ColumnType newType, Reason newReason) {
        return new ColumnProfile(
                name,
                newType,
                newReason,
                rows,
                missing,
                markers,
                different,
                newType == type ? malformed : 0,
                newType == type ? malformedLines : List.of(),
                numbers,
                dates,
                top,
                newType == type ? notation : Optional.empty(),
                newType == type ? chosen : Optional.empty(),
                alsoMissing,
                newType == type ? suspects : List.of(),
                decimals);
    }
}
