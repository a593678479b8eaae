package org.netloom.core.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.data.ColumnSettings.Imputation;
import org.netloom.core.data.ColumnSettings.Scaling;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TableSteps;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;

/** Binds the JSON tree of the current version to a project. Used for one reading. */
final class ProjectReader {

    private final GraphReader graphs;
    private final String file;
    private final List<Diagnostic> problems = new ArrayList<>();

    ProjectReader(Function<String, Optional<LayerKind>> catalogue, String file) {
        this.graphs = new GraphReader(catalogue);
        this.file = file;
    }

    Outcome<Project> read(ObjectNode tree, String nameOfFile) {
        JsonView root = new JsonView(tree, "", file, problems);
        String name = root.has("name") ? root.text("name") : nameOfFile;
        Optional<DataSettings> data = root.has("data") ? Optional.of(data(root.object("data"))) : Optional.empty();
        JsonNode layout = root.has("layout") ? root.object("layout").node() : tree.objectNode();
        Optional<ModelGraph> graph = graphs.read(root.object("graph"), layout);
        TrainingPlan plan = root.has("plan") ? plan(root.object("plan")) : TrainingPlan.DEFAULT;
        if (!problems.isEmpty()) {
            return new Outcome.Failure<>(problems);
        }
        return Outcome.of(new Project(name, graph.orElseThrow(), data, plan));
    }

    private DataSettings data(JsonView json) {
        List<ColumnSettings> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonView view : json.objects("columns")) {
            ColumnSettings column = column(view);
            if (!names.add(column.name())) {
                view.problem("project-column-twice", column.name());
            }
            columns.add(column);
        }
        return new DataSettings(
                reference(json),
                dialect(json.object("dialect")),
                columns,
                json.has("split") ? split(json.object("split")) : SplitSettings.DEFAULT,
                json.has("balance") ? json.choice("balance", Balance.class) : Balance.NONE,
                json.has("pictures") ? Optional.of(pictures(json.object("pictures"))) : Optional.empty(),
                new TableSteps(derived(json), json.has("filters") ? json.texts("filters") : List.of()),
                json.has("testFile") ? Optional.of(reference(json.object("testFile"))) : Optional.empty(),
                json.has("windows") ? Optional.of(windows(json.object("windows"))) : Optional.empty(),
                json.has("sequences") ? Optional.of(sequences(json.object("sequences"))) : Optional.empty());
    }

    private static SequenceSettings sequences(JsonView json) {
        return new SequenceSettings(
                json.text("id"),
                json.has("order") ? json.text("order") : "",
                json.has("longest") ? rows(json, "longest") : SequenceSettings.AS_TRAINED);
    }

    private static TextSettings text(JsonView json) {
        return new TextSettings(
                json.choice("tokenizer", TextSettings.Tokenizer.class),
                upTo(json, "vocabulary", TextSettings.LARGEST),
                upTo(json, "length", TextSettings.LONGEST));
    }

    private static WindowSettings windows(JsonView json) {
        return new WindowSettings(
                rows(json, "length"),
                rows(json, "horizon"),
                rows(json, "stride"),
                json.flag("ownPast"),
                json.flag("changes"),
                json.has("series") ? json.text("series") : "",
                json.has("order") ? json.text("order") : "");
    }

    private static int rows(JsonView json, String field) {
        return upTo(json, field, WindowSettings.LONGEST);
    }

    private static int upTo(JsonView json, String field, int most) {
        int count = (int)
                json.number(field, "1 … " + most, value -> value >= 1 && value <= most && value == Math.rint(value));
        return count >= 1 && count <= most ? count : 1;
    }

    private static List<Derivation> derived(JsonView json) {
        List<Derivation> derived = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (json.has("derived")) {
            for (JsonView view : json.objects("derived")) {
                Derivation step = new Derivation(view.text("name"), view.text("formula"));
                if (!names.add(step.name())) {
                    view.problem("project-column-twice", step.name());
                }
                derived.add(step);
            }
        }
        return derived;
    }

    private static DataReference reference(JsonView json) {
        return new DataReference(json.text("file"), json.has("sha256") ? json.text("sha256") : "");
    }

    private static PictureSettings pictures(JsonView json) {
        return new PictureSettings(
                side(json, "height"),
                side(json, "width"),
                json.number("channels", "1, 3", value -> value == 1 || value == 3) == 1 ? 1 : 3,
                json.choice("fit", PictureSettings.Fit.class),
                json.has("augmentation") ? augmentation(json.object("augmentation")) : Augmentation.NONE,
                json.has("folder") ? json.text("folder") : "");
    }

    private static Augmentation augmentation(JsonView json) {
        Map<Augmentation.Kind, Double> amounts = new EnumMap<>(Augmentation.Kind.class);
        for (Augmentation.Kind kind : Augmentation.Kind.values()) {
            String field = JsonParts.word(kind);
            if (json.has(field)) {
                amounts.put(kind, kind.isSwitch() ? json.flag(field) ? 1.0 : 0 : amount(json, field, kind.most()));
            }
        }
        return new Augmentation(amounts);
    }

    private static double amount(JsonView json, String field, double most) {
        double amount = json.number(field, "0 … " + most, value -> value >= 0 && value <= most);
        return Math.max(0, Math.min(most, amount));
    }

    private static int side(JsonView json, String field) {
        int side = (int) json.number(
                field,
                "1 … " + PictureSettings.MOST_SIDE,
                value -> value >= 1 && value <= PictureSettings.MOST_SIDE && value == Math.rint(value));
        return Math.max(1, Math.min(PictureSettings.MOST_SIDE, side));
    }

    private static CsvDialect dialect(JsonView json) {
        boolean header = json.flag("header");
        int names = header && json.has("headerRows")
                ? (int) json.number("headerRows", "1 … 3", rows -> rows == 1 || rows == 2 || rows == 3)
                : 1;
        return new CsvDialect(
                json.text("charset"),
                json.character("delimiter"),
                json.text("quote").isEmpty() ? CsvDialect.NO_QUOTE : json.character("quote"),
                header ? Math.max(1, Math.min(3, names)) : 0,
                json.flag("decimalComma"),
                json.has("sheet") ? json.text("sheet") : "",
                json.has("comments") && json.flag("comments"),
                json.has("titles") && json.flag("titles"),
                json.has("backslash") && json.flag("backslash"));
    }

    private static ColumnSettings column(JsonView json) {
        return new ColumnSettings(
                json.text("name"),
                json.choice("type", ColumnType.class),
                json.choice("role", ColumnRole.class),
                json.has("imputation") ? json.choice("imputation", Imputation.class) : Imputation.TYPICAL,
                json.has("scaling") ? json.choice("scaling", Scaling.class) : Scaling.STANDARD,
                json.has("encoding") ? json.choice("encoding", Encoding.class) : Encoding.ONE_HOT,
                steps(json),
                reading(json));
    }

    private static ColumnReading reading(JsonView json) {
        return new ColumnReading(
                json.has("dates") ? Optional.of(json.choice("dates", DateText.Order.class)) : Optional.empty(),
                json.has("text") ? Optional.of(text(json.object("text"))) : Optional.empty(),
                json.has("missing") ? missing(json.values("missing")) : MissingValues.NONE,
                json.has("decimals") ? Optional.of(json.choice("decimals", DecimalSign.class)) : Optional.empty());
    }

    /** Numbers are numbers, and words are texts. */
    private static MissingValues missing(List<JsonNode> values) {
        return new MissingValues(
                values.stream()
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::doubleValue)
                        .toList(),
                values.stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .toList());
    }

    private static ColumnSteps steps(JsonView json) {
        int bins = json.has("bins")
                ? (int) json.number(
                        "bins",
                        "2 … " + ColumnSteps.MOST_BINS,
                        value -> value >= 2 && value <= ColumnSteps.MOST_BINS && value == Math.rint(value))
                : 0;
        return new ColumnSteps(
                json.has("clip") ? json.choice("clip", ColumnSteps.Clip.class) : ColumnSteps.Clip.NONE,
                json.has("constant") ? json.text("constant") : "",
                json.has("missingFlag") && json.flag("missingFlag"),
                bins >= 2 && bins <= ColumnSteps.MOST_BINS ? bins : 0);
    }

    private static SplitSettings split(JsonView json) {
        double training = json.number("training", "> 0, ≤ 1", value -> value > 0 && value <= 1);
        double validation = json.number("validation", "≥ 0, < 1", value -> value >= 0 && value < 1);
        if (training + validation > 1 + 1e-9) {
            json.problem("project-split-over-one", json.path());
        }
        return new SplitSettings(
                training,
                validation,
                json.whole("seed"),
                json.choice("method", SplitSettings.Method.class),
                json.has("column") ? json.text("column") : "");
    }

    private static TrainingPlan plan(JsonView json) {
        TrainingPlan usual = TrainingPlan.DEFAULT;
        return new TrainingPlan(
                json.choice("updater", TrainingPlan.Updater.class),
                json.number("learningRate", "> 0", value -> value > 0),
                json.count("batchSize"),
                json.count("epochs"),
                json.whole("seed"),
                json.number("l1", "≥ 0", value -> value >= 0),
                json.number("l2", "≥ 0", value -> value >= 0),
                json.has("keepBest") ? json.flag("keepBest") : usual.keepBest(),
                json.has("weightDecay") ? json.number("weightDecay", "≥ 0", value -> value >= 0) : usual.weightDecay(),
                json.has("schedule") ? schedule(json.object("schedule")) : usual.schedule(),
                json.has("clipping") ? clipping(json.object("clipping")) : usual.clipping(),
                json.has("stopAfter")
                        ? (int) json.number("stopAfter", "0, 1, 2 …", value -> value >= 0 && value == Math.rint(value))
                        : usual.stopAfter(),
                !json.has("shuffle") || json.flag("shuffle"));
    }

    private static Schedule schedule(JsonView json) {
        double factor = json.number("factor", "0 … 1", value -> value > 0 && value <= 1);
        double warmUp = json.number("warmUp", "0 … 1", value -> value >= 0 && value < 1);
        return new Schedule(
                json.choice("kind", Schedule.Kind.class),
                factor > 0 && factor <= 1 ? factor : 1,
                Math.max(1, json.count("every")),
                Math.max(1, json.count("patience")),
                warmUp >= 0 && warmUp < 1 ? warmUp : 0);
    }

    private static Clipping clipping(JsonView json) {
        double limit = json.number("limit", "> 0", value -> value > 0);
        return new Clipping(json.choice("kind", Clipping.Kind.class), limit > 0 ? limit : 1);
    }
}
