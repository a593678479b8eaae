package org.netloom.core.data;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pairs of answers that mean no and yes, in this order, in the languages that tables are written in. */
public final class YesNoWords {

    private static final List<List<String>> PAIRS = List.of(
            List.of("0", "1"),
            List.of("0.0", "1.0"),
            List.of("no", "yes"),
            List.of("false", "true"),
            List.of("n", "y"),
            List.of("f", "t"),
            List.of("off", "on"),
            List.of("-1", "1"),
            List.of("negative", "positive"),
            List.of("absent", "present"),
            List.of("否", "是"),
            List.of("无", "有"),
            List.of("假", "真"),
            List.of("阴性", "阳性"),
            List.of("不是", "是"),
            List.of("無", "有"),
            List.of("陰性", "陽性"),
            List.of("いいえ", "はい"),
            List.of("偽", "真"),
            List.of("아니요", "예"),
            List.of("아니오", "예"),
            List.of("거짓", "참"),
            List.of("nein", "ja"),
            List.of("falsch", "wahr"),
            List.of("nee", "ja"),
            List.of("nej", "ja"),
            List.of("nei", "ja"),
            List.of("ei", "kyllä"),
            List.of("non", "oui"),
            List.of("faux", "vrai"),
            List.of("no", "sí"),
            List.of("no", "si"),
            List.of("no", "sì"),
            List.of("falso", "verdadero"),
            List.of("falso", "vero"),
            List.of("falso", "verdadeiro"),
            List.of("não", "sim"),
            List.of("nao", "sim"),
            List.of("nie", "tak"),
            List.of("ne", "ano"),
            List.of("nem", "igen"),
            List.of("hayır", "evet"),
            List.of("нет", "да"),
            List.of("ложь", "истина"),
            List.of("ні", "так"),
            List.of("όχι", "ναι"),
            List.of("لا", "نعم"),
            List.of("לא", "כן"),
            List.of("नहीं", "हाँ"),
            List.of("không", "có"),
            List.of("tidak", "ya"));

    private static final Map<String, Double> MEANING = meaning();

    private YesNoWords() {}

    private static Map<String, Double> meaning() {
        Map<String, Double> meaning = new HashMap<>();
        for (List<String> pair : PAIRS) {
            meaning.put(pair.get(0), 0.0);
            meaning.put(pair.get(1), 1.0);
        }
        return Map.copyOf(meaning);
    }

    /** 1 if a cell says yes, 0 if it says no, in whatever language; NaN if it says neither. */
    public static double truth(String cell) {
        return MEANING.getOrDefault(cell.toLowerCase(Locale.ROOT), Double.NaN);
    }

    /**
     * The same of a cell beside answers in other words. -1 says nothing there: it may as well stand for what is not known; nor does 0 beside -1 and 1, between which it lies.
     *
     * @param no what says no elsewhere in the column
     */
    public static double sameTruth(String cell, String no) {
        boolean between = no.equals("-1") && cell.startsWith("0");
        return cell.equals("-1") || between ? Double.NaN : truth(cell);
    }

    /** The two texts of a column, no first, if they are such a pair. */
    public static Optional<List<String>> order(Collection<String> texts) {
        if (texts.size() != 2) {
            return Optional.empty();
        }
        List<String> two = List.copyOf(texts);
        for (List<String> pair : PAIRS) {
            String first = two.get(0).toLowerCase(Locale.ROOT);
            String second = two.get(1).toLowerCase(Locale.ROOT);
            if (List.of(first, second).equals(pair) || List.of(second, first).equals(pair)) {
                return Optional.of(first.equals(pair.get(0)) ? two : List.of(two.get(1), two.get(0)));
            }
        }
        return Optional.empty();
    }
}
