package org.netloom.app.session;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.app.fx.Background;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.metrics.AnswerLoss;
import org.netloom.core.metrics.Baselines;
import org.netloom.core.metrics.LinearModel;

/** Works out, off the FX thread and beside the trainer, what simpler ways of answering reach. Fits one linear model for the same data. */
public final class BaselineDesk {

    private final Background background;
    private WeakReference<PreparedData> fittedOn = new WeakReference<>(null);
    private Optional<LinearModel> linear = Optional.empty();

    public BaselineDesk(Background background) {
        this.background = background;
    }

    /**
     * Compares.
     *
     * @param judged rows of the data
     * @param onFx called on the FX thread; with nothing if there are no rows
     */
    public void compare(PreparedData data, PreparedRows judged, Consumer<Optional<Baselines>> onFx) {
        background.run(() -> Baselines.of(data, judged, linear(data)), onFx);
    }

    /**
     * The same for a run, with the losses that its network is judged by.
     *
     * @param judged rows of its data
     */
    public void compare(RunSnapshot run, PreparedRows judged, Consumer<Optional<Baselines>> onFx) {
        background.run(
                () -> Baselines.of(
                        run.data(),
                        judged,
                        linear(run.data()),
                        AnswerLoss.of(run.project().graph(), run.data())),
                onFx);
    }

    private synchronized Optional<LinearModel> linear(PreparedData data) {
        if (fittedOn.get() != data) {
            linear = LinearModel.fit(data);
            fittedOn = new WeakReference<>(data);
        }
        return linear;
    }
}
