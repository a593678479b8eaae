package org.netloom.core.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.FittedFormula;
import org.netloom.core.data.FormulaInput;
import org.netloom.core.data.Preparation;
import org.netloom.core.formula.BoundFormula;
import org.netloom.core.formula.Formula;
import org.netloom.core.formula.FormulaColumn;
import org.netloom.core.formula.JavaLiteral;
import org.netloom.core.formula.Kind;

/** Derived columns and conditions as methods in Java. */
final class FormulaCode {

    private static final Pattern CALL = Pattern.compile("Formulas\\.(\\w+)\\(");
    private static final Set<String> COMPARISONS = Set.of("same", "different", "less", "atMost", "greater", "atLeast");
    private static final Set<String> OF_DAYS = Set.of("year", "quarter", "month", "day", "weekday", "dayOfYear");

    private final Preparation preparation;
    private final Names names;
    private final Set<String> features;
    private final List<String> lines = new ArrayList<>();

    FormulaCode(Preparation preparation, Names names, Set<String> features) {
        this.preparation = preparation;
        this.names = names;
        this.features = features;
    }

    /**
     * The methods {@code derive} and {@code checkConditions} with what they call; empty if there are neither.
     *
     * @param needed the formulas without which no row can be prepared
     */
    String code(List<FittedFormula> needed) {
        Set<FittedFormula> wanted = new HashSet<>(needed);
        preparation.filters().forEach(condition -> wanted.addAll(behind(condition)));
        List<FittedFormula> derived =
                preparation.formulas().stream().filter(wanted::contains).toList();
        List<String> methods = new ArrayList<>();
        if (!derived.isEmpty()) {
            features.add("derived");
            features.add("formulas");
            say("");
            say("    /** Computes the columns that do not stand in the file, each from those before it. */");
            say("    static void derive(Table table) {");
            for (FittedFormula formula : derived) {
                String method = names.method("compute", formula.name());
                methods.add(method(formula, method));
                boolean optional = !needed.contains(formula);
                if (optional) {
                    say("        // Only a condition asks for it.");
                    say("        if (" + there(formula) + ") {");
                }
                say((optional ? "    " : "") + "        " + adding(formula, method));
                if (optional) {
                    say("        }");
                }
            }
            say("    }");
        }
        if (!preparation.filters().isEmpty()) {
            conditions(methods);
        }
        methods.forEach(lines::add);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private List<FittedFormula> behind(FittedFormula condition) {
        return FittedFormula.needed(
                preparation.formulas(),
                condition.inputs().stream().map(FormulaInput::name).toList());
    }

    private static String there(FittedFormula formula) {
        return formula.inputs().isEmpty()
                ? "true"
                : formula.inputs().stream()
                        .map(input -> "table.has(" + JavaLiteral.of(input.name()) + ")")
                        .collect(Collectors.joining(" && "));
    }

    private String adding(FittedFormula formula, String method) {
        String name = JavaLiteral.of(formula.name());
        String call = "Preparation::" + method + ");";
        return bound(formula).kind() == Kind.NUMBER
                ? "table.deriveNumbers(" + name + ", " + call
                : "table.deriveTexts(" + name + ", " + call;
    }

    private void conditions(List<String> methods) {
        features.add("conditions");
        features.add("formulas");
        say("");
        say(
                "    /** The network has only seen rows that meet these conditions; others are answered all the same, with a remark. */");
        say("    static void checkConditions(Table table) {");
        for (FittedFormula condition : preparation.filters()) {
            String method = names.method("meets", "condition");
            methods.add(method(condition, method));
            say("        if (" + there(condition) + ") {");
            say("            remarkOthers(table, Preparation::" + method + ", " + JavaLiteral.of(condition.formula())
                    + ");");
            say("        }");
        }
        say("    }");
        say("");
        say("    private static void remarkOthers(Table table, ToDoubleFunction<Row> condition, String text) {");
        say("        int others = 0;");
        say("        for (int row = 0; row < table.size(); row++) {");
        say("            others += condition.applyAsDouble(new Row(table, row)) == 1 ? 0 : 1;");
        say("        }");
        say("        if (others > 0) {");
        say(
                "            table.remark(\"Rows that do not meet the condition of the training, \" + text + \": \" + others);");
        say("        }");
        say("    }");
    }

    /** A method of one formula. */
    private String method(FittedFormula formula, String method) {
        BoundFormula bound = bound(formula);
        String java = bound.java();
        note(java);
        boolean condition = formula.name().isEmpty();
        boolean number = bound.kind() == Kind.NUMBER || condition;
        String value = condition
                ? java
                : switch (bound.kind()) {
                    case NUMBER, TEXT -> java;
                    case TRUTH -> "Formulas.yesOrNo(" + java + ")";
                    case DATE -> "Formulas.date(" + java + ")";
                };
        if (!condition && bound.kind() == Kind.TRUTH) {
            features.add("derivedTruths");
        }
        if (!condition && bound.kind() == Kind.DATE) {
            features.add("derivedDates");
            features.add("dates");
        }
        String title = condition ? "Condition: " : "Column " + Names.comment(formula.name()) + ": ";
        return "\n    /** " + title + Names.comment(formula.formula()) + " */\n"
                + "    private static " + (number ? "double " : "String ") + method + "(Row row) {\n"
                + "        return " + value + ";\n"
                + "    }";
    }

    /** Which functions have to be there. */
    private void note(String java) {
        if (java.contains("DateText.")) {
            features.add("dates");
        }
        if (java.contains("row.truth(")) {
            features.add("truths");
        }
        Matcher calls = CALL.matcher(java);
        while (calls.find()) {
            String name = calls.group(1);
            features.add("fn." + name);
            if (COMPARISONS.contains(name)) {
                features.add("comparing");
            }
            if (OF_DAYS.contains(name)) {
                features.add("calendar");
            }
            if (name.equals("hour") || name.equals("minute")) {
                features.add("clock");
            }
            if (name.equals("lower") || name.equals("upper")) {
                features.add("locale");
            }
        }
    }

    private static BoundFormula bound(FittedFormula formula) {
        return Formula.parse(formula.formula())
                .then(parsed -> parsed.bind(
                        formula.inputs().stream().map(WrittenColumn::new).toList(), 0))
                .toOptional()
                .orElseThrow(() -> new IllegalStateException("It was understood when it was fitted: " + formula));
    }

    private void say(String line) {
        lines.add(line);
    }

    /** A column of which only is known how it is read. */
    private record WrittenColumn(FormulaInput input) implements FormulaColumn {

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public Kind kind() {
            return input.kind();
        }

        @Override
        public boolean hasNumbers() {
            return input.hasNumbers();
        }

        @Override
        public Reader numbers() {
            return WrittenColumn::noRows;
        }

        @Override
        public Reader truths() {
            return WrittenColumn::noRows;
        }

        private static void noRows(int from, int to, double[] out) {
            throw new IllegalStateException("There are no rows");
        }

        @Override
        public @Nullable String text(int row) {
            throw new IllegalStateException("There are no rows");
        }

        @Override
        public String example() {
            return "";
        }

        @Override
        public double moment(String text) {
            return input.moment(text);
        }

        @Override
        public String java(As how) {
            if (how == As.NUMBER && kind() == Kind.DATE) {
                return "row.moment(" + JavaLiteral.of(name()) + ", DateText.Order."
                        + Objects.requireNonNullElse(input.order(), org.netloom.core.data.DateText.Order.DAY_FIRST)
                        + ")";
            }
            boolean truth = how == As.NUMBER && kind() == Kind.TRUTH && !input.numeric();
            return FormulaColumn.super.java(truth ? As.TRUTH : how);
        }
    }
}
