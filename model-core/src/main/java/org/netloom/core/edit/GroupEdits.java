package org.netloom.core.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Position;

/** Every change of groups that a person can make. None of them changes the network. As with all edits, one that no longer fits changes nothing. */
public final class GroupEdits {

    private GroupEdits() {}

    /**
     * Puts items into a new, expanded group. It lies in the innermost group that all of them lie in; groups among the items come in
     * whole.
     *
     * @param id a free id, see {@link ModelGraph#freeGroupId()}
     */
    public static GraphEdit group(GroupId id, String name, Collection<? extends ItemId> items) {
        List<ItemId> chosen = List.copyOf(items);
        return GraphEdits.edit(EditName.of("group", name), graph -> {
            List<Item> members = outermost(graph, chosen);
            if (members.isEmpty() || graph.contains(id)) {
                return graph;
            }
            Group made = new Group(id, name, common(graph, members), false, corner(members));
            return graph.into(Optional.of(made), members.stream().map(Item::id).toList());
        });
    }

    /** Takes groups away and leaves what is in them where the groups were. */
    public static GraphEdit ungroup(Collection<GroupId> ids) {
        List<GroupId> dissolved = List.copyOf(ids);
        return GraphEdits.edit(EditName.of("ungroup", dissolved.size()), graph -> {
            ModelGraph result = graph;
            for (GroupId id : dissolved) {
                Optional<Group> group = result.group(id);
                if (group.isPresent()) {
                    result = result.into(
                            group.get().parent().flatMap(result::group),
                            result.membersOf(Optional.of(id)).stream()
                                    .map(Item::id)
                                    .toList());
                }
            }
            return result;
        });
    }

    /** Gives a group another name; what is typed in one go is one. */
    public static GraphEdit rename(GroupId id, String name) {
        return GraphEdits.merging(
                EditName.of("rename", name),
                List.of("rename", id),
                graph -> changed(graph, List.of(id), group -> group.named(name)));
    }

    /** Folds groups into boxes; each lies where the top left corner of what is in it lies. */
    public static GraphEdit collapse(Collection<GroupId> ids) {
        List<GroupId> folded = List.copyOf(ids);
        return GraphEdits.edit(
                EditName.of("collapse", folded.size()),
                graph -> changed(
                        graph,
                        folded,
                        group -> group.collapsed() ? group : group.collapsedAt(corner(inside(graph, group.id())))));
    }

    /** Unfolds groups. */
    public static GraphEdit expand(Collection<GroupId> ids) {
        List<GroupId> unfolded = List.copyOf(ids);
        return GraphEdits.edit(
                EditName.of("expand", unfolded.size()), graph -> changed(graph, unfolded, Group::expanded));
    }

    /** Moves items into a group, or out to the top; they stay where they are on the canvas. A group is never moved into itself. */
    public static GraphEdit moveInto(Optional<GroupId> target, Collection<? extends ItemId> items) {
        List<ItemId> moved = List.copyOf(items);
        return GraphEdits.edit(EditName.of(target.isPresent() ? "into-group" : "out-of-group", moved.size()), graph -> {
            if (target.isPresent() && !graph.contains(target.get())) {
                return graph;
            }
            Set<GroupId> around = Set.copyOf(graph.pathTo(target));
            List<ItemId> fitting = outermost(graph, moved).stream()
                    .filter(item -> !item.group().equals(target))
                    .map(Item::id)
                    .filter(id -> !(id instanceof GroupId group && around.contains(group)))
                    .toList();
            return fitting.isEmpty() ? graph : graph.into(target.flatMap(graph::group), fitting);
        });
    }

    /** The items of some ids, without those that lie in another of them. */
    private static List<Item> outermost(ModelGraph graph, Collection<ItemId> ids) {
        Set<ItemId> chosen = Set.copyOf(ids);
        return ids.stream()
                .distinct()
                .flatMap(id -> graph.item(id).stream())
                .filter(item -> graph.pathTo(item.group()).stream().noneMatch(chosen::contains))
                .toList();
    }

    /** The innermost group that all items lie in. */
    private static Optional<GroupId> common(ModelGraph graph, List<Item> items) {
        List<GroupId> path = graph.pathTo(items.get(0).group());
        int depth = path.size();
        for (Item item : items) {
            List<GroupId> other = graph.pathTo(item.group());
            int same = 0;
            while (same < depth && same < other.size() && path.get(same).equals(other.get(same))) {
                same++;
            }
            depth = same;
        }
        return depth == 0 ? Optional.empty() : Optional.of(path.get(depth - 1));
    }

    private static List<Item> inside(ModelGraph graph, GroupId id) {
        return graph.within(List.of(id)).stream()
                .filter(inner -> !inner.equals(id))
                .flatMap(inner -> graph.item(inner).stream())
                // The position of an expanded group means nothing.
                .filter(item -> !(item instanceof Group group) || group.collapsed())
                .toList();
    }

    private static Position corner(List<Item> items) {
        return new Position(
                items.stream().mapToDouble(item -> item.position().x()).min().orElse(0),
                items.stream().mapToDouble(item -> item.position().y()).min().orElse(0));
    }

    private static ModelGraph changed(ModelGraph graph, List<GroupId> ids, UnaryOperator<Group> change) {
        List<Group> after = ids.stream()
                .flatMap(id -> graph.group(id).stream())
                .filter(group -> !change.apply(group).equals(group))
                .map(change)
                .toList();
        return after.isEmpty() ? graph : graph.with(after);
    }
}
