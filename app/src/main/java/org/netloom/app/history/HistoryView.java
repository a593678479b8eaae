package org.netloom.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.edit.EditName;

/**
 * The history of the project: the latest step above, what was taken back dimmed, the present one marked, and the one that is on disk. A
 * click or Enter goes to a step. FX thread only.
 */
public final class HistoryView implements AutoCloseable {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    /**
     * A state of the project.
     *
     * @param position how many steps led to it
     * @param words what the last of them did
     * @param now whether the project is in it
     * @param undone whether it was taken back
     * @param saved whether it is on disk
     */
    record Entry(int position, String words, boolean now, boolean undone, boolean saved) {}

    private final StudioDocument document;
    private final I18n i18n;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ListView<Entry> list = new ListView<>();
    private final StackPane root;

    public HistoryView(StudioDocument document, I18n i18n) {
        this.document = document;
        this.i18n = i18n;
        list.setId("history");
        list.getStyleClass().add("history");
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        Label empty = new Label();
        empty.getStyleClass().addAll("nl-muted", "outline-empty");
        empty.setWrapText(true);
        empty.visibleProperty().bind(Bindings.size(list.getItems()).lessThan(2));
        root = new StackPane(list, empty);
        root.getStyleClass().add("nl-panel");
        subscriptions.bind(empty.textProperty(), i18n.binding("history.empty"));
        subscriptions.bind(list.accessibleTextProperty(), i18n.binding("history.accessible"));
        subscriptions.onChange(document.projectProperty(), project -> show());
        subscriptions.onChange(document.dirtyProperty(), dirty -> show());
        subscriptions.onChange(document.pathProperty(), path -> show());
        subscriptions.onChange(i18n.messagesProperty(), words -> show());
        subscriptions.onChange(root.visibleProperty(), visible -> show());
        show();
    }

    /** The node. It draws nothing anew while it is not visible. */
    public Region root() {
        return root;
    }

    /** Gives the list the keyboard. */
    public void focus() {
        list.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        if (!root.isVisible()) {
            return;
        }
        List<EditName> names = document.steps();
        OptionalInt saved = document.savedStep();
        List<Entry> entries = new ArrayList<>();
        for (int at = names.size(); at >= 0; at--) {
            entries.add(new Entry(
                    at,
                    at == 0 ? i18n.text("history.start") : i18n.text(names.get(at - 1)),
                    at == document.step(),
                    at > document.step(),
                    saved.isPresent() && saved.getAsInt() == at));
        }
        if (!entries.equals(list.getItems())) {
            list.getItems().setAll(entries);
            int now = names.size() - document.step();
            list.getSelectionModel().select(now);
            list.scrollTo(Math.max(0, now - 3));
        }
    }

    private void goTo(@Nullable Entry entry) {
        if (entry != null) {
            document.goToStep(entry.position());
        }
    }

    private final class Cell extends ListCell<Entry> {

        private final FontIcon mark = new FontIcon("mdi2c-circle-medium");
        private final Label words = new Label();
        private final Label saved = new Label();
        private final HBox face = new HBox(new StackPane(mark), words, gap(), saved);

        Cell() {
            getStyleClass().add("history-cell");
            face.getStyleClass().add("outline-face");
            face.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            saved.setGraphic(new FontIcon("mdi2c-content-save-outline"));
            saved.getStyleClass().add("nl-caption");
            saved.setMinWidth(Region.USE_PREF_SIZE);
            // As wide as the list, whatever the words.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    goTo(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            pseudoClassStateChanged(UNDONE, entry != null && entry.undone());
            pseudoClassStateChanged(NOW, entry != null && entry.now());
            if (empty || entry == null) {
                setGraphic(null);
                setId(null);
                setAccessibleText(null);
                return;
            }
            setId("history-" + entry.position());
            mark.setIconLiteral(
                    entry.now() ? "mdi2a-arrow-right-bold" : entry.undone() ? "mdi2r-redo" : "mdi2c-circle-medium");
            words.setText(entry.words());
            saved.setText(i18n.text("history.saved"));
            saved.setVisible(entry.saved());
            saved.setManaged(entry.saved());
            setAccessibleText(said(entry));
            setGraphic(face);
        }

        private String said(Entry entry) {
            String state = entry.now() ? "history.now" : entry.undone() ? "history.undone" : "history.done";
            String said = entry.words() + ", " + i18n.text(state);
            return entry.saved() ? said + ", " + i18n.text("history.saved") : said;
        }

        private static Region gap() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }
    }
}
