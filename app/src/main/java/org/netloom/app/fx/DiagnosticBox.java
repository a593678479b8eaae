package org.netloom.app.fx;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Repair;
import org.netloom.core.diagnose.Severity;

/** The faces of a diagnostic that rooms share: its sign and the buttons that mend it. */
public final class DiagnosticBox {

    private static final double NARROWEST_BUTTON = 120;

    private DiagnosticBox() {}

    /** The sign of a severity, told apart by its form as well as by its colour. */
    public static FontIcon sign(Severity severity) {
        FontIcon icon = new FontIcon(
                switch (severity) {
                    case ERROR -> MaterialDesignA.ALERT_CIRCLE;
                    case WARNING -> MaterialDesignA.ALERT;
                    case INFO -> MaterialDesignI.INFORMATION;
                });
        icon.getStyleClass().add("severity-" + severity.name().toLowerCase(Locale.ROOT));
        return icon;
    }

    /**
     * A button for each repair, the best first and emphasised. They are addressed as {@code repair-CODE-NUMBER}, from 0.
     *
     * @param onRepair applies the repair
     */
    public static FlowPane repairs(Diagnostic diagnostic, I18n i18n, Consumer<Repair> onRepair) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("diagnostic-repairs");
        // A flow pane would else be as wide as its widest button, and push what is beside it out of sight.
        buttons.setMinWidth(0);
        int number = 0;
        for (Repair repair : diagnostic.repairs()) {
            Button button = new Button(i18n.text(repair.edit().name()));
            button.setId("repair-" + diagnostic.code() + "-" + number);
            button.getStyleClass().add(number == 0 ? "accent" : "diagnostic-other-repair");
            button.setWrapText(true);
            button.maxWidthProperty().bind(Bindings.max(NARROWEST_BUTTON, buttons.widthProperty()));
            button.setOnAction(event -> onRepair.accept(repair));
            buttons.getChildren().add(button);
            number++;
        }
        return buttons;
    }

    /** The sentence with the buttons below it, as a card. */
    public static VBox card(Diagnostic diagnostic, I18n i18n, Consumer<Repair> onRepair) {
        Label sentence = new Label(i18n.text(diagnostic));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(sign(diagnostic.severity()), sentence);
        line.getStyleClass().add("diagnostic-line");
        VBox card = new VBox(line);
        card.getStyleClass()
                .addAll(
                        "diagnostic-card",
                        "diagnostic-" + diagnostic.severity().name().toLowerCase(Locale.ROOT));
        if (!diagnostic.repairs().isEmpty()) {
            card.getChildren().add(repairs(diagnostic, i18n, onRepair));
        }
        return card;
    }
}
