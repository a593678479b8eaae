package org.netloom.core.project;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;

/**
 * The project file, {@code NAME.netloom}: versioned JSON in UTF-8 with one line a node, wire and column, so that two versions can be
 * compared line by line. Stateless; safe for any thread.
 */
public final class ProjectFile {

    /** The ending of project files, dot included. */
    public static final String EXTENSION = ".netloom";

    /** The version that is written. Older ones are brought up to it when they are read; newer ones are refused. */
    public static final int SCHEMA_VERSION = 9;

    /** Bytes beyond which a file is not read: no project comes near, and a wrong file should not fill the memory. */
    static final long LARGEST = 64L << 20;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ProjectFile STANDARD = new ProjectFile(LayerCatalogue.standard()::find);

    private final Function<String, Optional<LayerKind>> catalogue;
    private final Migrations migrations;

    /** Files with the layers that Netloom brings. */
    public static ProjectFile standard() {
        return STANDARD;
    }

    /**
     * Files whose layers are those of a catalogue.
     *
     * @param catalogue finds a kind of layer by its type
     */
    public ProjectFile(Function<String, Optional<LayerKind>> catalogue) {
        this(catalogue, Migrations.STANDARD);
    }

    ProjectFile(Function<String, Optional<LayerKind>> catalogue, Migrations migrations) {
        this.catalogue = catalogue;
        this.migrations = migrations;
    }

    /**
     * Reads a project. Fails, with one error for each thing that is wrong, if the file cannot be read, is not a project, comes from a
     * newer version, or names layers, settings or nodes that do not exist. Mistakes of the network itself (a cycle, loose nodes) do
     * not matter here.
     */
    public Outcome<OpenedProject> open(Path path) {
        return text(path).then(text -> parse(text, path));
    }

    /**
     * Writes a project so that at every moment either the former file or the whole new one is there. Unknown fields of the file that
     * was opened are kept.
     *
     * @return the project as it is on disk now; fails if it cannot be written, and then the former file is untouched
     */
    public Outcome<OpenedProject> save(OpenedProject opened) {
        ObjectNode tree = new ProjectWriter(catalogue).write(opened.project(), opened.extras());
        byte[] bytes = JsonLayout.format(tree).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(opened.path(), out -> out.write(bytes));
        } catch (IOException e) {
            return Outcome.failed(
                    Diagnostic.error("project-not-saved", opened.path().toString(), AtomicFile.reason(e)));
        }
        return Outcome.of(new OpenedProject(opened.project(), opened.path(), new ProjectExtras(tree)));
    }

    /** Writes a project that was not read from a file. */
    public Outcome<OpenedProject> save(Project project, Path path) {
        return save(new OpenedProject(project, path, ProjectExtras.NONE));
    }

    private Outcome<String> text(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            return Outcome.failed(Diagnostic.error("project-is-folder", name));
        }
        if (!Files.exists(path)) {
            return Outcome.failed(Diagnostic.error("project-not-found", name));
        }
        try {
            if (Files.size(path) > LARGEST) {
                return Outcome.failed(Diagnostic.error("project-not-netloom", name));
            }
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return text.isBlank() ? Outcome.failed(Diagnostic.error("project-empty", name)) : Outcome.of(text);
        } catch (IOException e) {
            return Outcome.failed(Diagnostic.error("project-unreadable", name, AtomicFile.reason(e)));
        }
    }

    private Outcome<OpenedProject> parse(String text, Path path) {
        String name = path.toString();
        JsonNode tree;
        try {
            tree = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonEOFException e) {
            return Outcome.failed(Diagnostic.error("project-truncated", name, line(e)));
        } catch (JsonProcessingException e) {
            return Outcome.failed(
                    text.stripLeading().startsWith("{")
                            ? Diagnostic.error("project-not-json", name, line(e))
                            : Diagnostic.error("project-not-netloom", name));
        }
        if (!(tree instanceof ObjectNode object)
                || !object.path("schemaVersion").isNumber()) {
            return Outcome.failed(Diagnostic.error("project-not-netloom", name));
        }
        int version = object.path("schemaVersion").asInt();
        if (version > migrations.current()) {
            return Outcome.failed(Diagnostic.error("project-newer", name, version, migrations.current()));
        }
        if (version < 1) {
            return Outcome.failed(Diagnostic.error("project-not-netloom", name));
        }
        ObjectNode current = migrations.migrate(object, version);
        return new ProjectReader(catalogue, name)
                .read(current, ProjectFolder.nameOf(path))
                .then(project -> Outcome.of(new OpenedProject(project, path, new ProjectExtras(current))));
    }

    private static int line(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? 1 : location.getLineNr();
    }
}
