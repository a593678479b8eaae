package org.netloom.app.preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.netloom.app.action.KeyMap;

/**
 * Which keys do what, and the rule that one key does one thing. Some share a key by declaration, since only one of them can be done at a
 * time, as pausing and resuming: they have, lose and change their keys together. FX thread only.
 */
final class KeyTable {

    /**
     * Keys that are wanted and taken.
     *
     * @param wanting what they are wanted for
     * @param wanted all keys that it would have
     * @param key the first of them that is taken
     * @param having what has it
     */
    record Clash(
            KeyboardPage.Entry wanting, List<KeyCombination> wanted, KeyCombination key, KeyboardPage.Entry having) {}

    private final KeyMap keyMap;
    private final List<KeyboardPage.Entry> entries;

    KeyTable(KeyMap keyMap, List<KeyboardPage.Chapter> chapters) {
        this.keyMap = keyMap;
        this.entries =
                chapters.stream().flatMap(chapter -> chapter.entries().stream()).toList();
    }

    /** The keys of something now. */
    List<KeyCombination> keys(KeyboardPage.Entry entry) {
        return keyMap.keys(entry.words(), entry.keys());
    }

    /** Whether something has other keys than the declared ones. */
    boolean isChosen(KeyboardPage.Entry entry) {
        return sharers(entry).stream()
                .anyMatch(one -> keyMap.chosen(one.words()).isPresent());
    }

    /** What else a key of something means now, though it should not: keys that were written into the settings by hand, say. */
    Optional<KeyboardPage.Entry> rival(KeyboardPage.Entry entry) {
        return clashes(entry, keys(entry)).map(Clash::having).findFirst();
    }

    /** What is in the way of a key. */
    Optional<Clash> choosing(KeyboardPage.Entry entry, KeyCombination key) {
        return clashes(entry, List.of(key)).findFirst();
    }

    void choose(KeyboardPage.Entry entry, KeyCombination key) {
        keyMap.choose(forAll(sharers(entry), List.of(key)));
    }

    /** What is in the way of the declared keys of something: what has been given one of them meanwhile. */
    Optional<Clash> resetting(KeyboardPage.Entry entry) {
        return clashes(entry, entry.keys()).findFirst();
    }

    void reset(KeyboardPage.Entry entry) {
        keyMap.reset(sharers(entry).stream().map(KeyboardPage.Entry::words).collect(Collectors.toSet()));
    }

    /** Whether the two of a clash can change places: neither has keys for good, and nobody else has a key that is wanted. */
    boolean canSwap(Clash clash) {
        return sharers(clash.having()).stream().noneMatch(KeyboardPage.Entry::fixed)
                && clashes(clash.wanting(), clash.wanted())
                        .map(Clash::having)
                        .allMatch(sharers(clash.having())::contains);
    }

    /** The one gets the keys it wants; the other those that the one had, and keeps what it has beside. */
    void swap(Clash clash) {
        List<KeyCombination> left = keys(clash.having()).stream()
                .filter(key -> !has(clash.wanted(), key))
                .collect(Collectors.toCollection(ArrayList::new));
        keys(clash.wanting()).stream()
                .filter(key -> !has(clash.wanted(), key) && !has(left, key))
                .forEach(left::add);
        Map<String, List<KeyCombination>> chosen = new HashMap<>(forAll(sharers(clash.having()), left));
        boolean asDeclared = clash.wanted().equals(clash.wanting().keys());
        if (!asDeclared) {
            chosen.putAll(forAll(sharers(clash.wanting()), clash.wanted()));
        }
        keyMap.choose(chosen);
        if (asDeclared) {
            reset(clash.wanting());
        }
    }

    private Stream<Clash> clashes(KeyboardPage.Entry wanting, List<KeyCombination> wanted) {
        Set<KeyboardPage.Entry> allowed = sharers(wanting);
        return wanted.stream().flatMap(key -> entries.stream()
                .filter(other -> !allowed.contains(other) && has(keys(other), key))
                .map(other -> new Clash(wanting, wanted, key, other)));
    }

    /** Something and what shares a declared key with it. */
    private Set<KeyboardPage.Entry> sharers(KeyboardPage.Entry entry) {
        Set<KeyboardPage.Entry> found = new LinkedHashSet<>();
        found.add(entry);
        entries.stream()
                .filter(other -> other.keys().stream().anyMatch(key -> has(entry.keys(), key)))
                .forEach(found::add);
        return found;
    }

    private static Map<String, List<KeyCombination>> forAll(
            Set<KeyboardPage.Entry> entries, List<KeyCombination> keys) {
        return entries.stream().collect(Collectors.toMap(KeyboardPage.Entry::words, entry -> keys));
    }

    private static boolean has(List<KeyCombination> keys, KeyCombination key) {
        return keys.stream().anyMatch(one -> Chord.isSame(one, key));
    }
}
