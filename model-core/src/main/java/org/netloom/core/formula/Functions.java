package org.netloom.core.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.netloom.core.text.NearestNames;

/** What can be called in a formula. Where an argument is missing the result is, but for {@code coalesce} and {@code is_missing}. */
final class Functions {

    static final Map<String, DoubleUnaryOperator> OF_ONE = Map.ofEntries(
            Map.entry("abs", Math::abs),
            Map.entry("sign", Math::signum),
            Map.entry("sqrt", Math::sqrt),
            Map.entry("exp", Math::exp),
            Map.entry("log", Math::log),
            Map.entry("ln", Math::log),
            Map.entry("log2", x -> Math.log(x) / Math.log(2)),
            Map.entry("log10", Math::log10),
            Map.entry("log1p", Math::log1p),
            Map.entry("floor", Math::floor),
            Map.entry("ceil", Math::ceil),
            Map.entry("sin", Math::sin),
            Map.entry("cos", Math::cos),
            Map.entry("tan", Math::tan),
            Map.entry("tanh", Math::tanh));

    static final Map<String, DoubleBinaryOperator> OF_TWO =
            Map.of("pow", Math::pow, "mod", Functions::remainder, "atan2", Math::atan2);

    static final Map<String, DoubleBinaryOperator> OF_MANY =
            Map.of("min", Math::min, "max", Math::max, "sum", Double::sum, "mean", Double::sum);

    static final Map<String, Calendar> OF_DATE = Map.of(
            "year", Calendar.YEAR,
            "quarter", Calendar.QUARTER,
            "month", Calendar.MONTH,
            "day", Calendar.DAY,
            "weekday", Calendar.WEEKDAY,
            "day_of_year", Calendar.DAY_OF_YEAR,
            "hour", Calendar.HOUR,
            "minute", Calendar.MINUTE);

    static final Map<String, UnaryOperator<String>> OF_TEXT = Map.of(
            "lower", text -> text.toLowerCase(java.util.Locale.ROOT),
            "upper", text -> text.toUpperCase(java.util.Locale.ROOT));

    static final Map<String, BiPredicate<String, String>> OF_TEXTS =
            Map.of("contains", String::contains, "starts_with", String::startsWith, "ends_with", String::endsWith);

    /** How each one is called, in the order in which a person looks for them. */
    static final Map<String, String> USAGE = usage();

    private Functions() {}

    private static Map<String, String> usage() {
        Map<String, String> usage = new LinkedHashMap<>();
        usage.put("if", "if(condition, then, else)");
        usage.put("is_missing", "is_missing(x)");
        usage.put("coalesce", "coalesce(x, y, …)");
        for (String name : List.of("log", "log10", "log2", "log1p", "ln", "exp", "sqrt", "abs")) {
            usage.put(name, name + "(x)");
        }
        usage.put("round", "round(x, digits)");
        for (String name : List.of("floor", "ceil", "sign")) {
            usage.put(name, name + "(x)");
        }
        for (String name : List.of("min", "max", "sum", "mean")) {
            usage.put(name, name + "(x, y, …)");
        }
        usage.put("clip", "clip(x, lower, upper)");
        usage.put("pow", "pow(x, y)");
        usage.put("mod", "mod(x, y)");
        for (String name : List.of("year", "quarter", "month", "day", "weekday", "day_of_year", "hour", "minute")) {
            usage.put(name, name + "(date)");
        }
        usage.put("length", "length(text)");
        usage.put("lower", "lower(text)");
        usage.put("upper", "upper(text)");
        for (String name : List.of("contains", "starts_with", "ends_with")) {
            usage.put(name, name + "(text, part)");
        }
        for (String name : List.of("sin", "cos", "tan", "tanh")) {
            usage.put(name, name + "(x)");
        }
        usage.put("atan2", "atan2(y, x)");
        return java.util.Collections.unmodifiableMap(usage);
    }

    /** What a function of one, two or many parts is called in Java: in {@link Math} where it is there, else among those that exported code brings. */
    static String java(String name) {
        return switch (name) {
            case "abs",
                    "sqrt",
                    "exp",
                    "log",
                    "log10",
                    "log1p",
                    "floor",
                    "ceil",
                    "sin",
                    "cos",
                    "tan",
                    "tanh",
                    "atan2",
                    "min",
                    "max" -> "Math." + name;
            case "ln" -> "Math.log";
            case "sign" -> "Math.signum";
            case "pow" -> "Formulas.power";
            case "mod" -> "Formulas.remainder";
            case "sum", "mean" -> "+";
            case "day_of_year" -> "Formulas.dayOfYear";
            case "starts_with" -> "Formulas.startsWith";
            case "ends_with" -> "Formulas.endsWith";
            default -> "Formulas." + name;
        };
    }

    /** How many arguments a function takes at least and at most. */
    static int[] arity(String name) {
        if (OF_MANY.containsKey(name) || name.equals("coalesce")) {
            return new int[] {1, Integer.MAX_VALUE};
        }
        if (name.equals("round")) {
            return new int[] {1, 2};
        }
        if (name.equals("if") || name.equals("clip")) {
            return new int[] {3, 3};
        }
        boolean two = OF_TWO.containsKey(name) || OF_TEXTS.containsKey(name);
        return two ? new int[] {2, 2} : new int[] {1, 1};
    }

    /** With the sign of the divisor, as in spreadsheets: the weekday before Monday is Sunday. */
    static double remainder(double number, double divisor) {
        return number - divisor * Math.floor(number / divisor);
    }

    /** Halves away from zero, as people round. */
    static double rounded(double number, double digits) {
        if (!Double.isFinite(number) || Double.isNaN(digits)) {
            return Double.isNaN(digits) ? Double.NaN : number;
        }
        int places = (int) Math.max(-300, Math.min(300, digits));
        return java.math.BigDecimal.valueOf(number)
                .setScale(places, java.math.RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** The name that is least different from what was typed; empty if none is like it. */
    static String nearest(String typed, Collection<String> names) {
        return NearestNames.of(typed, names).stream().findFirst().orElse("");
    }
}
