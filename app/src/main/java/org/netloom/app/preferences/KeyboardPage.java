package org.netloom.app.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.action.KeyMap;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;

/** Every key of the studio with what it does, to be looked up by a few letters, and changed by pressing another. */
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
     * @param keys any of them does it, unless a person has chosen others
     * @param fixed whether they cannot be chosen
     */
    public record Entry(String words, List<KeyCombination> keys, boolean fixed) {}

    /** What has the keys that were pressed. */
    private record Conflict(Entry wanting, KeyCombination key, Entry having) {}

    private final I18n i18n;
    private final KeyMap keyMap;
    private final Supplier<List<Chapter>> chapters;
    private final Subscriptions subscriptions;
    private final VBox list = new VBox();
    private final TextField search = new TextField();
    private Optional<Entry> recorded = Optional.empty();
    private Optional<ChordRecorder> recorder = Optional.empty();
    private Optional<Conflict> conflict = Optional.empty();

    /** @param subscriptions closed with the window */
    public KeyboardPage(I18n i18n, KeyMap keyMap, Supplier<List<Chapter>> chapters, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.keyMap = keyMap;
        this.chapters = chapters;
        this.subscriptions = subscriptions;
    }

    /** The page. */
    public Region build() {
        search.setId("keys-search");
        search.promptTextProperty().bind(i18n.binding("preferences.keys.search"));
        list.setId("keys-list");
        list.getStyleClass().add("preferences-keys");
        Button resetAll = button("reset-all", "keys-reset-all", () -> {
            giveUp();
            keyMap.resetAll();
        });
        subscriptions.observe(keyMap.chosenProperty(), chosen -> resetAll.setDisable(chosen.isEmpty()));
        HBox.setHgrow(search, Priority.ALWAYS);
        resetAll.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, search, resetAll);
        VBox root = new VBox(head, list);
        root.getStyleClass().add("preferences-form");
        subscriptions.observe(search.textProperty(), text -> fill());
        subscriptions.onChange(i18n.messagesProperty(), words -> fill());
        subscriptions.onChange(keyMap.chosenProperty(), chosen -> fill());
        subscriptions.add(this::giveUp);
        return root;
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        list.getChildren().clear();
        for (Chapter chapter : chapters.get()) {
            List<Region> rows = chapter.entries().stream()
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
                + keys(entry).stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" "));
    }

    private Region row(Entry entry) {
        Label words = new Label(i18n.text(entry.words()));
        words.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap);
        row.getStyleClass().add("preferences-keys-row");
        if (recorded.filter(entry::equals).isPresent()) {
            row.getChildren().add(recording(entry));
            return conflict.<Region>map(found -> new VBox(row, clash(found))).orElse(row);
        }
        for (KeyCombination key : keys(entry)) {
            Label cap = new Label(key.getDisplayText());
            cap.getStyleClass().add("preferences-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        if (!entry.fixed()) {
            row.getChildren().add(iconButton("change", "mdi2p-pencil-outline", entry, () -> record(entry)));
            Button reset = iconButton("reset", "mdi2r-restore", entry, () -> keyMap.reset(entry.words()));
            reset.setVisible(keyMap.chosen(entry.words()).isPresent());
            row.getChildren().add(reset);
        }
        return row;
    }

    private Label recording(Entry entry) {
        Label waiting = new Label(i18n.text("preferences.keys.press"));
        waiting.setId("keys-recording");
        waiting.getStyleClass().add("preferences-key-recording");
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        waiting.setAccessibleText(i18n.text(entry.words()) + ": " + waiting.getText());
        return waiting;
    }

    /** Says who has the keys, and offers to let the two change places. */
    private Region clash(Conflict found) {
        Label says = new Label(i18n.text(
                found.having().fixed() ? "preferences.keys.taken-for-good" : "preferences.keys.taken",
                found.key().getDisplayText(),
                i18n.text(found.having().words())));
        says.setId("keys-conflict");
        says.setWrapText(true);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox box = new HBox(8, says);
        box.getStyleClass().add("preferences-key-conflict");
        if (!found.having().fixed()) {
            Button swap = button("swap", "keys-swap", () -> swap(found));
            swap.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(swap);
        }
        Button leave = button("leave", "keys-leave", () -> {
            giveUp();
            fill();
            focus(id("change", found.wanting()));
        });
        leave.setMinWidth(Region.USE_PREF_SIZE);
        box.getChildren().add(leave);
        return box;
    }

    private void record(Entry entry) {
        giveUp();
        recorded = Optional.of(entry);
        recorder = Optional.of(new ChordRecorder(list.getScene().getWindow(), key -> take(entry, key), () -> {
            giveUp();
            fill();
            focus(id("change", entry));
        }));
        fill();
    }

    private void take(Entry entry, KeyCombination key) {
        Optional<Entry> having = chapters.get().stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(other -> !other.words().equals(entry.words()))
                .filter(other -> keys(other).contains(key))
                .findFirst();
        if (having.isPresent()) {
            conflict = Optional.of(new Conflict(entry, key, having.get()));
            fill();
            focus(having.get().fixed() ? "keys-leave" : "keys-swap");
        } else {
            giveUp();
            keyMap.choose(Map.of(entry.words(), List.of(key)));
            fill();
            focus(id("change", entry));
        }
    }

    /** The other gets the keys that this one had, less those that it has itself. */
    private void swap(Conflict found) {
        List<KeyCombination> left = new ArrayList<>(keys(found.having()));
        left.remove(found.key());
        left.addAll(0, keys(found.wanting()));
        giveUp();
        keyMap.choose(Map.of(
                found.wanting().words(), List.of(found.key()),
                found.having().words(), left.stream().distinct().toList()));
        fill();
        focus(id("change", found.wanting()));
    }

    /** The rows are built anew with every change: the keyboard goes on where it was. */
    private void focus(String id) {
        Node control = list.lookup("#" + id);
        if (control != null) {
            control.requestFocus();
        }
    }

    private static String id(String words, Entry entry) {
        return "keys-" + words + "-" + entry.words().replace('.', '-');
    }

    private void giveUp() {
        recorder.ifPresent(ChordRecorder::stop);
        recorder = Optional.empty();
        recorded = Optional.empty();
        conflict = Optional.empty();
    }

    private List<KeyCombination> keys(Entry entry) {
        return keyMap.keys(entry.words(), entry.keys());
    }

    private Button button(String words, String id, Runnable action) {
        Button button = new Button(i18n.text("preferences.keys." + words));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button iconButton(String words, String icon, Entry entry, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id(words, entry));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(i18n.text("preferences.keys." + words) + ": " + i18n.text(entry.words()));
        button.setTooltip(new Tooltip(i18n.text("preferences.keys." + words)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
