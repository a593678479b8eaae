package org.netloom.app.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.csv.HeaderMode;

/** How a file is written, as found out: each finding with its reason on hover. The header can be chosen otherwise. */
final class DialectChips {

    private final I18n i18n;
    private final Consumer<HeaderMode> onHeader;
    private final FlowPane root = new FlowPane(6, 6);
    private final Label size = chip("dialect-size");
    private final Label encoding = chip("dialect-encoding");
    private final Label delimiter = chip("dialect-delimiter");
    private final Label decimal = chip("dialect-decimal");
    private final PickButton header = new PickButton(this::headers);
    private final Tooltip headerTip = tip();
    private HeaderMode mode = HeaderMode.AUTO;

    DialectChips(I18n i18n, Consumer<HeaderMode> onHeader) {
        this.i18n = i18n;
        this.onHeader = onHeader;
        root.setAlignment(Pos.CENTER_LEFT);
        header.root().getStyleClass().add("ds-chip");
        header.root().setTooltip(headerTip);
        size.getStyleClass().add("nl-strong");
        root.getChildren().addAll(size, encoding, delimiter, decimal, header.root());
    }

    Region root() {
        return root;
    }

    void show(ImportState.Ready ready) {
        CsvDialect dialect = ready.file().dialect();
        List<Reason> reasons = ready.file().reasons();
        mode = ready.header();
        String sizeText = i18n.text(
                "dataset.size",
                ready.file().table().rows(),
                ready.file().table().columns().size());
        show(size, sizeText, ready.file().path().toString());
        show(encoding, dialect.charset(), why(reasons, "charset-"));
        show(delimiter, i18n.text("dataset.delimiter", nameOf(dialect.delimiter())), why(reasons, "delimiter-"));
        show(
                decimal,
                i18n.text(dialect.decimalComma() ? "dataset.decimal-comma" : "dataset.decimal-point"),
                why(reasons, "decimal-"));
        header.show("header-choice", i18n.text(dialect.header() ? "dataset.header-yes" : "dataset.header-no"));
        headerTip.setText(why(reasons, "header-"));
    }

    private static void show(Label chip, String text, String why) {
        chip.setText(text);
        chip.getTooltip().setText(why);
    }

    private String nameOf(char delimiter) {
        return switch (delimiter) {
            case ',' -> i18n.text("dataset.delimiter.comma");
            case ';' -> i18n.text("dataset.delimiter.semicolon");
            case '\t' -> i18n.text("dataset.delimiter.tab");
            case '|' -> i18n.text("dataset.delimiter.bar");
            case ' ' -> i18n.text("dataset.delimiter.space");
            default -> String.valueOf(delimiter);
        };
    }

    private String why(List<Reason> reasons, String prefix) {
        return reasons.stream()
                .filter(reason -> reason.code().startsWith(prefix))
                .map(reason ->
                        i18n.text("sniff." + reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private List<PickButton.Choice> headers() {
        return Arrays.stream(HeaderMode.values())
                .map(choice -> new PickButton.Choice(
                        "header-" + choice.name(),
                        i18n.text("dataset.header." + choice.name()),
                        i18n.text("dataset.header." + choice.name() + ".help"),
                        true,
                        choice == mode,
                        PickButton.unless(mode, choice, onHeader)))
                .toList();
    }

    private static Label chip(String id) {
        Label chip = new Label();
        chip.setId(id);
        chip.getStyleClass().add("ds-chip");
        chip.setTooltip(tip());
        return chip;
    }

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        return tip;
    }
}
