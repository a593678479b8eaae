package org.netloom.app.canvas;

import java.util.Map;
import java.util.function.Consumer;
import org.netloom.app.fx.Background;
import org.netloom.core.arrange.Drafted;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

/** Arranges off the FX thread. */
public final class BackgroundArranger implements Arranger {

    private final Background.LatestWins queue;

    public BackgroundArranger(Background background) {
        this.queue = background.latestWins();
    }

    @Override
    public void arrange(Drafted draft, Consumer<Map<NodeId, Position>> onFx) {
        queue.run(() -> LayeredArrangement.of(draft), onFx);
    }

    @Override
    public void forget() {
        queue.cancel();
    }
}
