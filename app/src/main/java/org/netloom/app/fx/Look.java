package org.netloom.app.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Light or dark, high contrast, the size of text. Every scene of the window is dressed here: AtlantaFX below, our tokens and rooms'
 * sheets above. FX thread only.
 */
public final class Look {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String TEXT_SCALE = "netloom.text-scale";
    private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.DEFAULT);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /** How the windows look. */
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** How the windows look now. */
    public Appearance appearance() {
        return appearance.get();
    }

    /** Whether the dark look is on. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Changes between light and dark. */
    public void setDark(boolean value) {
        set(appearance().withDark(value));
    }

    /** Changes the look of all dressed scenes at once. */
    public void set(Appearance value) {
        Application.setUserAgentStylesheet(
                value.dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        dark.set(value.dark());
        appearance.set(value);
    }

    /** Gives a scene the sheets and keeps it in the present look. */
    public void dress(Scene scene, Subscriptions subscriptions) {
        subscriptions.observe(appearance, now -> dress(scene, now));
    }

    /** Gives a scene one look for good, whatever the look of the window: for pictures. */
    public static void dress(Scene scene, boolean isDark) {
        dress(scene, Appearance.DEFAULT.withDark(isDark));
    }

    /** Gives a scene one appearance for good. */
    public static void dress(Scene scene, Appearance appearance) {
        List<String> sheets = Sheets.of(appearance);
        scene.getRoot().pseudoClassStateChanged(DARK, appearance.dark());
        scene.getRoot().getProperties().put(TEXT_SCALE, appearance.textScale());
        scene.getRoot().pseudoClassStateChanged(STILL, appearance.still());
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** How large text is where something is shown; 1 is 100 %, and what a node in no scene has. */
    public static double textScaleOf(Node shown) {
        Scene scene = shown.getScene();
        return scene != null && scene.getRoot().getProperties().get(TEXT_SCALE) instanceof Double scale ? scale : 1;
    }

    /** Whether what is shown in a scene should not glide, but be where it belongs at once. */
    public static boolean isStill(Node shown) {
        Scene scene = shown.getScene();
        return scene != null && scene.getRoot().getPseudoClassStates().contains(STILL);
    }
}
