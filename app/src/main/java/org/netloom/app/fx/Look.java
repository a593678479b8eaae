package org.netloom.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/**
 * Light or dark. Every scene of the window is dressed here: AtlantaFX below, our tokens and rooms' sheets above. FX thread only.
 */
public final class Look {

    private static final String FOLDER = "/org/netloom/ui/css/";
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final List<String> SHEETS =
            List.of("bridge.css", "studio.css", "shell.css", "canvas.css", "panels.css", "dataset.css", "charts.css");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /** Whether the dark look is on. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Changes the look of all dressed scenes at once. */
    public void setDark(boolean value) {
        Application.setUserAgentStylesheet(
                value ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        dark.set(value);
    }

    /** Gives a scene the sheets and keeps it in the present look. */
    public void dress(Scene scene, Subscriptions subscriptions) {
        subscriptions.observe(dark, isDark -> {
            scene.getRoot().pseudoClassStateChanged(DARK, isDark);
            scene.getStylesheets().setAll(sheets(isDark));
        });
    }

    /** Gives a scene one look for good, whatever the look of the window: for pictures. */
    public static void dress(Scene scene, boolean isDark) {
        scene.getRoot().pseudoClassStateChanged(DARK, isDark);
        scene.getStylesheets().setAll(sheets(isDark));
    }

    private static List<String> sheets(boolean isDark) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(isDark ? "tokens-dark.css" : "tokens-light.css"), SHEETS.stream())
                .map(Look::url)
                .toList();
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(Look.class.getResource(FOLDER + sheet), sheet)
                .toExternalForm();
    }
}
