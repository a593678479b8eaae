package org.netloom.app.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a person has chosen in the place of the declared ones. What they do is named by the message that says it, such as
 * {@code action.undo} or {@code canvas.key.bypass}. FX thread only.
 */
public final class KeyMap {

    private final ReadOnlyObjectWrapper<Map<String, List<KeyCombination>>> chosen;
    private final Consumer<Map<String, List<String>>> keep;

    /**
     * @param remembered keys as JavaFX writes them; those that it cannot read are left out
     * @param keep told what to remember
     */
    public KeyMap(Map<String, List<String>> remembered, Consumer<Map<String, List<String>>> keep) {
        Map<String, List<KeyCombination>> read = new HashMap<>();
        remembered.forEach((id, keys) -> read(keys).ifPresent(known -> read.put(id, known)));
        this.chosen = new ReadOnlyObjectWrapper<>(Map.copyOf(read));
        this.keep = keep;
    }

    /** One in which all keys are as they are declared, and that nobody remembers. */
    public static KeyMap asDeclared() {
        return new KeyMap(Map.of(), keys -> {});
    }

    /** What was chosen; changes with every choice, never in place. */
    public ReadOnlyObjectProperty<Map<String, List<KeyCombination>>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The keys of something: those chosen, or else those declared. */
    public List<KeyCombination> keys(String id, List<KeyCombination> declared) {
        return chosen(id).orElse(declared);
    }

    /** The keys that were chosen for something. */
    public Optional<List<KeyCombination>> chosen(String id) {
        return Optional.ofNullable(chosen.get().get(id));
    }

    /** Chooses keys, of several things at once where two change places. */
    public void choose(Map<String, List<KeyCombination>> keys) {
        Map<String, List<KeyCombination>> next = new HashMap<>(chosen.get());
        next.putAll(keys);
        become(next);
    }

    /** Goes back to the declared keys of some things. */
    public void reset(Set<String> ids) {
        Map<String, List<KeyCombination>> next = new HashMap<>(chosen.get());
        next.keySet().removeAll(ids);
        become(next);
    }

    /** Goes back to all declared keys. */
    public void resetAll() {
        become(Map.of());
    }

    private void become(Map<String, List<KeyCombination>> next) {
        chosen.set(Map.copyOf(next));
        keep.accept(
                next.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(KeyCombination::getName)
                        .toList())));
    }

    private static Optional<List<KeyCombination>> read(@Nullable List<String> keys) {
        if (keys == null || keys.stream().anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        try {
            return Optional.of(keys.stream().map(KeyCombination::valueOf).toList());
        } catch (IllegalArgumentException writtenByHand) {
            return Optional.empty();
        }
    }
}
