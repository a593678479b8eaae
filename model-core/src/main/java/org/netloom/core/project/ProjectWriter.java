package org.netloom.core.project;

import static org.netloom.core.project.JsonParts.JSON;
import static org.netloom.core.project.JsonParts.byKey;
import static org.netloom.core.project.JsonParts.keep;
import static org.netloom.core.project.JsonParts.number;
import static org.netloom.core.project.JsonParts.word;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.plan.Clipping;
import org.netloom.core.plan.Schedule;
import org.netloom.core.plan.TrainingPlan;

/** A project as the JSON tree of the current version, always in the same order, with the unknown fields of the file it came from. */
final class ProjectWriter {

    private final GraphWriter graphs;

    ProjectWriter(Function<String, Optional<LayerKind>> catalogue) {
        this.graphs = new GraphWriter(catalogue);
    }

    ObjectNode write(Project project, ProjectExtras extras) {
        ObjectNode old = extras.source();
        ObjectNode out = JSON.objectNode();
        out.put("schemaVersion", ProjectFile.SCHEMA_VERSION);
        out.put("name", project.name());
        project.data().ifPresent(data -> out.set("data", data(data, old.path("data"))));
        out.set("graph", graphs.graph(project.graph(), old.path("graph")));
        out.set("layout", GraphWriter.layout(project.graph()));
        out.set("plan", plan(project.plan(), old.path("plan")));
        return keep(out, old, Set.of("schemaVersion", "name", "data", "graph", "layout", "plan"));
    }

    private ObjectNode data(DataSettings data, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("file", data.reference().path());
        out.put("sha256", data.reference().sha256());
        out.set("dialect", dialect(data.dialect(), old.path("dialect")));
        out.set("split", split(data.split(), old.path("split")));
        if (data.balance() != Balance.NONE) {
            out.put("balance", word(data.balance()));
        }
        data.pictures().ifPresent(pictures -> out.set("pictures", pictures(pictures, old.path("pictures"))));
        data.windows().ifPresent(windows -> out.set("windows", windows(windows, old.path("windows"))));
        data.sequences().ifPresent(wanted -> out.set("sequences", sequences(wanted, old.path("sequences"))));
        steps(out, data);
        Map<String, JsonNode> before = byKey(old.path("columns"), "name");
        ArrayNode columns = out.putArray("columns");
        data.columns().forEach(column -> columns.add(column(column, before.get(column.name()))));
        return keep(
                out,
                old,
                Set.of(
                        "file",
                        "sha256",
                        "dialect",
                        "columns",
                        "split",
                        "balance",
                        "pictures",
                        "derived",
                        "filters",
                        "testFile",
                        "windows",
                        "sequences"));
    }

    private static void steps(ObjectNode out, DataSettings data) {
        if (!data.steps().derived().isEmpty()) {
            ArrayNode derived = out.putArray("derived");
            data.steps().derived().forEach(step -> derived.addObject()
                    .put("name", step.name())
                    .put("formula", step.formula()));
        }
        if (!data.steps().filters().isEmpty()) {
            ArrayNode filters = out.putArray("filters");
            data.steps().filters().forEach(filters::add);
        }
        data.testFile()
                .ifPresent(file ->
                        out.putObject("testFile").put("file", file.path()).put("sha256", file.sha256()));
    }

    private static ObjectNode pictures(PictureSettings pictures, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("height", pictures.height());
        out.put("width", pictures.width());
        out.put("channels", pictures.channels());
        out.put("fit", word(pictures.fit()));
        if (!pictures.augmentation().isNone()) {
            out.set("augmentation", augmentation(pictures.augmentation(), old.path("augmentation")));
        }
        if (!pictures.folder().isEmpty()) {
            out.put("folder", pictures.folder());
        }
        return keep(out, old, Set.of("height", "width", "channels", "fit", "augmentation", "folder"));
    }

    private static ObjectNode augmentation(Augmentation augmentation, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        augmentation.amounts().forEach((kind, amount) -> {
            if (kind.isSwitch()) {
                out.put(word(kind), true);
            } else {
                out.put(word(kind), amount);
            }
        });
        return keep(
                out,
                old,
                Arrays.stream(Augmentation.Kind.values()).map(JsonParts::word).collect(Collectors.toSet()));
    }

    private static ObjectNode windows(WindowSettings windows, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("length", windows.length());
        out.put("horizon", windows.horizon());
        out.put("stride", windows.stride());
        out.put("ownPast", windows.ownPast());
        out.put("changes", windows.changes());
        putUnlessEmpty(out, "series", windows.series());
        putUnlessEmpty(out, "order", windows.order());
        return keep(out, old, Set.of("series", "order"));
    }

    private static ObjectNode sequences(SequenceSettings sequences, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("id", sequences.id());
        putUnlessEmpty(out, "order", sequences.order());
        if (sequences.longest() != SequenceSettings.AS_TRAINED) {
            out.put("longest", sequences.longest());
        }
        return keep(out, old, Set.of("order", "longest"));
    }

    private static void putUnlessEmpty(ObjectNode out, String field, String text) {
        if (!text.isEmpty()) {
            out.put(field, text);
        }
    }

    private static ObjectNode text(TextSettings text, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("tokenizer", word(text.tokenizer()));
        out.put("vocabulary", text.vocabulary());
        out.put("length", text.length());
        return keep(out, old);
    }

    private static ObjectNode dialect(CsvDialect dialect, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("charset", dialect.charset());
        out.put("delimiter", String.valueOf(dialect.delimiter()));
        out.put("quote", dialect.quote() == CsvDialect.NO_QUOTE ? "" : String.valueOf(dialect.quote()));
        out.put("header", dialect.header());
        out.put("decimalComma", dialect.decimalComma());
        if (dialect.isSheet()) {
            out.put("sheet", dialect.sheet());
        }
        if (dialect.headerRows() > 1) {
            out.put("headerRows", dialect.headerRows());
        }
        if (dialect.comments()) {
            out.put("comments", true);
        }
        if (dialect.titles()) {
            out.put("titles", true);
        }
        if (dialect.backslash()) {
            out.put("backslash", true);
        }
        return keep(out, old, Set.of("sheet", "headerRows", "comments", "titles", "backslash"));
    }

    private static ObjectNode split(SplitSettings split, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.set("training", number(split.training()));
        out.set("validation", number(split.validation()));
        out.put("seed", split.seed());
        out.put("method", word(split.method()));
        if (!split.column().isEmpty()) {
            out.put("column", split.column());
        }
        return keep(out, old, Set.of("training", "validation", "seed", "method", "column"));
    }

    private static ObjectNode column(ColumnSettings column, @org.jspecify.annotations.Nullable JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("name", column.name());
        out.put("type", word(column.type()));
        out.put("role", word(column.role()));
        out.put("imputation", word(column.imputation()));
        out.put("scaling", word(column.scaling()));
        out.put("encoding", word(column.encoding()));
        steps(out, column.steps());
        column.reading().dates().ifPresent(order -> out.put("dates", word(order)));
        column.reading()
                .text()
                .ifPresent(text -> out.set("text", text(text, old == null ? JSON.objectNode() : old.path("text"))));
        MissingValues missing = column.reading().missing();
        if (!missing.none()) {
            ArrayNode values = out.putArray("missing");
            missing.numbers().forEach(number -> values.add(number(number)));
            missing.words().forEach(values::add);
        }
        column.reading().decimals().ifPresent(sign -> out.put("decimals", word(sign)));
        return old == null
                ? out
                : keep(
                        out,
                        old,
                        Set.of("clip", "constant", "missingFlag", "bins", "dates", "text", "missing", "decimals"));
    }

    /** Only the steps that are taken: most columns have none of them. */
    private static void steps(ObjectNode out, ColumnSteps steps) {
        if (steps.clip() != ColumnSteps.Clip.NONE) {
            out.put("clip", word(steps.clip()));
        }
        if (!steps.constant().isEmpty()) {
            out.put("constant", steps.constant());
        }
        if (steps.missingFlag()) {
            out.put("missingFlag", true);
        }
        if (steps.bins() > 0) {
            out.put("bins", steps.bins());
        }
    }

    private static ObjectNode plan(TrainingPlan plan, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("updater", word(plan.updater()));
        out.set("learningRate", number(plan.learningRate()));
        out.put("batchSize", plan.batchSize());
        out.put("epochs", plan.epochs());
        out.put("seed", plan.seed());
        out.set("l1", number(plan.l1()));
        out.set("l2", number(plan.l2()));
        out.put("keepBest", plan.keepBest());
        out.set("weightDecay", number(plan.weightDecay()));
        out.put("stopAfter", plan.stopAfter());
        out.set("schedule", schedule(plan.schedule(), old.path("schedule")));
        out.set("clipping", clipping(plan.clipping(), old.path("clipping")));
        if (!plan.shuffle()) {
            out.put("shuffle", false);
        }
        return keep(out, old, Set.of("shuffle"));
    }

    private static ObjectNode schedule(Schedule schedule, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("kind", word(schedule.kind()));
        out.set("factor", number(schedule.factor()));
        out.put("every", schedule.every());
        out.put("patience", schedule.patience());
        out.set("warmUp", number(schedule.warmUp()));
        return keep(out, old);
    }

    private static ObjectNode clipping(Clipping clipping, JsonNode old) {
        ObjectNode out = JSON.objectNode();
        out.put("kind", word(clipping.kind()));
        out.set("limit", number(clipping.limit()));
        return keep(out, old);
    }
}
