package org.netloom.app.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.FxThread;

/**
 * Who has the trainer: a run or a cross-validation of one of the open projects, since they share its thread. A second one would only wait, unseen,
 * for the first to end. FX thread only.
 */
public final class TrainingTurn {

    private final ReadOnlyObjectWrapper<Optional<Holder>> holder = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Who has its turn.
     *
     * @param work the run or the cross-validation
     * @param document whose
     */
    public record Holder(Object work, StudioDocument document) {}

    /** Whose turn it is; empty while nothing is being trained. */
    public ReadOnlyObjectProperty<Optional<Holder>> holderProperty() {
        return holder.getReadOnlyProperty();
    }

    void take(Object work, StudioDocument document) {
        FxThread.require();
        holder.set(Optional.of(new Holder(work, document)));
    }

    /** Does nothing if it is not its turn. */
    void leave(Object work) {
        FxThread.require();
        if (holder.get().filter(one -> one.work() == work).isPresent()) {
            holder.set(Optional.empty());
        }
    }
}
