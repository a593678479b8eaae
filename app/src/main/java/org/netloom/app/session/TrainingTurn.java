package org.netloom.app.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.app.fx.FxThread;

/**
 * Which of the open projects is being trained: at most one, since they share the trainer's thread. A second one would only wait, unseen, for
 * the first to end. FX thread only.
 */
public final class TrainingTurn {

    private final ReadOnlyObjectWrapper<Optional<StudioTraining>> holder =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Whose turn it is; empty while nothing is being trained. */
    public ReadOnlyObjectProperty<Optional<StudioTraining>> holderProperty() {
        return holder.getReadOnlyProperty();
    }

    void take(StudioTraining training) {
        FxThread.require();
        holder.set(Optional.of(training));
    }

    /** Does nothing if it is not its turn. */
    void leave(StudioTraining training) {
        FxThread.require();
        if (holder.get().filter(one -> one == training).isPresent()) {
            holder.set(Optional.empty());
        }
    }
}
