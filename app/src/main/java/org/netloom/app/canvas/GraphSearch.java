package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.LayerWords;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Note;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.shape.TensorShape;

/**
 * Finds what is drawn by its words: names, kinds, values of parameters (as {@code 64}, {@code units 64} or {@code units=64}), shapes,
 * what is wrong, and what comments say. Every word typed must be found.
 */
final class GraphSearch {

    private final StudioDocument document;
    private final LayerCatalogue catalogue;
    private final I18n i18n;
    private final LayerWords words;

    GraphSearch(StudioDocument document, LayerCatalogue catalogue, I18n i18n) {
        this.document = document;
        this.catalogue = catalogue;
        this.i18n = i18n;
        this.words = new LayerWords(i18n);
    }

    /** What is found, in the order in which data flows; groups and comments come last. Nothing for nothing typed. */
    List<ItemId> find(String typed) {
        List<String> wanted = Arrays.stream(lower(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        ModelGraph graph = document.project().graph();
        List<Item> items = new ArrayList<>(graph.topologicalOrder());
        graph.items().filter(item -> !items.contains(item)).forEach(items::add);
        return items.stream()
                .filter(item -> {
                    String all = lower(wordsOf(item));
                    return wanted.stream().allMatch(all::contains);
                })
                .map(Item::id)
                .toList();
    }

    private String wordsOf(Item item) {
        if (item instanceof Node node) {
            return wordsOf(node);
        }
        return item instanceof Group group
                ? group.name()
                : item instanceof Frame frame ? frame.title() : item instanceof Note note ? note.text() : "";
    }

    private String wordsOf(Node node) {
        Analysis analysis = document.analysis();
        Optional<LayerKind> kind = catalogue.find(node.kind());
        Stream<String> ofKind = kind.stream()
                .flatMap(known -> Stream.concat(
                        Stream.of(
                                i18n.text("layer." + known.type()),
                                i18n.text("category." + known.category()),
                                words.summary(known, node.parameters())),
                        known.parameters().stream()
                                .filter(parameter -> known.isRelevant(parameter, node.parameters()))
                                .map(parameter -> assigned(parameter, node))));
        Stream<String> problems = analysis.diagnosticsAt(node.id()).stream().map(i18n::text);
        Stream<String> rest = Stream.of(
                node.name(),
                node.kind(),
                node.bypassed() ? i18n.text("canvas.face.bypassed") : "",
                analysis.shapeOf(node.id()).map(TensorShape::text).orElse(""));
        return String.join(
                "\n",
                Stream.of(rest, ofKind, problems).flatMap(stream -> stream).toList());
    }

    private <T> String assigned(Parameter<T> parameter, Node node) {
        T value = node.parameters().get(parameter);
        String shown = value instanceof Enum<?> choice ? i18n.text("choice." + choice.name()) : String.valueOf(value);
        return parameter.key() + "=" + value + " " + i18n.text("parameter." + parameter.key()) + " " + shown;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
