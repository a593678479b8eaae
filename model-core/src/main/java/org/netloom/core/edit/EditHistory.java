package org.netloom.core.edit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * The states of a document, with a pointer: what undo, redo and the saved mark work on. Keeps {@value #CAPACITY} steps.
 * Not thread-safe: it belongs to the thread of the document.
 *
 * @param <S> the immutable state
 */
public final class EditHistory<S> {

    /** How many steps can be undone. States share their parts, so a step costs a few hundred bytes. */
    public static final int CAPACITY = 1000;

    private record Step<S>(EditName name, Optional<Object> mergeKey, S before, S after) {}

    private final List<Step<S>> steps = new ArrayList<>();
    private int position;
    private S state;
    private S saved;
    private boolean mergeable;

    public EditHistory(S initial) {
        this.state = initial;
        this.saved = initial;
    }

    /** The present state. */
    public S state() {
        return state;
    }

    /** Applies an edit and forgets what had been undone. Returns whether anything changed. */
    public boolean apply(Edit<S> edit) {
        S next = edit.apply(state);
        if (next.equals(state)) {
            return false;
        }
        steps.subList(position, steps.size()).clear();
        Optional<Object> key = edit.mergeKey();
        if (mergeable
                && key.isPresent()
                && position > 0
                && steps.get(position - 1).mergeKey().equals(key)) {
            Step<S> last = steps.remove(--position);
            steps.add(new Step<>(edit.name(), key, last.before(), next));
        } else {
            steps.add(new Step<>(edit.name(), key, state, next));
        }
        position = steps.size();
        if (position > CAPACITY) {
            steps.remove(0);
            position--;
        }
        mergeable = true;
        state = next;
        return true;
    }

    /** The next edit starts an entry of its own, even with an equal key; called when a field loses the focus. */
    public void closeMerge() {
        mergeable = false;
    }

    /** Goes one step back, if there is one. */
    public boolean undo() {
        if (position == 0) {
            return false;
        }
        state = steps.get(--position).before();
        mergeable = false;
        return true;
    }

    /** Takes the last step back and forgets it: it can not be done again. */
    public boolean withdraw() {
        if (!undo()) {
            return false;
        }
        steps.subList(position, steps.size()).clear();
        return true;
    }

    /** Goes one step forward again, if there is one. */
    public boolean redo() {
        if (position == steps.size()) {
            return false;
        }
        state = steps.get(position++).after();
        mergeable = false;
        return true;
    }

    /** What undo would take back. */
    public Optional<EditName> undoName() {
        return position == 0
                ? Optional.empty()
                : Optional.of(steps.get(position - 1).name());
    }

    /** What redo would do again. */
    public Optional<EditName> redoName() {
        return position == steps.size()
                ? Optional.empty()
                : Optional.of(steps.get(position).name());
    }

    /** The names of all steps that are kept, the oldest first, those that were taken back last. */
    public List<EditName> names() {
        return steps.stream().map(Step::name).toList();
    }

    /** How many of {@link #names()} are in force: what stands before is done, what stands behind was taken back. */
    public int position() {
        return position;
    }

    /** The position at which the document is as it is on disk; empty if no step leads there any more. */
    public OptionalInt savedPosition() {
        if (state.equals(saved)) {
            return OptionalInt.of(position);
        }
        for (int at = 0; at <= steps.size(); at++) {
            // The very state: comparing a thousand large graphs would be felt with every edit.
            if (stateAt(at) == saved) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Goes to a position, as so many times undo or redo would. Returns whether that changed anything.
     *
     * @throws IllegalArgumentException if it is below 0 or above the number of steps
     */
    public boolean goTo(int newPosition) {
        if (newPosition < 0 || newPosition > steps.size()) {
            throw new IllegalArgumentException("No position " + newPosition + " among " + steps.size() + " steps");
        }
        if (newPosition == position) {
            return false;
        }
        state = stateAt(newPosition);
        position = newPosition;
        mergeable = false;
        return true;
    }

    /** Makes something else of all states: what is no step of a person, and is not to be undone. What two steps share, they share still. */
    public void rewrite(UnaryOperator<S> change) {
        Map<S, S> made = new IdentityHashMap<>();
        UnaryOperator<S> once = before -> made.computeIfAbsent(before, change);
        steps.replaceAll(
                step -> new Step<>(step.name(), step.mergeKey(), once.apply(step.before()), once.apply(step.after())));
        state = once.apply(state);
        saved = once.apply(saved);
    }

    private S stateAt(int at) {
        return at == position
                ? state
                : at == 0 ? steps.get(0).before() : steps.get(at - 1).after();
    }

    /** Notes that the present state is on disk. */
    public void markSaved() {
        markSaved(state);
    }

    /** Notes which state is on disk; it may be an earlier one, if writing took its time. */
    public void markSaved(S written) {
        saved = written;
        mergeable = false;
    }

    /** Whether the present state differs from the one on disk. */
    public boolean isDirty() {
        return !state.equals(saved);
    }
}
