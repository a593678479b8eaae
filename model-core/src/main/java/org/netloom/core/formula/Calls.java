package org.netloom.core.formula;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import org.netloom.core.formula.Code.Numbers;
import org.netloom.core.formula.Code.Texts;
import org.netloom.core.formula.Node.Call;

/** Binds calls of functions. */
final class Calls {

    private final Binder binder;
    private final String formula;

    Calls(Binder binder, String formula) {
        this.binder = binder;
        this.formula = formula;
    }

    Typed bind(Call call) {
        String name = call.function();
        String usage = Functions.USAGE.get(name);
        if (usage == null) {
            String nearest = Functions.nearest(name, Functions.USAGE.keySet());
            throw nearest.isEmpty()
                    ? Problem.at("formula-no-such-function", formula, call.start(), name)
                    : Problem.at("formula-unknown-function", formula, call.start(), name, nearest);
        }
        int[] arity = Functions.arity(name);
        int given = call.arguments().size();
        if (given < arity[0] || given > arity[1]) {
            throw Problem.at("formula-arguments", formula, call.start(), name, usage, given);
        }
        return bind(name, call.arguments().stream().map(binder::bind).toList(), call);
    }

    private Typed bind(String name, List<Typed> parts, Call call) {
        Typed first = parts.get(0);
        if (Functions.OF_ONE.containsKey(name)) {
            return Typed.number(
                    Operators.map(Functions.java(name), binder.numbers(first), Functions.OF_ONE.get(name)), call);
        }
        if (Functions.OF_TWO.containsKey(name)) {
            return Typed.number(
                    Operators.combine(
                            Functions.java(name),
                            binder.numbers(first),
                            binder.numbers(parts.get(1)),
                            Functions.OF_TWO.get(name)),
                    call);
        }
        if (Functions.OF_MANY.containsKey(name)) {
            return many(name, parts, call);
        }
        if (Functions.OF_DATE.containsKey(name)) {
            Numbers days = first.kind() == Kind.DATE ? binder.numbers(first) : binder.fail("formula-needs-date", first);
            Calendar part = Functions.OF_DATE.get(name);
            return Typed.number(Operators.map(Functions.java(name), days, part::of), call);
        }
        if (Functions.OF_TEXT.containsKey(name)) {
            return Typed.text(
                    Operators.change(Functions.java(name), binder.texts(first), Functions.OF_TEXT.get(name)), call);
        }
        if (Functions.OF_TEXTS.containsKey(name)) {
            return Typed.truth(
                    Operators.compare(
                            Functions.java(name),
                            binder.texts(first),
                            binder.texts(parts.get(1)),
                            Functions.OF_TEXTS.get(name)),
                    call);
        }
        return switch (name) {
            case "length" ->
                Typed.number(
                        Operators.measure(
                                "Formulas.length", binder.texts(first), text -> text.codePointCount(0, text.length())),
                        call);
            case "round" ->
                Typed.number(
                        Operators.combine(
                                "Formulas.round",
                                binder.numbers(first),
                                parts.size() > 1 ? binder.numbers(parts.get(1)) : Operators.constant(0),
                                Functions::rounded),
                        call);
            case "clip" ->
                Typed.number(
                        Operators.combine(
                                "Math.min",
                                Operators.combine(
                                        "Math.max", binder.numbers(first), binder.numbers(parts.get(1)), Math::max),
                                binder.numbers(parts.get(2)),
                                Math::min),
                        call);
            case "is_missing" -> Typed.truth(missing(first), call);
            case "coalesce" -> coalesce(parts, call);
            default -> choice(parts, call);
        };
    }

    private Typed many(String name, List<Typed> parts, Call call) {
        DoubleBinaryOperator operator = Objects.requireNonNull(Functions.OF_MANY.get(name));
        Numbers all = binder.numbers(parts.get(0));
        for (Typed part : parts.subList(1, parts.size())) {
            all = Operators.combine(Functions.java(name), all, binder.numbers(part), operator);
        }
        if (name.equals("mean")) {
            return Typed.number(
                    Operators.combine("/", all, Operators.constant(parts.size()), (sum, count) -> sum / count), call);
        }
        boolean dates = !name.equals("sum") && parts.stream().allMatch(part -> part.kind() == Kind.DATE);
        return dates ? Typed.date(all, parts.get(0).column(), call) : Typed.number(all, call);
    }

    /** A number cell that holds no number counts as missing, too: that is what it is in every formula. */
    private static Numbers missing(Typed part) {
        Numbers numbers = part.numbers();
        Texts texts = part.texts();
        boolean numeric = part.kind() != Kind.TEXT && part.kind() != Kind.TRUTH && numbers != null;
        if (numeric || texts == null) {
            return Operators.missingNumber(Objects.requireNonNull(numbers));
        }
        return Operators.missingText(texts);
    }

    private Typed choice(List<Typed> parts, Call call) {
        Numbers condition = binder.truths(parts.get(0));
        Typed then = parts.get(1);
        Typed otherwise = parts.get(2);
        return switch (common(List.of(then, otherwise))) {
            case TEXT -> Typed.text(Operators.choose(condition, binder.texts(then), binder.texts(otherwise)), call);
            case TRUTH -> Typed.truth(Operators.choose(condition, binder.truths(then), binder.truths(otherwise)), call);
            case DATE ->
                Typed.date(
                        Operators.choose(condition, binder.numbers(then), binder.numbers(otherwise)),
                        then.column(),
                        call);
            case NUMBER ->
                Typed.number(Operators.choose(condition, binder.numbers(then), binder.numbers(otherwise)), call);
        };
    }

    private Typed coalesce(List<Typed> parts, Call call) {
        return switch (common(parts)) {
            case TEXT ->
                Typed.text(Operators.firstText(parts.stream().map(binder::texts).toList()), call);
            case TRUTH ->
                Typed.truth(
                        Operators.firstNumber(parts.stream().map(binder::truths).toList()), call);
            case DATE ->
                Typed.date(
                        Operators.firstNumber(
                                parts.stream().map(binder::numbers).toList()),
                        parts.get(0).column(),
                        call);
            case NUMBER ->
                Typed.number(
                        Operators.firstNumber(
                                parts.stream().map(binder::numbers).toList()),
                        call);
        };
    }

    /** What parts of which one is taken have in common. */
    private Kind common(List<Typed> parts) {
        Kind first = parts.get(0).kind();
        if (parts.stream().allMatch(part -> part.kind() == first)) {
            return first;
        }
        if (parts.stream().allMatch(part -> part.numbers() != null)) {
            return Kind.NUMBER;
        }
        if (parts.stream().allMatch(part -> part.texts() != null)) {
            return Kind.TEXT;
        }
        Typed odd =
                parts.stream().filter(part -> part.kind() != first).findFirst().orElseThrow();
        throw Problem.at(
                "formula-kinds-differ",
                formula,
                odd.node().start(),
                binder.said(odd.node()),
                binder.said(parts.get(0).node()));
    }
}
