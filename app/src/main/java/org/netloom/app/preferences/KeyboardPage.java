package org.netloom.app.preferences;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;

/** Every key of the studio with what it does, to be looked up by a few letters. */
public final class KeyboardPage {

    /**
     * Keys with a heading.
     *
     * @param titleKey the message of the heading
     * @param entries what the keys do
     */
    public record Chapter(String titleKey, List<Entry> entries) {}

    /**
     * What some keys do.
     *
     * @param words the message that says it
     * @param keys any of them does it
     */
    public record Entry(String words, List<KeyCombination> keys) {}

    private final I18n i18n;
    private final Supplier<List<Chapter>> chapters;
    private final Subscriptions subscriptions;
    private final VBox list = new VBox();
    private final TextField search = new TextField();

    /** @param subscriptions closed with the window */
    public KeyboardPage(I18n i18n, Supplier<List<Chapter>> chapters, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.chapters = chapters;
        this.subscriptions = subscriptions;
    }

    /** The page. */
    public Region build() {
        search.setId("keys-search");
        search.promptTextProperty().bind(i18n.binding("preferences.keys.search"));
        list.setId("keys-list");
        list.getStyleClass().add("preferences-keys");
        VBox root = new VBox(search, list);
        root.getStyleClass().add("preferences-form");
        subscriptions.observe(search.textProperty(), text -> fill());
        subscriptions.onChange(i18n.messagesProperty(), words -> fill());
        return root;
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        list.getChildren().clear();
        for (Chapter chapter : chapters.get()) {
            List<HBox> rows = chapter.entries().stream()
                    .filter(entry -> wanted.isEmpty()
                            || text(entry).toLowerCase(Locale.ROOT).contains(wanted))
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                Label title = new Label(i18n.text(chapter.titleKey()));
                title.getStyleClass().addAll("nl-section", "preferences-keys-title");
                list.getChildren().add(title);
                list.getChildren().addAll(rows);
            }
        }
        if (list.getChildren().isEmpty()) {
            Label nothing = new Label(i18n.text("preferences.keys.nothing"));
            nothing.getStyleClass().add("nl-muted");
            list.getChildren().add(nothing);
        }
    }

    private String text(Entry entry) {
        return i18n.text(entry.words()) + " "
                + entry.keys().stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" "));
    }

    private HBox row(Entry entry) {
        Label words = new Label(i18n.text(entry.words()));
        words.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap);
        row.getStyleClass().add("preferences-keys-row");
        for (KeyCombination key : entry.keys()) {
            Label cap = new Label(key.getDisplayText());
            cap.getStyleClass().add("preferences-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        return row;
    }
}
