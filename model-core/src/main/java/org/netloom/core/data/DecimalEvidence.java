package org.netloom.core.data;

import java.util.Collection;

/**
 * What the texts of a column tell of their decimal sign. Units do not count.
 *
 * @param texts how many there are
 * @param alike how many are the same number whichever sign they have, such as 12
 * @param byPoint those that are numbers with a decimal point only, such as 1.5
 * @param byComma those that are numbers with a decimal comma only
 * @param byEither those that are two different numbers, such as 1,500
 */
public record DecimalEvidence(int texts, int alike, Some byPoint, Some byComma, Some byEither) {

    /**
     * Some of the texts.
     *
     * @param count how many
     * @param example the first of them; empty if there is none
     */
    public record Some(int count, String example) {

        private static final Some NONE = new Some(0, "");

        /** These; the others if there are none. */
        public Some or(Some others) {
            return count > 0 ? this : others;
        }

        private Some with(String text) {
            return new Some(count + 1, count == 0 ? text : example);
        }
    }

    /** The share of texts that must be numbers for the sign to be another than the usual one. */
    private static final double NEARLY_ALL = 0.9;

    /** So many texts that have the other sign outweigh one that has the usual one: it is a slip. */
    private static final int SLIP = 9;

    /** Where most texts would be thousands with the usual sign, so large a share that cannot be tells that none are; fewer are slips. */
    private static final double MORE_THAN_SLIPS = 0.05;

    /** What texts tell. */
    static DecimalEvidence of(Collection<String> texts) {
        int alike = 0;
        Some byPoint = Some.NONE;
        Some byComma = Some.NONE;
        Some byEither = Some.NONE;
        for (String text : texts) {
            String numeral = NumberUnit.without(text);
            double point = NumberText.parse(numeral, false);
            double comma = NumberText.parse(numeral, true);
            if (Double.isNaN(comma)) {
                byPoint = Double.isNaN(point) ? byPoint : byPoint.with(text);
            } else if (Double.isNaN(point)) {
                byComma = byComma.with(text);
            } else if (point == comma) {
                alike++;
            } else {
                byEither = byEither.with(text);
            }
        }
        return new DecimalEvidence(texts.size(), alike, byPoint, byComma, byEither);
    }

    /** The sign of a column's texts: the usual one, unless nearly all are numbers with the other one, and hardly any tells against that. */
    static DecimalSign sign(Collection<String> texts, DecimalSign usual) {
        char needed = usual.other().character();
        return texts.stream().allMatch(text -> text.indexOf(needed) < 0)
                ? usual
                : of(texts).sign(usual);
    }

    /** The same, of what the texts tell. */
    public DecimalSign sign(DecimalSign usual) {
        int other = only(usual.other()).count();
        boolean readable = numbers() >= NEARLY_ALL * texts;
        boolean clear =
                byEither.count() == 0 ? other > 0 : other > 1 && other >= MORE_THAN_SLIPS * (other + byEither.count());
        return readable && clear && other > SLIP * only(usual).count() ? usual.other() : usual;
    }

    /** Those that are numbers with a sign, and none with the other one. */
    public Some only(DecimalSign sign) {
        return sign.isComma() ? byComma : byPoint;
    }

    /** How many are numbers with one sign or the other. */
    public int numbers() {
        return alike + byPoint.count() + byComma.count() + byEither.count();
    }
}
