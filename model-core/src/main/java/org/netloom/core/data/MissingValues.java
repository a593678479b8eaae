package org.netloom.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What says in a column that there is no value, beside what says so everywhere ({@link MissingMarkers}): codes such as -999, or words such as
 * "unknown". Immutable.
 *
 * @param numbers compared by value, so that -999 is also -999.0; finite and different
 * @param words compared without regard to case; different, none of them empty
 */
public record MissingValues(List<Double> numbers, List<String> words) {

    /** Nothing else says so. */
    public static final MissingValues NONE = new MissingValues(List.of(), List.of());

    private static final double EXACT = 1e15;

    public MissingValues {
        List<Double> kept = new ArrayList<>();
        for (double number : numbers) {
            // There is one zero.
            double value = number == 0 ? 0.0 : number;
            if (!Double.isNaN(value) && !Double.isInfinite(value) && !kept.contains(value)) {
                kept.add(value);
            }
        }
        List<String> spoken = new ArrayList<>();
        for (String word : words) {
            String text = word.strip();
            if (!text.isEmpty() && spoken.stream().noneMatch(text::equalsIgnoreCase)) {
                spoken.add(text);
            }
        }
        numbers = List.copyOf(kept);
        words = List.copyOf(spoken);
    }

    /**
     * What a person typed: a number if it can be read as one, otherwise a word.
     *
     * @param decimalComma whether 1,5 means one and a half
     */
    public static MissingValues of(String typed, boolean decimalComma) {
        String text = typed.strip();
        double number = NumberText.parse(text, decimalComma);
        return Double.isNaN(number)
                ? new MissingValues(List.of(), List.of(text))
                : new MissingValues(List.of(number), List.of());
    }

    /** Whether nothing is said here. */
    public boolean none() {
        return numbers.isEmpty() && words.isEmpty();
    }

    /** Whether a trimmed cell is one of the words. */
    public boolean hasWord(String cell) {
        for (String word : words) {
            if (word.equalsIgnoreCase(cell)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell that holds a number holds one of these; false for NaN. */
    public boolean hasNumber(double number) {
        for (double one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /** These and others. */
    public MissingValues with(MissingValues others) {
        List<Double> allNumbers = new ArrayList<>(numbers);
        allNumbers.addAll(others.numbers);
        List<String> allWords = new ArrayList<>(words);
        allWords.addAll(others.words);
        return new MissingValues(allNumbers, allWords);
    }

    /** These without others. */
    public MissingValues without(MissingValues others) {
        return new MissingValues(
                numbers.stream().filter(number -> !others.hasNumber(number)).toList(),
                words.stream().filter(word -> !others.hasWord(word)).toList());
    }

    /** The words alone. */
    MissingValues spoken() {
        return new MissingValues(List.of(), words);
    }

    /**
     * Each as a person types it, numbers first; {@link #of} understands it.
     *
     * @param decimalComma whether one and a half is written 1,5
     */
    public List<String> texts(boolean decimalComma) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        for (double number : numbers) {
            texts.add(text(number, decimalComma));
        }
        texts.addAll(words);
        return List.copyOf(texts);
    }

    private static String text(double number, boolean decimalComma) {
        String plain = number == Math.rint(number) && Math.abs(number) < EXACT
                ? Long.toString((long) number)
                : Double.toString(number);
        return decimalComma ? plain.replace('.', ',') : plain;
    }
}
