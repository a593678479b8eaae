package org.netloom.app.preferences;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.Subscriptions;

/** The window of the settings. It is not modal: what is changed is seen behind it. One at a time. FX thread only. */
public final class PreferencesWindow {

    /** Makes the sections for a window that opens; what they listen to ends with the subscriptions. */
    public interface Sections {
        List<Section> of(Subscriptions subscriptions);
    }

    private static final double WIDTH = 720;
    private static final double HEIGHT = 520;

    private final Window owner;
    private final I18n i18n;
    private final Look look;
    private final Sections sections;
    private @org.jspecify.annotations.Nullable Stage stage;

    public PreferencesWindow(Window owner, I18n i18n, Look look, Sections sections) {
        this.owner = owner;
        this.i18n = i18n;
        this.look = look;
        this.sections = sections;
    }

    /** Opens the window, or brings it to the front. */
    public void show() {
        show("");
    }

    /** The same, with a section in front. */
    public void show(String section) {
        Stage open = stage;
        if (open != null) {
            open.toFront();
            open.requestFocus();
            choose(open.getScene(), section);
            return;
        }
        Stage fresh = new Stage();
        stage = fresh;
        fresh.initOwner(owner);
        fresh.initModality(Modality.NONE);
        Subscriptions subscriptions = new Subscriptions();
        Scene scene = new Scene(content(subscriptions));
        look.dress(scene, subscriptions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && event.getTarget() == scene.getFocusOwner()
                    && !event.isConsumed()) {
                fresh.close();
            }
        });
        subscriptions.observe(look.appearanceProperty(), now -> fit(fresh, now.textScale()));
        subscriptions.bind(fresh.titleProperty(), i18n.binding("preferences.title"));
        fresh.setScene(scene);
        fresh.setOnHidden(event -> {
            subscriptions.close();
            stage = null;
        });
        choose(scene, section);
        fresh.show();
    }

    @SuppressWarnings("unchecked")
    private static void choose(Scene scene, String section) {
        if (scene.getRoot().lookup("#preferences-sections") instanceof ListView<?> list) {
            ((ListView<Section>) list)
                    .getItems().stream()
                            .filter(one -> one.id().equals(section))
                            .forEach(((ListView<Section>) list).getSelectionModel()::select);
        }
    }

    /** Closes the window if it is open. */
    public void close() {
        Stage open = stage;
        if (open != null) {
            open.close();
        }
    }

    /** The window grows and shrinks with its text, as far as the screen allows. */
    private static void fit(Stage stage, double textScale) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH * textScale, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT * textScale, screen.getHeight()));
    }

    private Region content(Subscriptions subscriptions) {
        List<Section> pages = sections.of(subscriptions);
        BorderPane root = new BorderPane();
        root.setId("preferences");
        root.getStyleClass().add("preferences");
        ScrollPane page = new ScrollPane();
        page.setFitToWidth(true);
        page.getStyleClass().add("preferences-page");
        ListView<Section> list = new ListView<>();
        list.setId("preferences-sections");
        list.getStyleClass().add("preferences-sections");
        list.getItems().setAll(pages);
        list.setCellFactory(view -> new Row(i18n));
        list.getSelectionModel().selectedItemProperty().addListener((source, before, chosen) -> {
            if (chosen != null) {
                page.setContent(chosen.page().get());
                page.setVvalue(0);
            }
        });
        subscriptions.onChange(i18n.messagesProperty(), words -> list.refresh());
        list.getSelectionModel().selectFirst();
        root.setLeft(list);
        root.setCenter(page);
        return root;
    }

    private static final class Row extends ListCell<Section> {
        private final I18n i18n;

        Row(I18n i18n) {
            this.i18n = i18n;
        }

        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : i18n.text("preferences." + section.id()));
            setGraphic(empty || section == null ? null : new FontIcon(section.icon()));
            setId(empty || section == null ? null : "section-" + section.id());
        }
    }
}
