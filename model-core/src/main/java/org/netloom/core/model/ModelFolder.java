package org.netloom.core.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.netloom.core.data.Preparation;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Acceleration;

/**
 * A trained model on disk: {@code model.zip}, which Deeplearning4j alone can load, {@code preparation.json}, and
 * {@code training.json} with the summary and the digests of the other two. Reads and writes disk: not for the window's thread.
 */
public final class ModelFolder {

    /** The network, as Deeplearning4j's ModelSerializer writes it. */
    public static final String NETWORK = "model.zip";

    static final String PREPARATION = "preparation.json";
    static final String TRAINING = "training.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;

    /** The folder, which need not exist, beside a project: {@code NAME.model}. */
    public ModelFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Whether there is something to load. */
    public boolean exists() {
        return Files.exists(folder.resolve(TRAINING));
    }

    /** Writes a model in place of the one that is there, which stays whole until the new one is. */
    public Outcome<Path> save(TrainedModel model) {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Path old = folder.resolveSibling(folder.getFileName() + ".old");
        try {
            restoreOld(old);
            clear(fresh);
            Files.createDirectories(fresh);
            ModelSerializer.writeModel(model.network(), fresh.resolve(NETWORK).toFile(), false);
            JSON.writeValue(fresh.resolve(PREPARATION).toFile(), model.preparation());
            JSON.writeValue(
                    fresh.resolve(TRAINING).toFile(),
                    ModelJson.write(model, digest(fresh.resolve(NETWORK)), digest(fresh.resolve(PREPARATION))));
            clear(old);
            if (Files.exists(folder)) {
                Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            }
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                restoreOld(old);
                throw failure;
            }
            clear(old);
            return Outcome.of(folder);
        } catch (IOException failure) {
            return Outcome.failed(Diagnostic.error("model-not-saved", folder.toString(), reason(failure)));
        }
    }

    /** Puts the former model back in its place, if nothing has taken it: a replacement was cut off between its two moves. */
    private void restoreOld(Path old) throws IOException {
        if (Files.exists(old) && !Files.exists(folder)) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Writes the network alone, as an archive that plain Deeplearning4j loads; the file appears only when it is complete. */
    public static Outcome<Path> writeNetwork(TrainedModel model, Path file) {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            ModelSerializer.writeModel(model.network(), fresh.toFile(), false);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.of(file);
        } catch (IOException failure) {
            return Outcome.failed(Diagnostic.error("model-not-saved", file.toString(), reason(failure)));
        }
    }

    /** Reads the model; a failure if there is none, or one that is damaged or newer. Wants the engine to be started. */
    public Outcome<TrainedModel> load() {
        if (!exists()) {
            return Outcome.failed(Diagnostic.error("model-missing", folder.toString()));
        }
        String reading = TRAINING;
        try {
            JsonNode training = JSON.readTree(folder.resolve(TRAINING).toFile());
            int version = training.path("version").asInt();
            if (version > ModelJson.VERSION) {
                return Outcome.failed(Diagnostic.error("model-newer", folder.toString(), version, ModelJson.VERSION));
            }
            ModelJson described = ModelJson.read(training);
            for (String name : List.of(NETWORK, PREPARATION)) {
                reading = name;
                if (!digest(folder.resolve(name))
                        .equals(training.path("sha256").path(name).asText())) {
                    return damaged(name);
                }
            }
            Preparation preparation = JSON.readValue(folder.resolve(PREPARATION).toFile(), Preparation.class);
            reading = NETWORK;
            ComputationGraph network =
                    ComputationGraph.load(folder.resolve(NETWORK).toFile(), false);
            OwnLosses.restore(network, training);
            Acceleration.apply(network);
            return Outcome.of(new TrainedModel(network, described.tensors(), preparation, described.summary()));
        } catch (IOException | IllegalArgumentException failure) {
            return damaged(reading);
        }
    }

    private Outcome<TrainedModel> damaged(String name) {
        return Outcome.failed(Diagnostic.error("model-damaged", folder.toString(), name));
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static void clear(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (var inside = Files.list(path)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
