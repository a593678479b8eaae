package org.netloom.core.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedDates;
import org.netloom.core.data.FittedSteps;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.TextSettings;
import org.netloom.core.formula.JavaLiteral;

/** The method that turns a cell of one column into its numbers, with what was fitted written out. */
final class ColumnCode {

    /** Longer lists are no longer read in code, and lie in a file of their own. */
    static final int LONGEST_LIST = 40;

    private final FittedColumn fitted;
    private final String method;
    private final String constant;
    private final Set<String> features;
    private final WordLists lists;
    private final List<String> lines = new ArrayList<>();
    private String constants = "";

    /**
     * @param features to which those are added that this column needs of the other classes
     * @param lists to which lists are added that are too long for code
     */
    ColumnCode(FittedColumn fitted, Names names, Set<String> features, WordLists lists) {
        this.fitted = fitted;
        this.method = names.method("add", fitted.name());
        this.constant = names.constant(fitted.name());
        this.features = features;
        this.lists = lists;
    }

    String method() {
        return method;
    }

    private String column() {
        return JavaLiteral.of(fitted.name());
    }

    /** The lists that the method needs; known when it has been written. */
    String constants() {
        return constants;
    }

    /** The method. */
    String code() {
        boolean dated = fitted.dates() != null;
        say("");
        say("    /** Column " + Names.comment(fitted.name()) + ": " + kind() + unit() + ". */");
        say("    private static void " + method + "(Row row, Features features) {");
        if (fitted.text() != null) {
            text(Objects.requireNonNull(fitted.text()));
        } else if (fitted.picture() != null) {
            features.add("several");
            say("        features.addAll(row.picture(" + column() + "));");
        } else if (dated) {
            date(Objects.requireNonNull(fitted.dates()));
        } else if (fitted.type() == ColumnType.NUMBER) {
            number();
        } else {
            category();
        }
        say("    }");
        return String.join("\n", lines) + "\n";
    }

    private String kind() {
        if (fitted.dates() != null) {
            return "a date";
        }
        return switch (fitted.type()) {
            case NUMBER -> "a number";
            case YES_NO -> "yes or no";
            case TEXT -> "a text";
            case PICTURE -> "a picture";
            default -> "a category";
        };
    }

    private String unit() {
        return fitted.unit() == null
                ? ""
                : " in " + Names.comment(Objects.requireNonNull(fitted.unit()).text());
    }

    private void number() {
        FittedSteps steps = fitted.steps();
        boolean flagged = steps != null && steps.missingFlag();
        say("        double number = row.number(" + column() + ");");
        if (flagged) {
            say("        boolean missing = Double.isNaN(number);");
        }
        fillIn("number", flagged ? "missing" : "Double.isNaN(number)", "holds no number, filled in");
        if (steps != null && steps.limits() != null) {
            features.add("clips");
            lines.set(lines.size() - 1, "        } else {");
            say("            // Outliers are set to the limits of the training rows.");
            say("            number = Features.clip(number, "
                    + JavaLiteral.of(Objects.requireNonNull(steps.limits()).lower())
                    + ", "
                    + JavaLiteral.of(Objects.requireNonNull(steps.limits()).upper()) + ");");
            say("        }");
        }
        if (steps != null && !steps.edges().isEmpty()) {
            features.add("bins");
            features.add("oneHot");
            say("        // Sorted into ranges, a place for each.");
            say("        int range = Features.bin(number, "
                    + steps.edges().stream().map(JavaLiteral::of).collect(Collectors.joining(", ")) + ");");
            say("        features.addOneHot(range, " + (fitted.width() - (flagged ? 1 : 0)) + ");");
        } else {
            scaled("number");
        }
        if (flagged) {
            say("        // One more number says that the cell was missing.");
            say("        features.add(missing ? 1 : 0);");
        }
    }

    private void fillIn(String variable, String missing, String problem) {
        say("        if (" + missing + ") {");
        say("            // " + filledBy());
        say("            row.remark(" + column() + ", " + JavaLiteral.of(problem) + ");");
        say("            " + variable + " = " + JavaLiteral.of(fitted.fill()) + ";");
        say("        }");
    }

    private String filledBy() {
        return switch (fitted.imputation()) {
            case TYPICAL ->
                isNumber()
                        ? "A missing cell gets the median of the training rows."
                        : "A missing cell gets what is most frequent in the training rows.";
            case MEAN ->
                isNumber()
                        ? "A missing cell gets the mean of the training rows."
                        : "A missing cell gets what is most frequent in the training rows.";
            case MOST_FREQUENT -> "A missing cell gets what is most frequent in the training rows.";
            case CONSTANT -> "A missing cell gets a constant.";
            case OWN_VALUE -> "A missing cell has a value of its own.";
            case DROP_ROW -> "Rows that lack the cell are left out; one that cannot be read gets what is typical.";
        };
    }

    private boolean isNumber() {
        return fitted.dates() != null || fitted.type() == ColumnType.NUMBER;
    }

    private void scaled(String variable) {
        boolean log = fitted.scaling() == Scaling.LOG_STANDARD;
        String number = log ? "Features.log(" + variable + ")" : variable;
        if (log) {
            features.add("logs");
            say("        // The logarithm brings large numbers together; then scaled by the training rows.");
        }
        if (fitted.shift() == 0 && fitted.scale() == 1) {
            say("        features.add(" + number + ");");
            return;
        }
        if (!log) {
            say("        // Scaled by what the training rows are like.");
        }
        say("        features.add((" + number + " - " + JavaLiteral.of(fitted.shift()) + ") / "
                + JavaLiteral.of(fitted.scale()) + ");");
    }

    private void date(FittedDates dates) {
        features.add("dates");
        say("        double days = row.moment(" + column() + ", DateText.Order." + dates.order() + ");");
        fillIn("days", "Double.isNaN(days)", "holds no date, filled in");
        scaled("days");
        for (FittedDates.Part part : dates.parts()) {
            switch (part) {
                case SEASON -> {
                    features.add("circles");
                    say("        // The time of the year.");
                    say("        features.addCircle(days / 365.2425);");
                }
                case WEEKDAY -> {
                    features.add("weekdays");
                    features.add("oneHot");
                    say("        // The day of the week, Monday first.");
                    say("        features.addOneHot(Features.weekday(days), 7);");
                }
                case TIME_OF_DAY -> {
                    features.add("circles");
                    say("        // The time of day.");
                    say("        features.addCircle(days);");
                }
            }
        }
    }

    private void category() {
        say("        String cell = row.cell(" + column() + ");");
        if (fitted.type() == ColumnType.YES_NO) {
            yesOrNo();
            return;
        }
        switch (fitted.encoding()) {
            case ONE_HOT -> {
                features.add("oneHot");
                int missing = fitted.fillCategory() >= 0 ? fitted.fillCategory() : fitted.width() - 1;
                say("        // " + filledBy() + " One that no training row has leaves all places 0.");
                say("        int place = cell == null ? " + missing + " : " + lookUp() + ";");
                remarkUnknown();
                say("        features.addOneHot(place, " + fitted.width() + ");");
            }
            case ORDINAL -> {
                int other = fitted.fillCategory() >= 0
                        ? fitted.fillCategory()
                        : fitted.categories().size();
                say("        int place = cell == null ? -1 : " + lookUp() + ";");
                remarkUnknown();
                say("        // The number of the category; " + other + " stands for what is missing or unknown.");
                say("        features.add(place < 0 ? " + other + " : place);");
            }
            case HASHING -> {
                features.add("oneHot");
                features.add("hashing");
                String missing = fitted.fillCategory() >= 0
                        ? "Features.bucket("
                                + JavaLiteral.of(fitted.categories().get(fitted.fillCategory())) + ")"
                        : String.valueOf(fitted.width() - 1);
                say("        // Too many categories for a place each: they share some. " + filledBy());
                say("        int place = cell == null ? " + missing + " : Features.bucket(cell);");
                say("        features.addOneHot(place, " + fitted.width() + ");");
            }
        }
    }

    private void yesOrNo() {
        boolean own = fitted.fillCategory() < 0 && fitted.width() > 1;
        int missing = fitted.fillCategory() >= 0 ? fitted.fillCategory() : own ? 0 : 1;
        String no = fitted.categories().isEmpty()
                ? "No training row has an answer. "
                : "0 for " + Names.comment(fitted.categories().get(0)) + ", 1 for the other. ";
        say("        // " + no + filledBy());
        say("        int place = cell == null ? " + missing + " : " + lookUp() + ";");
        if (fitted.saysYesOrNo()) {
            features.add("truths");
            say("        if (place < 0) {");
            say("            // The same answer in another word.");
            say("            double truth = YesNoWords.sameTruth(cell, "
                    + JavaLiteral.of(fitted.categories().get(0)) + ");");
            say("            place = Double.isNaN(truth) ? -1 : (int) truth;");
            say("        }");
        }
        remarkUnknown();
        say("        features.add(Math.max(0, place));");
        if (fitted.width() > 1) {
            say("        features.add(" + (own ? "cell == null ? 1 : 0" : "0") + ");");
        }
    }

    private void remarkUnknown() {
        say("        if (place < 0) {");
        say("            row.remark(" + column() + ", \"is not known from the training rows\");");
        say("        }");
    }

    /** The place of a cell among the categories, -1 if it is none; the list is a constant. */
    private String lookUp() {
        List<String> categories = fitted.categories();
        boolean inFile = categories.size() > LONGEST_LIST;
        if (inFile) {
            features.add("lists");
            features.add("maps");
            constants =
                    "    private static final Map<String, Integer> " + constant + " = WordList.places(WordList.read("
                            + lists.add("categories", fitted.name(), categories) + "));\n";
        } else {
            constants = "    private static final List<String> " + constant + " = " + PreparationCode.listOf(categories)
                    + ";\n";
        }
        return inFile ? constant + ".getOrDefault(cell, -1)" : constant + ".indexOf(cell)";
    }

    private void text(FittedText text) {
        features.add("texts");
        features.add("several");
        String arguments = text.settings().length() + ", " + lists.add("vocabulary", fitted.name(), text.vocabulary());
        if (text.settings().tokenizer() == TextSettings.Tokenizer.BYTE_PAIR) {
            arguments += ", " + lists.add("merges", fitted.name(), text.merges());
        }
        constants = "    private static final Tokens " + constant + " = new Tokens(" + arguments + ");\n";
        say("        features.addAll(" + constant + ".numbers(row.text(" + column() + ")));");
    }

    private void say(String line) {
        lines.add(line);
    }
}
