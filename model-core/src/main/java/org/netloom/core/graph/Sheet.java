package org.netloom.core.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is drawn around the nodes: groups, frames and notes, each in the order in which they were added; and which way it is read. Shared by all graphs that
 * differ in nodes and wires only. Immutable.
 */
record Sheet(Map<GroupId, Group> groups, Map<FrameId, Frame> frames, Map<NoteId, Note> notes, Flow flow) {

    static final Sheet EMPTY = new Sheet(Map.of(), Map.of(), Map.of(), Flow.RIGHT);

    Sheet {
        groups = ordered(groups);
        frames = ordered(frames);
        notes = ordered(notes);
        for (Group group : groups.values()) {
            requireRoot(groups, group);
        }
        for (Frame frame : frames.values()) {
            requireGroup(groups, frame);
        }
        for (Note note : notes.values()) {
            requireGroup(groups, note);
        }
    }

    /** With groups, frames and notes more, or in the place of those with the same ids. */
    Sheet withAll(Collection<? extends Item> around) {
        Map<GroupId, Group> newGroups = new LinkedHashMap<>(groups);
        Map<FrameId, Frame> newFrames = new LinkedHashMap<>(frames);
        Map<NoteId, Note> newNotes = new LinkedHashMap<>(notes);
        for (Item item : around) {
            if (item instanceof Group group) {
                newGroups.put(group.id(), group);
            } else if (item instanceof Frame frame) {
                newFrames.put(frame.id(), frame);
            } else if (item instanceof Note note) {
                newNotes.put(note.id(), note);
            } else {
                throw new IllegalArgumentException("A node lies on the sheet, not around it: " + item.id());
            }
        }
        return new Sheet(newGroups, newFrames, newNotes, flow);
    }

    /** Read in a direction. */
    Sheet flowing(Flow newFlow) {
        return new Sheet(groups, frames, notes, newFlow);
    }

    /** Whether another sheet is equal, also in the order of things. */
    boolean isSame(Sheet other) {
        return List.copyOf(groups.values()).equals(List.copyOf(other.groups.values()))
                && List.copyOf(frames.values()).equals(List.copyOf(other.frames.values()))
                && List.copyOf(notes.values()).equals(List.copyOf(other.notes.values()))
                && flow == other.flow;
    }

    /** Without some items and without groups that nothing is left in; what is in a removed group has to be among the items. */
    Sheet minus(Set<ItemId> removed, Collection<Node> nodesLeft) {
        Map<FrameId, Frame> framesLeft = new LinkedHashMap<>(frames);
        framesLeft.keySet().removeAll(removed);
        Map<NoteId, Note> notesLeft = new LinkedHashMap<>(notes);
        notesLeft.keySet().removeAll(removed);
        Set<GroupId> used = new HashSet<>();
        nodesLeft.forEach(node -> use(node, used));
        framesLeft.values().forEach(frame -> use(frame, used));
        notesLeft.values().forEach(note -> use(note, used));
        Map<GroupId, Group> groupsLeft = new LinkedHashMap<>(groups);
        groupsLeft.keySet().retainAll(used);
        return groupsLeft.size() == groups.size()
                        && framesLeft.size() == frames.size()
                        && notesLeft.size() == notes.size()
                ? this
                : new Sheet(groupsLeft, framesLeft, notesLeft, flow);
    }

    private void use(Item item, Set<GroupId> used) {
        Optional<GroupId> at = item.group();
        while (at.isPresent() && used.add(at.get())) {
            at = Optional.ofNullable(groups.get(at.get())).flatMap(Group::parent);
        }
    }

    private static void requireGroup(Map<GroupId, Group> groups, Item item) {
        if (item.group().isPresent() && !groups.containsKey(item.group().get())) {
            throw new IllegalArgumentException(item.id() + " is in a group that is not there: " + item.group());
        }
    }

    private static void requireRoot(Map<GroupId, Group> groups, Group start) {
        Set<GroupId> seen = new HashSet<>(Set.of(start.id()));
        requireGroup(groups, start);
        Optional<GroupId> at = start.parent();
        while (at.isPresent()) {
            if (!seen.add(at.get())) {
                throw new IllegalArgumentException("A group lies in itself: " + start.id());
            }
            at = Optional.ofNullable(groups.get(at.get())).flatMap(Group::parent);
        }
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
