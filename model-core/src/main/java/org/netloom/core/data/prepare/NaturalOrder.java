package org.netloom.core.data.prepare;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.NumberText;
import org.netloom.core.data.YesNoWords;

/** The order of categories: no before yes, numbers by size, words by the alphabet with numbers in them by size (a2 before a10). */
final class NaturalOrder {

    private NaturalOrder() {}

    /** In the order in which the file of a column of categories names them, if it does; those that it does not name stand behind. */
    static List<String> sorted(Collection<String> texts, Column column, ColumnType type) {
        List<String> natural = sorted(texts, type, column.decimals().isComma());
        if (type != ColumnType.CATEGORY || column.declaredValues().isEmpty()) {
            return natural;
        }
        Set<String> inOrder = new LinkedHashSet<>(column.declaredValues());
        inOrder.retainAll(Set.copyOf(natural));
        inOrder.addAll(natural);
        return List.copyOf(inOrder);
    }

    private static List<String> sorted(Collection<String> texts, ColumnType type, boolean decimalComma) {
        Optional<List<String>> answers = YesNoWords.order(texts);
        if (type == ColumnType.YES_NO && answers.isPresent()) {
            return answers.get();
        }
        boolean numbers = texts.stream().noneMatch(text -> Double.isNaN(NumberText.parse(text, decimalComma)));
        Comparator<String> order = numbers
                ? Comparator.<String>comparingDouble(text -> NumberText.parse(text, decimalComma))
                        .thenComparing(Comparator.naturalOrder())
                : NaturalOrder::compare;
        return texts.stream().sorted(order).toList();
    }

    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = digitsEnd(a, i);
            int endB = digitsEnd(b, j);
            int difference;
            if (endA > i && endB > j) {
                difference = compareDigits(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                difference = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (difference != 0) {
                return difference;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareDigits(String a, String b) {
        String one = a.replaceFirst("^0+(?=.)", "");
        String other = b.replaceFirst("^0+(?=.)", "");
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
