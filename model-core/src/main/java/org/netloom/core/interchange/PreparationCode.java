package org.netloom.core.interchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Preparation;
import org.netloom.core.formula.JavaLiteral;

/** The class {@code Preparation} of a program: a method for each column, with the numbers that were fitted on the training rows. */
final class PreparationCode {

    private static final int LINE = 72;

    private final Preparation preparation;
    private final Set<String> features;
    private final WordLists lists;
    private final StringBuilder code = new StringBuilder();

    /**
     * @param features to which those are added that this preparation needs of the other classes
     * @param lists to which lists are added that are too long for code
     */
    PreparationCode(Preparation preparation, Set<String> features, WordLists lists) {
        this.preparation = preparation;
        this.features = features;
        this.lists = lists;
    }

    String code() {
        Names names = new Names();
        names.constant("columns");
        names.constant("width");
        names.constant("pictures");
        List<ColumnCode> columns = preparation.features().stream()
                .map(column -> new ColumnCode(column, names, features, lists))
                .toList();
        say("    /** The columns that the file must have. */");
        say("    static final List<String> COLUMNS = " + listOf(preparation.sources()) + ";");
        say("");
        if (!preparation.pictures().isEmpty()) {
            say("    /** Those of them that show pictures. */");
            say("    static final List<String> PICTURES = " + listOf(preparation.pictures()) + ";");
            say("");
        }
        say("    /** So many numbers a row becomes. */");
        say("    static final int WIDTH = " + preparation.stepWidth() + ";");
        List<String> methods = columns.stream().map(ColumnCode::code).toList();
        String constants = columns.stream().map(ColumnCode::constants).collect(Collectors.joining());
        code.append(constants.isEmpty() ? "" : "\n" + constants);
        say("");
        say("    private Preparation() {}");
        usable();
        named();
        marked();
        sample(columns);
        methods.forEach(code::append);
        carryOn();
        code.append(new FormulaCode(preparation, names, features).code(preparation.formulasOfFeatures()));
        units();
        decimals();
        return header() + code + "}\n";
    }

    private String header() {
        String listed = "import java.util.List;\n";
        String mapped = features.contains("maps") ? "import java.util.Map;\n" : "";
        String optional =
                features.contains("units") || features.contains("decimals") ? "import java.util.Optional;\n" : "";
        String functions = features.contains("conditions") ? "import java.util.function.ToDoubleFunction;\n" : "";
        return "package predictor;\n\n" + listed + mapped + optional + functions
                + "\n/** Turns rows into the numbers that the network was trained on. All constants were fitted on the training rows. */\n"
                + "final class Preparation {\n\n";
    }

    private void usable() {
        List<String> needed = preparation.features().stream()
                .filter(FittedColumn::dropsRows)
                .map(column -> "!row.isMissing(" + JavaLiteral.of(column.name()) + ")")
                .toList();
        features.add(needed.isEmpty() ? "keeping" : "dropping");
        if (preparation.sequences() == null) {
            features.add(needed.isEmpty() && preparation.windows() == null ? "complete" : "partial");
        }
        if (!needed.isEmpty()) {
            features.add("missing");
            say("");
            say("    /** Rows that lack one of these cells have no answer. */");
            say("    static boolean isUsable(Row row) {");
            say("        return " + String.join("\n                && ", needed) + ";");
            say("    }");
        }
    }

    private void named() {
        Map<String, Set<String>> named = preparation.namedAsMissing();
        if (named.isEmpty()) {
            return;
        }
        features.add("named");
        say("");
        say("    /** Whether a cell is a category, though elsewhere such a cell says that there is no value. */");
        say("    static boolean isNamed(String column, String text) {");
        say("        return "
                + named.entrySet().stream()
                        .map(column -> "column.equals(" + JavaLiteral.of(column.getKey()) + ") && List.of("
                                + column.getValue().stream()
                                        .map(JavaLiteral::of)
                                        .collect(Collectors.joining(", "))
                                + ").contains(text)")
                        .collect(Collectors.joining("\n                || "))
                + ";");
        say("    }");
    }

    private void marked() {
        Map<String, MissingValues> missing = preparation.missing();
        if (missing.isEmpty()) {
            return;
        }
        features.add("marked");
        say("");
        say("    /** What else says in a column that there is no value. */");
        say("    static MissingValues missing(String column) {");
        say("        return switch (column) {");
        missing.forEach((column, values) -> say("            case " + JavaLiteral.of(column)
                + " -> new MissingValues(List.of("
                + values.numbers().stream().map(JavaLiteral::of).collect(Collectors.joining(", "))
                + "), List.of("
                + values.words().stream().map(JavaLiteral::of).collect(Collectors.joining(", ")) + "));"));
        say("            default -> MissingValues.NONE;");
        say("        };");
        say("    }");
    }

    private void sample(List<ColumnCode> columns) {
        say("");
        features.add("numbers");
        say("    /** The numbers of a row, column by column. */");
        say("    static float[] sample(Row row) {");
        say("        Features features = new Features(WIDTH);");
        columns.forEach(column -> say("        " + column.method() + "(row, features);"));
        say("        return features.all();");
        say("    }");
    }

    /** In a series a cell that is not known takes what was known last. */
    private void carryOn() {
        if (preparation.windows() == null && preparation.sequences() == null
                || preparation.features().stream().noneMatch(column -> column.imputation() == Imputation.TYPICAL)) {
            return;
        }
        features.add("carrying");
        say("");
        say("    /** Where a cell is missing, what was known in the row before stands in for it. */");
        say("    static void carryOn(Row row, float[] before, float[] numbers) {");
        int offset = 0;
        for (FittedColumn column : preparation.features()) {
            if (column.imputation() == Imputation.TYPICAL) {
                boolean flagged = column.steps() != null
                        && Objects.requireNonNull(column.steps()).missingFlag();
                int width = column.width() - (flagged ? 1 : 0);
                say("        if (" + unknown(column) + ") {");
                say("            System.arraycopy(before, " + offset + ", numbers, " + offset + ", " + width + ");");
                say("        }");
            }
            offset += column.width();
        }
        say("    }");
    }

    private String unknown(FittedColumn column) {
        String name = JavaLiteral.of(column.name());
        if (column.dates() != null) {
            return "Double.isNaN(row.moment(" + name + ", DateText.Order."
                    + Objects.requireNonNull(column.dates()).order() + "))";
        }
        if (column.type() == ColumnType.NUMBER) {
            return "Double.isNaN(row.number(" + name + "))";
        }
        features.add("missing");
        return "row.isMissing(" + name + ")";
    }

    private void units() {
        Map<String, NumberUnit> units = preparation.units();
        String target = preparation.target().name();
        if (preparation.features().stream().noneMatch(column -> column.name().equals(target))) {
            units.remove(target);
        }
        if (units.isEmpty()) {
            return;
        }
        features.add("units");
        say("");
        say("    /** What was glued to the numbers of a column in the training rows. */");
        say("    static Optional<NumberUnit> unit(String column) {");
        say("        return switch (column) {");
        units.forEach(
                (column, unit) -> say("            case " + JavaLiteral.of(column) + " -> Optional.of(new NumberUnit("
                        + JavaLiteral.of(unit.prefix()) + ", " + JavaLiteral.of(unit.suffix()) + "));"));
        say("            default -> Optional.empty();");
        say("        };");
        say("    }");
    }

    private void decimals() {
        if (preparation.decimals().isEmpty()) {
            return;
        }
        features.add("decimals");
        say("");
        say(
                "    /** Which sign stood before the decimals of a column in the training rows, where it was not that of the file. */");
        say("    static Optional<DecimalSign> decimals(String column) {");
        say("        return switch (column) {");
        preparation
                .decimals()
                .forEach((column, learnt) -> say("            case " + JavaLiteral.of(column)
                        + " -> Optional.of(DecimalSign." + learnt.sign() + ");"));
        say("            default -> Optional.empty();");
        say("        };");
        say("    }");
        say("");
        say("    /** Whether a person said which sign it is. */");
        say("    static boolean areDecimalsChosen(String column) {");
        say("        return List.of("
                + preparation.decimals().entrySet().stream()
                        .filter(column -> column.getValue().chosen())
                        .map(column -> JavaLiteral.of(column.getKey()))
                        .collect(Collectors.joining(", "))
                + ").contains(column);");
        say("    }");
    }

    /** A list in code, with lines that can be read without scrolling. */
    static String listOf(List<String> texts) {
        StringBuilder list = new StringBuilder("List.of(");
        int width = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = JavaLiteral.of(texts.get(i)) + (i + 1 < texts.size() ? "," : "");
            boolean full = width + text.length() > LINE;
            list.append(i == 0 ? "" : full ? "\n            " : " ").append(text);
            width = (full ? 0 : width) + text.length() + 1;
        }
        return list.append(")").toString();
    }

    private void say(String line) {
        code.append(line).append('\n');
    }
}
