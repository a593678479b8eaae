package org.netloom.app.canvas;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.netloom.app.fx.I18n;
import org.netloom.core.diagnose.Diagnostic;

/** A line beside the pointer: why a wire does not fit, what runs along a wire. */
final class Hint {

    private static final double OFFSET = 16;
    private static final Duration A_WHILE = Duration.seconds(4);

    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");
    private static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");

    private final Label label = new Label();
    private final PauseTransition end = new PauseTransition(A_WHILE);
    private final Floating floating;
    private final I18n i18n;

    Hint(Floating floating, I18n i18n) {
        this.floating = floating;
        this.i18n = i18n;
        label.setId("canvas-hint");
        label.getStyleClass().add("canvas-hint");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        end.setOnFinished(event -> hide());
    }

    /** Shows what is wrong until {@link #hide()}. */
    void show(Diagnostic diagnostic, Point2D view) {
        show(i18n.text(diagnostic), view);
        label.pseudoClassStateChanged(REFUSAL, diagnostic.isError());
        label.pseudoClassStateChanged(DOUBT, !diagnostic.isError());
    }

    /** Shows what is wrong long enough to be read. */
    void showForAWhile(Diagnostic diagnostic, Point2D view) {
        show(diagnostic, view);
        end.playFromStart();
    }

    /** Shows a remark long enough to be read. */
    void showForAWhile(String text, Point2D view) {
        show(text, view);
        end.playFromStart();
    }

    /** Shows a remark until {@link #hide()}. */
    void show(String text, Point2D view) {
        end.stop();
        label.setText(text);
        label.pseudoClassStateChanged(REFUSAL, false);
        label.pseudoClassStateChanged(DOUBT, false);
        floating.open(label, view.add(OFFSET, OFFSET));
    }

    void hide() {
        end.stop();
        floating.close(label);
    }
}
