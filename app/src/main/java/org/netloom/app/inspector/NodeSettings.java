package org.netloom.app.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.netloom.app.document.StudioDocument;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.parameter.Parameter;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.text.MessageKey;

/** The settings of nodes: those that all of them have and that have an effect in all of them. */
final class NodeSettings {

    private final StudioDocument document;
    private final LayerCatalogue catalogue;

    NodeSettings(StudioDocument document, LayerCatalogue catalogue) {
        this.document = document;
        this.catalogue = catalogue;
    }

    List<Setting<?>> of(Set<NodeId> ids) {
        List<Setting<?>> settings = new ArrayList<>();
        if (ids.size() == 1) {
            settings.add(name(ids.iterator().next()));
        }
        for (Parameter<?> parameter : shared(ids)) {
            if (parameter.equals(Input.READS)) {
                reads(ids).ifPresent(settings::add);
            } else {
                settings.add(setting(parameter, ids));
            }
        }
        return settings;
    }

    private Setting<String> name(NodeId id) {
        return new Setting<>(
                "name",
                "inspector.name",
                new Form.Typed<>(new WordsRule(), false),
                () -> node(id).map(Node::name),
                name -> document.applyToGraph(GraphEdits.rename(id, name)));
    }

    /** What an Input reads: there is a choice where the data come in parts, or where something was chosen that they lack. */
    private Optional<Setting<String>> reads(Set<NodeId> ids) {
        DataFacts facts = document.analysis().facts();
        Set<String> names = new LinkedHashSet<>();
        if (facts.isReadWhole()) {
            names.add("");
        }
        if (facts.isInParts()) {
            facts.parts().forEach(part -> names.add(part.name()));
        }
        common(Input.READS, ids).ifPresent(names::add);
        return names.size() < 2
                ? Optional.empty()
                : Optional.of(setting(Input.READS, new Form.Parts(List.copyOf(names)), ids));
    }

    private <T> Setting<T> setting(Parameter<T> parameter, Set<NodeId> ids) {
        return setting(parameter, Form.of(parameter), ids);
    }

    private <T> Setting<T> setting(Parameter<T> parameter, Form<T> form, Set<NodeId> ids) {
        return new Setting<>(
                parameter.key(),
                "parameter." + parameter.key(),
                form,
                () -> common(parameter, ids),
                value -> document.applyToGraph(new SharedParameterEdit<>(List.copyOf(ids), parameter, value)));
    }

    private List<Parameter<?>> shared(Set<NodeId> ids) {
        Set<Parameter<?>> shared = new LinkedHashSet<>();
        boolean first = true;
        for (NodeId id : ids) {
            List<Parameter<?>> relevant = node(id).map(this::relevant).orElse(List.of());
            if (first) {
                shared.addAll(relevant);
                first = false;
            } else {
                shared.retainAll(relevant);
            }
        }
        return List.copyOf(shared);
    }

    private List<Parameter<?>> relevant(Node node) {
        return catalogue.find(node.kind()).stream()
                .flatMap(kind -> kind.parameters().stream()
                        .<Parameter<?>>map(parameter -> parameter)
                        .filter(parameter -> kind.isRelevant(parameter, node.parameters())))
                .toList();
    }

    private <T> Optional<T> common(Parameter<T> parameter, Set<NodeId> ids) {
        List<T> values = ids.stream()
                .map(this::node)
                .flatMap(Optional::stream)
                .map(node -> node.get(parameter))
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private Optional<Node> node(NodeId id) {
        return document.project().graph().node(id);
    }

    /** Sets a parameter in all nodes at once; what is typed in one go is one. */
    private record SharedParameterEdit<T>(List<NodeId> ids, Parameter<T> parameter, T value) implements GraphEdit {
        @Override
        public EditName name() {
            return EditName.of("set-parameter", MessageKey.parameter(parameter.key()));
        }

        @Override
        public ModelGraph apply(ModelGraph graph) {
            ModelGraph result = graph;
            for (NodeId id : ids) {
                if (graph.node(id)
                        .filter(node -> !Objects.equals(node.get(parameter), value))
                        .isPresent()) {
                    result = result.update(id, node -> node.with(parameter, value));
                }
            }
            return result;
        }

        @Override
        public Optional<Object> mergeKey() {
            return Optional.of(List.of("set-parameter", ids, parameter.key()));
        }
    }
}
