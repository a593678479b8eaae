package org.netloom.core.sketch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.Edit;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.layer.NewNode;
import org.netloom.core.plan.TrainingPlan;
import org.netloom.core.project.Project;

/** Whatever a person may do next: edits of every kind, also such as fit nothing. */
public final class Strokes {

    private static final String[] WORDS = {"", "块 1", "Encoder", "a\nb", "\"x\"", "Dense 3"};

    private final Random random;

    public Strokes(long seed) {
        this.random = new Random(seed);
    }

    /** An edit of a project: mostly of its graph, sometimes of its plan or its name. */
    public Edit<Project> next(Project project) {
        record Change(EditName name, java.util.function.UnaryOperator<Project> change) implements Edit<Project> {
            @Override
            public Project apply(Project before) {
                return change.apply(before);
            }
        }
        return switch (random.nextInt(20)) {
            case 0 -> new Change(EditName.of("plan"), before -> before.withPlan(plan(before.plan())));
            case 1 -> new Change(EditName.of("name"), before -> before.named(word()));
            default -> {
                GraphEdit edit = next(project.graph());
                yield new Change(edit.name(), before -> before.withGraph(edit.apply(before.graph())));
            }
        };
    }

    /** An edit of a graph. */
    public GraphEdit next(ModelGraph graph) {
        Node added = NewNode.of(
                graph,
                any(LayerCatalogue.standard().kinds()).map(LayerKind::type).orElseThrow(),
                place());
        if (graph.nodes().size() < 3) {
            return GraphEdits.addNode(added);
        }
        NodeId one = any(graph.nodes()).orElseThrow().id();
        NodeId other = any(graph.nodes()).orElseThrow().id();
        List<ItemId> items = some(graph.items().map(Item::id).toList());
        List<GroupId> groups =
                some(graph.groups().stream().map(group -> group.id()).toList());
        Optional<GroupId> group = any(graph.groups()).map(found -> found.id());
        FrameId frame = any(graph.frames()).map(Frame::id).orElse(new FrameId("none"));
        NoteId note = any(graph.notes()).map(Note::id).orElse(new NoteId("none"));
        Connection wire = any(graph.connections()).orElse(new Connection(one, other));
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3 -> GraphEdits.addNode(added.in(group));
            case 4, 5, 6 -> GraphEdits.connect(one, other);
            case 7 ->
                any(graph.nodes().stream()
                                .filter(node -> node.kind().equals("Dense"))
                                .toList())
                        .map(dense -> (GraphEdit) GraphEdits.setParameter(dense.id(), Dense.UNITS, random.nextInt(9)))
                        .orElse(GraphEdits.addNode(added));
            case 8 -> GraphEdits.rename(one, word());
            case 9 -> GraphEdits.move(random.nextBoolean() ? Map.of(one, place()) : places(items));
            case 10 -> GraphEdits.insertBetween(wire, added);
            case 11 -> GraphEdits.disconnect(wire);
            case 12 -> GraphEdits.dissolve(List.of(one));
            case 13 -> GraphEdits.remove(items.subList(0, Math.min(2, items.size())));
            case 14 -> GraphEdits.reconnect(wire, new Connection(one, wire.to()));
            case 15 -> GraphEdits.changeKind(one, added.kind());
            case 16, 17 -> GraphEdits.bypass(List.of(one, other), random.nextBoolean());
            case 18, 19 -> GroupEdits.group(graph.freeGroupId(), word(), items);
            case 20 -> GroupEdits.ungroup(groups);
            case 21 -> GroupEdits.rename(group.orElse(new GroupId("none")), word());
            case 22 -> GroupEdits.collapse(groups);
            case 23 -> GroupEdits.expand(groups);
            case 24 -> GroupEdits.moveInto(random.nextInt(3) == 0 ? Optional.empty() : group, items);
            case 25 ->
                CommentEdits.addFrame(
                        new Frame(graph.freeFrameId(), word(), place(), 1 + random.nextInt(300), 80.5, tint(), group));
            case 26 ->
                random.nextBoolean() ? CommentEdits.titleFrame(frame, word()) : CommentEdits.tintFrame(frame, tint());
            case 27 -> CommentEdits.resizeFrame(frame, place(), 1 + random.nextInt(99), 50);
            case 28 -> CommentEdits.addNote(new Note(graph.freeNoteId(), word(), place(), 120, 60, group));
            case 29 ->
                random.nextBoolean()
                        ? CommentEdits.writeNote(note, word())
                        : CommentEdits.resizeNote(note, place(), 80, 1 + random.nextInt(99));
            case 30 -> GraphEdits.flow(random.nextBoolean() ? Flow.DOWN : Flow.RIGHT);
            default -> {
                Piece.Copy copy = Piece.of(graph, items.subList(0, Math.min(4, items.size())))
                        .copyFor(graph, 40, 40, group);
                yield copy.edit(EditName.of("paste", copy.size()), random.nextBoolean());
            }
        };
    }

    private TrainingPlan plan(TrainingPlan plan) {
        return random.nextBoolean()
                ? plan.withLearningRate((1 + random.nextInt(1000)) / 1e4)
                : plan.withPenalties(random.nextInt(10) / 1e3, random.nextInt(10) / 1e5);
    }

    private Map<ItemId, Position> places(List<ItemId> items) {
        Map<ItemId, Position> places = new java.util.HashMap<>();
        items.forEach(item -> places.put(item, place()));
        return places;
    }

    private Position place() {
        return new Position(random.nextInt(2000) - 500, random.nextInt(4000) / 4.0);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private Tint tint() {
        return Tint.values()[random.nextInt(Tint.values().length)];
    }

    private <T> Optional<T> any(Collection<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all).get(random.nextInt(all.size())));
    }

    private <T> List<T> some(List<T> all) {
        List<T> chosen = new ArrayList<>(all);
        chosen.removeIf(item -> random.nextInt(4) != 0);
        return chosen;
    }
}
