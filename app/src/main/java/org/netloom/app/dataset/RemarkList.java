package org.netloom.app.dataset;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;

/** What there is to say, the gravest first, each with the sign of how much it matters. */
final class RemarkList {

    /** So many remarks of one kind are shown without further ado, and so many of more. */
    private static final int MOST_ALIKE = 4;

    private static final int SHOWN_ALIKE = 2;

    private final Set<String> opened = new HashSet<>();
    private final I18n i18n;
    private final VBox root = new VBox();
    private final Consumer<Diagnostic> onMend;
    private final Optional<Consumer<List<Diagnostic>>> onMendAll;
    private List<ImportState.Doubt> doubts = List.of();
    private List<Diagnostic> remarks = List.of();

    /**
     * @param onMend called when the button of a remark is pressed
     */
    RemarkList(I18n i18n, String id, Consumer<Diagnostic> onMend, Subscriptions subscriptions) {
        this(i18n, id, onMend, Optional.empty(), subscriptions);
    }

    /**
     * @param onMendAll does what several remarks of one kind propose for their columns, if that can be done in one go
     */
    RemarkList(
            I18n i18n,
            String id,
            Consumer<Diagnostic> onMend,
            Optional<Consumer<List<Diagnostic>>> onMendAll,
            Subscriptions subscriptions) {
        this.i18n = i18n;
        this.onMend = onMend;
        this.onMendAll = onMendAll;
        root.setId(id);
        root.getStyleClass().add("ds-remarks");
        subscriptions.onChange(i18n.messagesProperty(), messages -> fill());
    }

    Region root() {
        return root;
    }

    void show(List<Diagnostic> newRemarks) {
        show(List.of(), newRemarks);
    }

    /** @param newDoubts what a person should look at; comes first */
    void show(List<ImportState.Doubt> newDoubts, List<Diagnostic> newRemarks) {
        if (!remarks.equals(newRemarks) || !doubts.equals(newDoubts)) {
            doubts = List.copyOf(newDoubts);
            remarks = List.copyOf(newRemarks);
            fill();
        }
    }

    private void fill() {
        Map<String, List<Diagnostic>> alike = remarks.stream()
                .sorted(Comparator.comparing(Diagnostic::severity).reversed())
                .collect(Collectors.groupingBy(Diagnostic::code, LinkedHashMap::new, Collectors.toList()));
        root.getChildren()
                .setAll(Stream.concat(
                                doubts.stream().map(this::row),
                                alike.values().stream().flatMap(this::rows))
                        .toList());
    }

    /** What is said of many columns is shown for a few, until a person wants to see all. */
    private Stream<Region> rows(List<Diagnostic> alike) {
        String code = alike.get(0).code();
        boolean folds = alike.size() > MOST_ALIKE;
        boolean all = !folds || opened.contains(code);
        VBox below = new VBox(2);
        below.getStyleClass().add("ds-more");
        if (folds) {
            below.getChildren().add(turn(code, alike.size() - SHOWN_ALIKE, all));
        }
        if (alike.size() > 1 && Mends.isRepeated(alike.get(0))) {
            onMendAll.ifPresent(mend -> below.getChildren().add(mendAll(alike, mend)));
        }
        return Stream.concat(
                alike.stream().limit(all ? alike.size() : SHOWN_ALIKE).map(this::row),
                below.getChildren().isEmpty() ? Stream.empty() : Stream.of(below));
    }

    private Hyperlink mendAll(List<Diagnostic> alike, Consumer<List<Diagnostic>> mend) {
        String code = alike.get(0).code();
        Hyperlink all = new Hyperlink(i18n.text("dataset.mend.all", alike.size(), i18n.text("dataset.mend." + code)));
        all.setId("mend-all-" + code);
        all.getStyleClass().add("ds-mend");
        all.setOnAction(event -> mend.accept(alike));
        return all;
    }

    private Hyperlink turn(String code, int hidden, boolean all) {
        Hyperlink turn =
                new Hyperlink(all ? i18n.text("dataset.remarks.fewer") : i18n.text("dataset.remarks.more", hidden));
        turn.setId("more-" + code);
        turn.getStyleClass().add("ds-mend");
        turn.setOnAction(event -> {
            if (!opened.remove(code)) {
                opened.add(code);
            }
            fill();
            root.lookup("#" + turn.getId()).requestFocus();
        });
        return turn;
    }

    private Region row(ImportState.Doubt doubt) {
        Label check = new Label(i18n.text("sniff.confidence.GUESS"));
        check.getStyleClass().addAll("ds-remark", "ds-check");
        String reason = Sureness.sentence(i18n, doubt.reason());
        Label text = new Label(doubt.column()
                .map(column -> i18n.text("dataset.doubt", column, reason))
                .orElse(reason));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("ds-remark");
        VBox words = new VBox(check, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, Sureness.mark(), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setId("doubt-" + doubt.reason().code()
                + doubt.column().map(column -> "-" + column).orElse(""));
        return row;
    }

    private Region row(Diagnostic remark) {
        Label text = new Label(i18n.text(remark));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("ds-remark");
        VBox words = new VBox(4, text);
        if (Mends.exists(remark)) {
            Hyperlink mend = new Hyperlink(i18n.text("dataset.mend." + remark.code()));
            mend.setId("mend-" + remark.code());
            mend.getStyleClass().add("ds-mend");
            mend.setOnAction(event -> onMend.accept(remark));
            words.getChildren().add(mend);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, icon(remark.severity()), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setId("remark-" + remark.code());
        return row;
    }

    static FontIcon icon(Severity severity) {
        FontIcon icon = new FontIcon(
                switch (severity) {
                    case ERROR -> "mdi2a-alert-circle-outline";
                    case WARNING -> "mdi2a-alert-outline";
                    case INFO -> "mdi2i-information-outline";
                });
        icon.getStyleClass()
                .addAll(
                        "ds-remark-icon",
                        switch (severity) {
                            case ERROR -> "ds-remark-error";
                            case WARNING -> "ds-remark-warning";
                            case INFO -> "ds-remark-info";
                        });
        return icon;
    }
}
