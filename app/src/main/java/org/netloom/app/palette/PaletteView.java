package org.netloom.app.palette;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.layer.Category;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;

/**
 * The palette. Typing anywhere in it searches, the arrows walk through what is found, Enter adds. Items are addressed as
 * {@code palette-TYPE}, the search field as {@code palette-search}. FX thread only.
 */
public final class PaletteView implements AutoCloseable {

    private final Subscriptions subscriptions = new Subscriptions();
    private final VBox root = new VBox();
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final Label nothing = new Label();
    private final ScrollPane scroll = new ScrollPane(list);
    private final PaletteModel model;
    private final I18n i18n;
    private final Consumer<LayerKind> onAdd;
    private final List<PaletteItem> items = new ArrayList<>();
    private final Map<Category, Label> captions = new EnumMap<>(Category.class);

    /**
     * @param onAdd told when a person adds a layer without dragging it
     */
    public PaletteView(LayerCatalogue catalogue, I18n i18n, Consumer<LayerKind> onAdd) {
        this.model = new PaletteModel(catalogue);
        this.i18n = i18n;
        this.onAdd = onAdd;
        root.setId("palette");
        root.getStyleClass().addAll("nl-panel", "palette");
        search.setId("palette-search");
        nothing.setId("palette-nothing");
        nothing.getStyleClass().addAll("nl-muted", "palette-nothing");
        nothing.setWrapText(true);
        list.getStyleClass().add("palette-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox searchBox = new VBox(search);
        searchBox.getStyleClass().add("palette-search-box");
        root.getChildren().addAll(searchBox, scroll);
        catalogue.kinds().forEach(kind -> items.add(new PaletteItem(kind, i18n, onAdd, subscriptions)));
        for (Category category : Category.values()) {
            captions.put(category, caption(category));
        }
        subscriptions.bind(search.promptTextProperty(), i18n.binding("palette.search"));
        subscriptions.bind(search.accessibleTextProperty(), i18n.binding("palette.search"));
        subscriptions.observe(search.textProperty(), this::show);
        subscriptions.onChange(i18n.messagesProperty(), words -> show(search.getText()));
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInSearch);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInList);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typedInList);
    }

    /** The node. */
    public Region root() {
        return root;
    }

    /** Puts the cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private Label caption(Category category) {
        Label caption = new Label();
        caption.getStyleClass().addAll("nl-section", "palette-caption");
        subscriptions.bind(caption.textProperty(), i18n.binding(() -> i18n.text("category." + category.name())
                .toUpperCase(i18n.locale())));
        return caption;
    }

    private void show(String text) {
        List<LayerKind> found = model.find(text);
        List<Node> rows = new ArrayList<>();
        for (Category category : Category.values()) {
            List<PaletteItem> ofCategory = items.stream()
                    .filter(item -> item.kind().category() == category && found.contains(item.kind()))
                    .toList();
            if (!ofCategory.isEmpty()) {
                rows.add(captions.get(category));
                rows.addAll(ofCategory);
            }
        }
        if (rows.isEmpty()) {
            nothing.setText(i18n.text("palette.nothing", text.strip()));
            rows.add(nothing);
        }
        list.getChildren().setAll(rows);
    }

    private List<PaletteItem> shown() {
        return list.getChildren().stream()
                .filter(PaletteItem.class::isInstance)
                .map(PaletteItem.class::cast)
                .toList();
    }

    private void keyInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            shown().stream().findFirst().ifPresent(this::focus);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            shown().stream().findFirst().ifPresent(item -> onAdd.accept(item.kind()));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void keyInList(KeyEvent event) {
        List<PaletteItem> shown = shown();
        int at = event.getTarget() instanceof PaletteItem item ? shown.indexOf(item) : -1;
        if (at < 0 || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> focus(shown.get(Math.min(at + 1, shown.size() - 1)));
            case UP -> focusAbove(shown, at);
            case HOME -> focus(shown.get(0));
            case END -> focus(shown.get(shown.size() - 1));
            case ENTER -> onAdd.accept(shown.get(at).kind());
            case BACK_SPACE -> focusSearch();
            case ESCAPE -> {
                search.clear();
                search.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focusAbove(List<PaletteItem> shown, int at) {
        if (at == 0) {
            focusSearch();
        } else {
            focus(shown.get(at - 1));
        }
    }

    private void typedInList(KeyEvent event) {
        String typed = event.getCharacter();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (!command && !typed.isBlank() && typed.codePoints().noneMatch(Character::isISOControl)) {
            search.requestFocus();
            search.setText(typed);
            search.end();
            event.consume();
        }
    }

    private void focus(PaletteItem item) {
        item.requestFocus();
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double height = scroll.getViewportBounds().getHeight();
            double wanted = Math.min(
                    Math.max(top, item.getBoundsInParent().getMaxY() - height),
                    item.getBoundsInParent().getMinY());
            scroll.setVvalue(wanted / hidden);
        }
    }
}
