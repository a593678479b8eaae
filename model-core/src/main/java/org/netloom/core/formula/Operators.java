package org.netloom.core.formula;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netloom.core.formula.Code.Numbers;
import org.netloom.core.formula.Code.Texts;

/** Code made of other code. */
final class Operators {

    private Operators() {}

    /** A sign between two parts, before one part, or the call of a function. */
    private static String call(String function, String... parts) {
        if (Character.isLetter(function.charAt(0))) {
            return function + "(" + String.join(", ", parts) + ")";
        }
        return parts.length == 1
                ? "(" + function + parts[0] + ")"
                : "(" + parts[0] + " " + function + " " + parts[1] + ")";
    }

    static Numbers constant(double value) {
        return new Numbers(JavaLiteral.of(value), (from, to, out) -> java.util.Arrays.fill(out, 0, to - from, value));
    }

    static Texts constant(String value) {
        return new Texts(JavaLiteral.of(value), (from, to, out) -> java.util.Arrays.fill(out, 0, to - from, value));
    }

    static Numbers cells(String java, FormulaColumn.Reader cells) {
        return new Numbers(java, cells::fill);
    }

    static Numbers map(String function, Numbers part, DoubleUnaryOperator operator) {
        return new Numbers(call(function, part.java()), (from, to, out) -> {
            part.fill(from, to, out);
            for (int i = 0; i < to - from; i++) {
                out[i] = operator.applyAsDouble(out[i]);
            }
        });
    }

    /** Nothing where one of the two is missing. */
    static Numbers combine(String function, Numbers left, Numbers right, DoubleBinaryOperator operator) {
        return new Numbers(call(function, left.java(), right.java()), (from, to, out) -> {
            double[] second = new double[to - from];
            left.fill(from, to, out);
            right.fill(from, to, second);
            for (int i = 0; i < second.length; i++) {
                out[i] = Double.isNaN(out[i]) || Double.isNaN(second[i])
                        ? Double.NaN
                        : operator.applyAsDouble(out[i], second[i]);
            }
        });
    }

    /** No is known where one part is no, whatever the other is; yes likewise with {@code or} (three-valued logic, as in SQL). */
    static Numbers logic(Numbers left, Numbers right, boolean and) {
        double decisive = and ? 0 : 1;
        return new Numbers(call(and ? "Formulas.and" : "Formulas.or", left.java(), right.java()), (from, to, out) -> {
            double[] second = new double[to - from];
            left.fill(from, to, out);
            right.fill(from, to, second);
            for (int i = 0; i < second.length; i++) {
                boolean decided = out[i] == decisive || second[i] == decisive;
                boolean unknown = Double.isNaN(out[i]) || Double.isNaN(second[i]);
                out[i] = decided ? decisive : unknown ? Double.NaN : 1 - decisive;
            }
        });
    }

    static Numbers choose(Numbers condition, Numbers then, Numbers otherwise) {
        return new Numbers(
                call("Formulas.choose", condition.java(), then.java(), otherwise.java()), (from, to, out) -> {
                    double[] chosen = new double[to - from];
                    double[] other = new double[to - from];
                    condition.fill(from, to, out);
                    then.fill(from, to, chosen);
                    otherwise.fill(from, to, other);
                    for (int i = 0; i < chosen.length; i++) {
                        out[i] = Double.isNaN(out[i]) ? Double.NaN : out[i] != 0 ? chosen[i] : other[i];
                    }
                });
    }

    static Texts choose(Numbers condition, Texts then, Texts otherwise) {
        return new Texts(call("Formulas.choose", condition.java(), then.java(), otherwise.java()), (from, to, out) -> {
            double[] known = new double[to - from];
            @Nullable String[] other = new String[to - from];
            condition.fill(from, to, known);
            then.fill(from, to, out);
            otherwise.fill(from, to, other);
            for (int i = 0; i < known.length; i++) {
                out[i] = Double.isNaN(known[i]) ? null : known[i] != 0 ? out[i] : other[i];
            }
        });
    }

    static Numbers firstNumber(List<Numbers> parts) {
        return new Numbers(
                call("Formulas.first", parts.stream().map(Numbers::java).toArray(String[]::new)), (from, to, out) -> {
                    double[] next = new double[to - from];
                    parts.get(0).fill(from, to, out);
                    for (Numbers part : parts.subList(1, parts.size())) {
                        part.fill(from, to, next);
                        for (int i = 0; i < next.length; i++) {
                            out[i] = Double.isNaN(out[i]) ? next[i] : out[i];
                        }
                    }
                });
    }

    static Texts firstText(List<Texts> parts) {
        return new Texts(
                call("Formulas.first", parts.stream().map(Texts::java).toArray(String[]::new)), (from, to, out) -> {
                    @Nullable String[] next = new String[to - from];
                    parts.get(0).fill(from, to, out);
                    for (Texts part : parts.subList(1, parts.size())) {
                        part.fill(from, to, next);
                        for (int i = 0; i < next.length; i++) {
                            out[i] = out[i] == null ? next[i] : out[i];
                        }
                    }
                });
    }

    /** What a text tells as a number. */
    static Numbers measure(String function, Texts part, java.util.function.ToDoubleFunction<String> measure) {
        return new Numbers(call(function, part.java()), (from, to, out) -> {
            @Nullable String[] texts = new String[to - from];
            part.fill(from, to, texts);
            for (int i = 0; i < texts.length; i++) {
                String text = texts[i];
                out[i] = text == null ? Double.NaN : measure.applyAsDouble(text);
            }
        });
    }

    /** Whether two texts stand to each other in a certain way. */
    static Numbers compare(
            String function, Texts left, Texts right, java.util.function.BiPredicate<String, String> test) {
        return new Numbers(call(function, left.java(), right.java()), (from, to, out) -> {
            @Nullable String[] first = new String[to - from];
            @Nullable String[] second = new String[to - from];
            left.fill(from, to, first);
            right.fill(from, to, second);
            for (int i = 0; i < first.length; i++) {
                String one = first[i];
                String other = second[i];
                out[i] = one == null || other == null ? Double.NaN : test.test(one, other) ? 1 : 0;
            }
        });
    }

    static Texts change(String function, Texts part, java.util.function.UnaryOperator<String> change) {
        return new Texts(call(function, part.java()), (from, to, out) -> {
            part.fill(from, to, out);
            for (int i = 0; i < to - from; i++) {
                String text = out[i];
                out[i] = text == null ? null : change.apply(text);
            }
        });
    }

    static Numbers missingNumber(Numbers part) {
        return map("Formulas.isMissing", part, number -> Double.isNaN(number) ? 1 : 0);
    }

    static Numbers missingText(Texts part) {
        return new Numbers(call("Formulas.isMissing", part.java()), (from, to, out) -> {
            @Nullable String[] texts = new String[to - from];
            part.fill(from, to, texts);
            for (int i = 0; i < texts.length; i++) {
                out[i] = texts[i] == null ? 1 : 0;
            }
        });
    }
}
