package org.netloom.app.dataset;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.Reason;

/** How sure a finding is, as it is shown: in words, and by a mark where a person should look. */
final class Sureness {

    private static final PseudoClass GUESS = PseudoClass.getPseudoClass("guess");

    private Sureness() {}

    /** Why something was concluded. */
    static String sentence(I18n i18n, Reason reason) {
        return i18n.text("sniff." + reason.code(), reason.arguments().toArray());
    }

    /** Why something was concluded, and how sure that is. */
    static String text(I18n i18n, Reason reason) {
        return i18n.text("sniff.confidence." + reason.confidence().name() + ".help", sentence(i18n, reason));
    }

    /** The same of several, one below the other. */
    static String text(I18n i18n, List<Reason> reasons) {
        return reasons.stream().map(reason -> text(i18n, reason)).collect(Collectors.joining("\n"));
    }

    /** The mark at what is a guess. */
    static FontIcon mark() {
        FontIcon icon = new FontIcon("mdi2h-help-circle-outline");
        icon.getStyleClass().addAll("ds-remark-icon", "ds-guess-icon");
        return icon;
    }

    /** Lets what shows a guess look so. */
    static void show(Node node, boolean guess) {
        node.pseudoClassStateChanged(GUESS, guess);
    }
}
