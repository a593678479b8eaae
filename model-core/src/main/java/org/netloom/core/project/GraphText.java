package org.netloom.core.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.text.MessageKey;

/**
 * A piece of a drawing as text: what copying puts on the clipboard and pasting takes from it, between windows, projects, mails and
 * forums. It is the {@code graph} and the {@code layout} of a project file, so that a whole project file can be pasted too. Stateless;
 * safe for any thread.
 */
public final class GraphText {

    /** What a mistake is said to be in. */
    private static final MessageKey CLIPBOARD = new MessageKey("diagnostic.clipboard");

    private static final GraphText STANDARD = new GraphText(LayerCatalogue.standard()::find);

    private final Function<String, Optional<LayerKind>> catalogue;
    private final Migrations migrations = Migrations.STANDARD;

    /** Texts with the layers that Netloom brings. */
    public static GraphText standard() {
        return STANDARD;
    }

    /**
     * Texts whose layers are those of a catalogue.
     *
     * @param catalogue finds a kind of layer by its type
     */
    public GraphText(Function<String, Optional<LayerKind>> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A piece as JSON.
     *
     * @throws java.util.NoSuchElementException if the catalogue does not know one of its layers
     */
    public String write(Piece piece) {
        ObjectNode out = JsonParts.JSON.objectNode();
        out.put("schemaVersion", ProjectFile.SCHEMA_VERSION);
        out.set("graph", new GraphWriter(catalogue).graph(piece.graph(), JsonParts.JSON.missingNode()));
        if (!piece.incoming().isEmpty()) {
            ArrayNode incoming = out.putArray("incoming");
            piece.incoming().forEach(wire -> incoming.add(GraphWriter.wire(wire)));
        }
        out.set("layout", GraphWriter.layout(piece.graph()));
        return JsonLayout.format(out);
    }

    /**
     * Whether a text is meant to be a piece of a drawing: only then is it worth telling what is wrong with it.
     *
     * @param text whatever is on the clipboard
     */
    public static boolean isMeant(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") && text.contains("\"schemaVersion\"") && text.contains("\"graph\"");
    }

    /**
     * The piece that a text holds. Fails, with an error for each thing that is wrong, if the text holds none, comes from a newer version,
     * or names layers, settings, nodes or groups that do not exist.
     */
    public Outcome<Piece> read(String text) {
        JsonNode tree;
        try {
            tree = text.length() > ProjectFile.LARGEST ? JsonParts.JSON.missingNode() : ProjectFile.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Outcome.failed(
                    isMeant(text)
                            ? Diagnostic.error(
                                    "clipboard-broken",
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr())
                            : Diagnostic.error("clipboard-no-layers"));
        }
        if (!(tree instanceof ObjectNode object)
                || !object.path("graph").isObject()
                || object.path("schemaVersion").asInt() < 1) {
            return Outcome.failed(Diagnostic.error("clipboard-no-layers"));
        }
        int version = object.path("schemaVersion").asInt();
        if (version > migrations.current()) {
            return Outcome.failed(Diagnostic.error("clipboard-newer", version, migrations.current()));
        }
        return bind(migrations.migrate(object, version));
    }

    private Outcome<Piece> bind(ObjectNode tree) {
        List<Diagnostic> problems = new ArrayList<>();
        JsonView root = new JsonView(tree, "", CLIPBOARD, problems);
        JsonNode layout = root.has("layout") ? root.object("layout").node() : tree.objectNode();
        Optional<ModelGraph> graph = new GraphReader(catalogue).read(root.object("graph"), layout);
        List<Connection> incoming = new ArrayList<>();
        if (root.has("incoming")) {
            for (JsonView view : root.objects("incoming")) {
                String from = view.text("from");
                String to = view.text("to");
                boolean leadsIn = NodeId.isValid(from)
                        && NodeId.isValid(to)
                        && graph.filter(inside -> inside.contains(new NodeId(to)))
                                .isPresent();
                if (leadsIn) {
                    incoming.add(new Connection(new NodeId(from), new NodeId(to)));
                }
            }
        }
        if (!problems.isEmpty()) {
            return new Outcome.Failure<>(problems);
        }
        Piece piece = new Piece(graph.orElseThrow(), incoming);
        return piece.isEmpty() ? Outcome.failed(Diagnostic.error("clipboard-no-layers")) : Outcome.of(piece);
    }
}
