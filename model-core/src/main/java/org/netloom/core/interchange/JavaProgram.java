package org.netloom.core.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deeplearning4j.util.ModelSerializer;
import org.netloom.core.data.DataSettings;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.text.MessageKey;

/**
 * A trained network as a program in plain Java that needs no Netloom: a Maven project whose code prepares new rows as the training did, asks the
 * network, and writes the answers as {@code netloom predict} does. It holds only those steps that the network needs. Immutable.
 *
 * @param artifact what the program is called, in small Latin letters
 * @param columns the columns that a file with new rows must have
 * @param target what the program tells
 * @param encoding the name of the encoding that such a file has
 * @param delimiter what stands between its cells
 * @param files the content of each file, by its path with {@code /} between folders; without a README
 */
public record JavaProgram(
        String artifact,
        List<String> columns,
        String target,
        String encoding,
        char delimiter,
        Map<String, byte[]> files) {

    /** Where the network lies. */
    public static final String NETWORK = "src/main/resources/network.zip";

    /** The folder of the code. */
    public static final String SOURCES = "src/main/java/predictor/";

    /** The folder of the code of layers that Deeplearning4j lacks. */
    private static final String LAYERS = "src/main/java/" + LayerSources.PACKAGE;

    /** More columns than a class of Java has room for. */
    private static final int MOST_COLUMNS = 3000;

    public JavaProgram {
        columns = List.copyOf(columns);
        files = Map.copyOf(files);
    }

    /**
     * Writes the program of a model, in memory. Takes native calls: for the thread that the network belongs to.
     *
     * @param settings of the data that the model was trained on
     * @param project what the person calls it
     * @return the program; or why there can be none: {@code export-java-pictures}, {@code export-java-unknown}, {@code export-java-wide},
     *     {@code export-java-layers}
     */
    public static Outcome<JavaProgram> of(TrainedModel model, DataSettings settings, String project) {
        List<Diagnostic> problems = new ArrayList<>();
        UnknownContent.of(model.preparation())
                .map(unknown -> Diagnostic.error("export-java-unknown", unknown))
                .ifPresent(problems::add);
        int columns = model.preparation().features().size();
        if (columns > MOST_COLUMNS) {
            problems.add(Diagnostic.error("export-java-wide", columns, MOST_COLUMNS));
        }
        byte[] network = network(model);
        LayerSources layers = LayerSources.of(network);
        if (!layers.unknown().isEmpty()) {
            problems.add(Diagnostic.error("export-java-layers", String.join(", ", layers.unknown())));
        }
        return problems.isEmpty()
                ? Outcome.of(written(model, settings, Names.artifact(project, "predictor"), network, layers))
                : new Outcome.Failure<>(problems);
    }

    private static JavaProgram written(
            TrainedModel model, DataSettings settings, String artifact, byte[] network, LayerSources layers) {
        Map<String, byte[]> files = new TreeMap<>();
        WordLists lists = new WordLists();
        TreeSet<String> features = new TreeSet<>();
        ProgramText text = new ProgramText(model, settings, artifact, features);
        String preparation = new PreparationCode(model.preparation(), features, lists).code();
        files.put(SOURCES + "Preparation.java", bytes(preparation));
        text.classes().forEach((name, code) -> files.put(SOURCES + name + ".java", bytes(code)));
        if (text.hasManyClasses()) {
            lists.add(ProgramText.CLASSES, model.preparation().classNames());
        }
        layers.files().forEach((path, code) -> files.put("src/main/java/" + path, bytes(code)));
        lists.files().forEach((path, list) -> files.put("src/main/resources/" + path, bytes(list)));
        files.put("pom.xml", bytes(text.pom(!layers.files().isEmpty())));
        files.put(NETWORK, network);
        return new JavaProgram(
                artifact,
                model.preparation().sources(),
                model.preparation().target().name(),
                settings.dialect().charset(),
                settings.dialect().delimiter(),
                files);
    }

    /** What the words of its README, the message {@code program.readme}, ask for. */
    public List<Object> facts() {
        String list = columns.stream().map(column -> "* " + column).collect(Collectors.joining("\n"));
        return List.of(
                artifact,
                target,
                list,
                encoding,
                delimiter == '\t' ? "TAB" : String.valueOf(delimiter),
                files.containsKey(SOURCES + "Pictures.java") ? new MessageKey("program.readme.pictures") : "",
                files.keySet().stream().anyMatch(path -> path.startsWith(LAYERS))
                        ? new MessageKey("program.readme.layers")
                        : "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] network(TrainedModel model) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ModelSerializer.writeModel(model.network(), bytes, false);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
