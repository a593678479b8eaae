package org.netloom.app.preferences;

import java.util.List;
import java.util.Locale;
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

    private final I18n i18n;
    private final KeyMap keyMap;
    private final Supplier<List<Chapter>> chapters;
    private final Subscriptions subscriptions;
    private final VBox list = new VBox();
    private final TextField search = new TextField();
    private KeyTable table;
    private Optional<Entry> recorded = Optional.empty();
    private Optional<ChordRecorder> recorder = Optional.empty();
    /** Why the keys that were pressed will not do. */
    private Optional<Refused> refused = Optional.empty();

    /**
     * What is said of keys that will not do.
     *
     * @param clash what has them, where that can be named
     */
    private record Refused(Entry wanting, String words, Optional<KeyTable.Clash> clash) {}

    /** @param subscriptions closed with the window */
    public KeyboardPage(I18n i18n, KeyMap keyMap, Supplier<List<Chapter>> chapters, Subscriptions subscriptions) {
        this.i18n = i18n;
        this.keyMap = keyMap;
        this.chapters = chapters;
        this.subscriptions = subscriptions;
        this.table = new KeyTable(keyMap, List.of());
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
        List<Chapter> all = chapters.get();
        table = new KeyTable(keyMap, all);
        list.getChildren().clear();
        for (Chapter chapter : all) {
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
                + table.keys(entry).stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(" "));
    }

    private Region row(Entry entry) {
        Label words = new Label(i18n.text(entry.words()));
        words.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(words, gap);
        row.getStyleClass().add("preferences-keys-row");
        Optional<Refused> remark =
                refused.filter(found -> found.wanting().words().equals(entry.words()));
        if (recorded.filter(entry::equals).isPresent()) {
            row.getChildren().add(recording(entry));
            return remark.<Region>map(found -> new VBox(row, remark(found))).orElse(row);
        }
        for (KeyCombination key : table.keys(entry)) {
            Label cap = new Label(key.getDisplayText());
            cap.getStyleClass().add("preferences-key");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(cap);
        }
        if (!entry.fixed()) {
            row.getChildren().add(iconButton("change", "mdi2p-pencil-outline", entry, () -> record(entry)));
            Button reset = iconButton("reset", "mdi2r-restore", entry, () -> reset(entry));
            reset.setVisible(table.isChosen(entry));
            row.getChildren().add(reset);
        }
        return remark.map(this::remark)
                .or(() -> table.rival(entry).map(this::doubled))
                .<Region>map(below -> new VBox(row, below))
                .orElse(row);
    }

    /** Says that a key means two things: only one of them would hear of it. */
    private Region doubled(Entry other) {
        Label says = new Label(i18n.text("preferences.keys.double", i18n.text(other.words())));
        says.setWrapText(true);
        HBox box = new HBox(says);
        box.getStyleClass().add("preferences-key-conflict");
        return box;
    }

    private Label recording(Entry entry) {
        Label waiting = new Label(i18n.text("preferences.keys.press"));
        waiting.setId("keys-recording");
        waiting.getStyleClass().add("preferences-key-recording");
        waiting.setMinWidth(Region.USE_PREF_SIZE);
        waiting.setAccessibleText(i18n.text(entry.words()) + ": " + waiting.getText());
        return waiting;
    }

    /** Says why the keys will not do, and offers to let the two change places where they can. */
    private Region remark(Refused found) {
        Label says = new Label(found.words());
        says.setId("keys-conflict");
        says.setWrapText(true);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox box = new HBox(8, says);
        box.getStyleClass().add("preferences-key-conflict");
        found.clash().filter(table::canSwap).ifPresent(clash -> {
            Button swap = button("swap", "keys-swap", () -> {
                giveUp();
                table.swap(clash);
                fill();
                focus(id("change", clash.wanting()));
            });
            swap.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(swap);
        });
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
        Optional<KeyTable.Clash> clash = table.choosing(entry, key);
        if (Chord.isEverywhere(key)) {
            refuse(new Refused(
                    entry, i18n.text("preferences.keys.everywhere", key.getDisplayText()), Optional.empty()));
        } else if (clash.isPresent()) {
            refuse(new Refused(entry, words(clash.get(), "preferences.keys.taken"), clash));
        } else {
            giveUp();
            table.choose(entry, key);
            fill();
            focus(id("change", entry));
        }
    }

    /** The original keys may mean something else by now. */
    private void reset(Entry entry) {
        giveUp();
        Optional<KeyTable.Clash> clash = table.resetting(entry);
        if (clash.isPresent()) {
            refuse(new Refused(entry, words(clash.get(), "preferences.keys.given-away"), clash));
        } else {
            table.reset(entry);
            focus(id("change", entry));
        }
    }

    private String words(KeyTable.Clash clash, String swappable) {
        return i18n.text(
                table.canSwap(clash) ? swappable : swappable + "-for-good",
                clash.key().getDisplayText(),
                i18n.text(clash.having().words()));
    }

    private void refuse(Refused what) {
        refused = Optional.of(what);
        fill();
        focus(what.clash().filter(table::canSwap).isPresent() ? "keys-swap" : "keys-leave");
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
        refused = Optional.empty();
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
