package org.netloom.app.dataset;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.Progress;
import org.netloom.core.data.prepare.DataPreparer;

/** Prepares the rows of a page for a first network; where that takes a while, the page shows how far it is and lets a person end it. FX thread only. */
final class PreparingRows {

    /** Most tables are prepared before anybody would read that they are. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final I18n i18n;
    private final Background.LatestWins work;
    private final BorderPane page;
    private final Node beside;
    private final Consumer<Imported> then;
    private final ProgressBar share = new ProgressBar(0);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private AtomicBoolean wanted = new AtomicBoolean();
    /** What the page showed before in its middle, while it shows the progress. */
    private @Nullable Node middle;

    /**
     * @param page whose middle shows the progress
     * @param beside what can be changed elsewhere on the page, but not meanwhile
     * @param then takes what was prepared
     */
    PreparingRows(I18n i18n, Background background, BorderPane page, Node beside, Consumer<Imported> then) {
        this.i18n = i18n;
        this.work = background.latestWins();
        this.page = page;
        this.beside = beside;
        this.then = then;
        share.setId("preparing-progress");
        share.getStyleClass().add("ds-progress");
    }

    /** Prepares, unless it does so already. */
    void begin(Imported imported) {
        if (wanted.get()) {
            return;
        }
        AtomicBoolean going = new AtomicBoolean(true);
        wanted = going;
        share.setProgress(0);
        hold(true);
        patience.setOnFinished(event -> show(going, imported));
        patience.playFromStart();
        Progress progress = fraction -> {
            FxThread.later(() -> advance(going, fraction));
            return going.get();
        };
        work.run(() -> prepared(imported, progress), made -> {
            if (end()) {
                made.ifPresent(then);
            }
        });
    }

    private static Optional<Imported> prepared(Imported imported, Progress progress) {
        try {
            return Optional.of(imported.with(
                    DataPreparer.prepare(imported.settings(), imported.file().table(), progress)));
        } catch (Progress.Stopped stopped) {
            // Whoever stopped it does not look at what comes of it.
            return Optional.empty();
        }
    }

    /** Ends it if it is under way, and says whether it was. */
    boolean end() {
        boolean was = wanted.getAndSet(false);
        work.cancel();
        patience.stop();
        hold(false);
        if (middle != null) {
            page.setCenter(middle);
            pause(false);
            middle = null;
        }
        return was;
    }

    private void advance(AtomicBoolean going, double fraction) {
        if (going.get()) {
            share.setProgress(fraction);
        }
    }

    private void show(AtomicBoolean going, Imported imported) {
        if (going.get() && middle == null) {
            hold(false);
            middle = page.getCenter();
            page.setCenter(progress(imported));
            pause(true);
        }
    }

    /** Nothing may be chosen otherwise any more; without a flicker where it takes only a moment. */
    private void hold(boolean held) {
        page.getCenter().setMouseTransparent(held);
        page.getBottom().setMouseTransparent(held);
        beside.setMouseTransparent(held);
    }

    private void pause(boolean paused) {
        page.getBottom().setDisable(paused);
        beside.setDisable(paused);
    }

    private Node progress(Imported imported) {
        Label words = new Label();
        words.textProperty()
                .bind(i18n.binding(
                        "dataset.preparing",
                        imported.file().name(),
                        imported.file().table().rows()));
        words.getStyleClass().add("nl-muted");
        Button cancel = new Button();
        cancel.setId("preparing-cancel");
        cancel.textProperty().bind(i18n.binding("dataset.cancel"));
        cancel.setOnAction(event -> end());
        VBox box = new VBox(12, words, share, cancel);
        box.setId("preparing");
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("ds-page");
        return box;
    }
}
