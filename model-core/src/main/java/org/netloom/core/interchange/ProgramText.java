package org.netloom.core.interchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.FittedText;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.formula.JavaLiteral;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.shape.Task;

/** All classes of a program but the one that the preparation is written into, and its POM. */
final class ProgramText {

    /** The file of many classes. */
    static final String CLASSES = "classes.txt";

    private static final Pattern OWN_PACKAGE = Pattern.compile("(?m)^package org\\.netloom\\.[\\w.]+;");
    private static final Pattern OWN_IMPORT = Pattern.compile("(?m)^import org\\.netloom\\.[\\w.]+;\\n");

    private final TrainedModel model;
    private final Preparation preparation;
    private final DataSettings settings;
    private final CsvDialect dialect;
    private final String artifact;
    private final Set<String> features;
    private final Map<String, String> values = new TreeMap<>();

    /**
     * @param features the steps that are needed; completed by the code of the preparation before {@link #classes()} is asked for
     */
    ProgramText(TrainedModel model, DataSettings settings, String artifact, Set<String> features) {
        this.model = model;
        this.preparation = model.preparation();
        this.settings = settings;
        this.dialect = settings.dialect();
        this.artifact = artifact;
        this.features = features;
    }

    /** The code of each class, by its name. */
    Map<String, String> classes() {
        describeFile();
        describeAnswers();
        describeNetwork();
        new SampleText(preparation, features, values).describe(PictureTable.isAll(settings));
        values.put("ARTIFACT", artifact);
        values.put("DERIVED_NOTE", features.contains("derived") ? ", and the columns that are computed from them" : "");
        values.put("REMARKS", features.contains("conditions") ? "remarks" : "");
        values.put("WRITTEN", features.contains("derived") ? "written" : "text");
        values.put("DERIVED_NOT", features.contains("derived") ? " && !derivedTexts.containsKey(column)" : "");
        describeWriting();
        values.put("DERIVED_HAS", features.contains("derived") ? "derivedTexts.containsKey(column) || " : "");
        values.put("POINTED", dialect.decimalComma() ? "plain.replace('.', ',')" : "plain");
        values.put("BUCKETS", String.valueOf(FittedColumn.BUCKETS));
        Map<String, String> classes = new TreeMap<>();
        for (String name : List.of("Predict", "UnusableFile", "Row", "Table", "CsvFile", "Answers", "Network")) {
            fill(classes, name);
        }
        for (String name : List.of(
                "NumberText",
                "NumberUnit",
                "DecimalSign",
                "DecimalEvidence",
                "MissingMarkers",
                "FormulaGuard",
                "AnswerText")) {
            copy(classes, name);
        }
        fillIf(classes, "numbers", "Features");
        fillIf(classes, "lists", "WordList");
        fillIf(classes, "texts", "Tokens");
        fillIf(classes, "windows", "Windows");
        fillIf(classes, "formulas", "Formulas");
        fillIf(classes, "sequences", "Sequences");
        fillIf(classes, "windows", "Groups");
        fillIf(classes, "sequences", "Groups");
        copyIf(classes, "texts", "TextTokens");
        copyIf(classes, "pairs", "BytePairs");
        fillIf(classes, "pictures", "Pictures");
        fillIf(classes, "pictures", "NewPictures");
        for (String name : List.of("PictureSearch", "PictureFiles", "Orientation", "Resampling", "Raster")) {
            copyIf(classes, "pictures", name);
        }
        copyIf(classes, "marked", "MissingValues");
        copyIf(classes, "dates", "DateText");
        copyIf(classes, "truths", "YesNoWords");
        copyIf(classes, "preamble", "Preamble");
        copyIf(classes, "backslash", "QuoteMender");
        copyIf(classes, "aligned", "SingleSpaces");
        return classes;
    }

    /** Whether there are so many classes that they lie in a file of their own. */
    boolean hasManyClasses() {
        return preparation.target().classNames().size() > ColumnCode.LONGEST_LIST;
    }

    /**
     * The POM. The versions are those that this program was built with.
     *
     * @param layers whether the program has sources of layers
     */
    String pom(boolean layers) {
        Properties versions = new Properties();
        try (StringReader lines = new StringReader(Template.resource("versions.properties"))) {
            versions.load(lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> all = new TreeMap<>(Map.of("ARTIFACT", artifact));
        versions.stringPropertyNames().forEach(name -> all.put(name, versions.getProperty(name)));
        return Template.of("pom").filled(layers ? Set.of("layers") : Set.of(), all);
    }

    private void fill(Map<String, String> classes, String name) {
        classes.put(name, Template.of(name).filled(features, values));
    }

    private void fillIf(Map<String, String> classes, String feature, String name) {
        if (features.contains(feature)) {
            fill(classes, name);
        }
    }

    /** A class that reads cells here reads them there, letter by letter: two that are written apart would grow apart. */
    private static void copy(Map<String, String> classes, String name) {
        String code = Template.resource("java/" + name + ".java");
        classes.put(
                name,
                OWN_IMPORT
                        .matcher(OWN_PACKAGE.matcher(code).replaceFirst("package predictor;"))
                        .replaceAll(""));
    }

    private void copyIf(Map<String, String> classes, String feature, String name) {
        if (features.contains(feature)) {
            copy(classes, name);
        }
    }

    /** How numbers are written. */
    private void describeWriting() {
        boolean marked = features.contains("marked");
        boolean units = features.contains("units");
        boolean decimals = features.contains("decimals");
        List<String> otherwise = Stream.of(
                        marked ? "!Preparation.missing(column).none()" : "",
                        units ? "Preparation.unit(column).isPresent()" : "",
                        decimals ? "Preparation.decimals(column).isPresent()" : "")
                .filter(condition -> !condition.isEmpty())
                .toList();
        String reread = String.join(" || ", otherwise);
        boolean several = otherwise.size() > 1 && features.contains("derived");
        if (!reread.isEmpty()) {
            features.add("reread");
        }
        features.add(marked ? "marked" : "unmarked");
        features.add(units ? "units" : "unitless");
        features.add(decimals ? "decimals" : "fileDecimals");
        values.put("REREAD", several ? "(" + reread + ")" : reread);
        values.put("ALL", marked ? ", true" : "");
    }

    private void describeFile() {
        features.add(dialect.header() ? "header" : "headerless");
        if (dialect.headerRows() > 1) {
            features.add("twoHeaders");
        }
        if (dialect.comments() || dialect.titles()) {
            features.add("preamble");
        }
        if (dialect.backslash()) {
            features.add("backslash");
        }
        String delimiter = dialect.delimiter() == '\t' ? "tabs" : "\"" + dialect.delimiter() + "\"";
        values.put("DECIMAL_COMMA", String.valueOf(dialect.decimalComma()));
        values.put(
                "EXPECTED",
                JavaLiteral.of("This program reads tables that are written as text: in " + dialect.charset()
                        + ", cells divided by " + delimiter
                        + (dialect.decimalComma() ? ", with a decimal comma." : ".")));
        values.put("ENCODING", JavaLiteral.of(dialect.charset()));
        values.put("DELIMITER", letter(dialect.delimiter()));
        values.put("QUOTE", letter(dialect.quote()));
        values.put(
                "PREAMBLE",
                (dialect.comments() ? "Preamble.of(beginning)" : "Preamble.NONE")
                        + (dialect.titles() ? ".withTitles(beginning, DELIMITER, QUOTE)" : ""));
        values.put("HEADER_ROWS", String.valueOf(dialect.headerRows()));
        values.put(
                "HEADER",
                IntStream.range(1, dialect.headerRows())
                        .boxed()
                        .reduce(
                                "rows.get(0)",
                                (upper, row) -> "joined(" + upper + ", rows.get(" + row + "))",
                                (a, b) -> b));
        String mended = dialect.backslash() ? "new QuoteMender(text, DELIMITER, QUOTE, true, Set.of(), 1)" : "text";
        boolean aligned = dialect.delimiter() == ' ';
        if (aligned) {
            features.add("aligned");
        }
        values.put("SOURCE", aligned ? "new SingleSpaces(" + mended + ", QUOTE)" : mended);
        values.put("NO_COMMENT", dialect.comments() ? " && !isComment(row)" : "");
        if (dialect.comments()) {
            features.add("comments");
        }
        values.put("COLUMNS", names(column -> true));
        values.put("FEATURES", names(settings.seen()::contains));
        values.put("NUMBERS", names(column -> column.type() == ColumnType.NUMBER));
        values.put(
                "COLUMNS_BUT_TARGET",
                names(column -> settings.seen().contains(column)
                        || !column.equals(settings.target().orElse(null))));
    }

    private String names(Predicate<ColumnSettings> wanted) {
        return settings.ofFile().stream()
                .filter(wanted)
                .map(column -> JavaLiteral.of(column.name()))
                .collect(Collectors.joining(", "));
    }

    /** A letter as it is written in Java. */
    private static String letter(char sign) {
        if (sign == '\'') {
            return "'\\''";
        }
        if (sign == '"') {
            return "'\"'";
        }
        String text = JavaLiteral.of(String.valueOf(sign));
        return "'" + text.substring(1, text.length() - 1) + "'";
    }

    private void describeAnswers() {
        FittedTarget target = preparation.target();
        boolean classes = target.task() == Task.CLASSIFICATION;
        features.add(classes ? "classes" : "number");
        if (classes) {
            features.add(model.tensors().outputUnits() == 1 ? "oneUnit" : "manyUnits");
        }
        String name = Names.comment(target.name());
        values.put("MEANING", classes ? "how likely each class of " + name + " is" : name + ", a number");
        values.put(
                "CLASSES",
                hasManyClasses() ? "WordList.read(\"/" + CLASSES + "\")" : PreparationCode.listOf(target.classNames()));
        if (hasManyClasses()) {
            features.add("lists");
        }
        values.put("MEAN", JavaLiteral.of(target.mean()));
        values.put("DEVIATION", JavaLiteral.of(target.deviation()));
        values.put("TARGET", JavaLiteral.of(target.name()));
    }

    private void describeNetwork() {
        NetworkCode code = new NetworkCode(model.tensors(), preparation, features);
        values.put("SAMPLE", code.sample());
        values.put("OUTPUT", code.output());
        Optional<FittedText> text =
                preparation.texts().stream().map(FittedColumn::text).findFirst();
        text.ifPresent(fitted -> {
            features.add("lists");
            TextSettings.Tokenizer tokenizer = fitted.settings().tokenizer();
            features.add(
                    switch (tokenizer) {
                        case WORD -> "words";
                        case CHARACTER -> "characters";
                        case BYTE_PAIR -> "pairs";
                    });
            if (tokenizer != TextSettings.Tokenizer.BYTE_PAIR) {
                features.add("unpaired");
            }
        });
    }
}
