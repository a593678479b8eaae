package org.netloom.app.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.app.outline.OutlineRow.Branch;
import org.netloom.core.edit.CommentEdits;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.ItemId;
import org.netloom.core.layer.LayerCatalogue;

/**
 * The outline: every layer in the order in which data flows, below it its problems and its wires. What is selected here is selected on
 * the canvas, and the other way round. Enter shows it there, F2 renames, Delete removes. FX thread only.
 */
public final class OutlineView implements AutoCloseable {

    private final StudioDocument document;
    private final I18n i18n;
    private final OutlineModel model;
    private final Consumer<ItemId> onReveal;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TreeView<OutlineRow> tree = new TreeView<>(new TreeItem<>());
    private final Map<ItemId, TreeItem<OutlineRow>> items = new HashMap<>();
    private final StackPane root;
    private List<Branch> shown = List.of();
    private boolean following;

    /** @param onReveal brings something into sight on the canvas */
    public OutlineView(StudioDocument document, LayerCatalogue catalogue, I18n i18n, Consumer<ItemId> onReveal) {
        this.document = document;
        this.i18n = i18n;
        this.model = new OutlineModel(catalogue, i18n);
        this.onReveal = onReveal;
        tree.setId("outline");
        tree.getStyleClass().add("outline");
        tree.setShowRoot(false);
        tree.setEditable(true);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(view -> new OutlineCell(this::rename));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tree.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                reveal();
            }
        });
        tree.setContextMenu(menu());
        Label empty = new Label();
        empty.getStyleClass().addAll("nl-muted", "outline-empty");
        empty.setWrapText(true);
        empty.visibleProperty().bind(Bindings.isEmpty(tree.getRoot().getChildren()));
        root = new StackPane(tree, empty);
        root.getStyleClass().add("nl-panel");
        subscriptions.bind(empty.textProperty(), i18n.binding("outline.empty"));
        subscriptions.bind(tree.accessibleTextProperty(), i18n.binding("outline.accessible"));
        subscriptions.onChange(document.projectProperty(), project -> show());
        subscriptions.onChange(document.analysisProperty(), analysis -> show());
        subscriptions.onChange(i18n.messagesProperty(), words -> show());
        subscriptions.onChange(root.visibleProperty(), visible -> show());
        subscriptions.onChange(document.selection().itemsProperty(), chosen -> follow(chosen));
        tree.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.collections.ListChangeListener<TreeItem<OutlineRow>>) change -> choose());
        show();
    }

    /** The node. It draws nothing anew while it is not visible. */
    public Region root() {
        return root;
    }

    /** Gives the tree the keyboard. */
    public void focus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        if (!root.isVisible()) {
            return;
        }
        List<Branch> next = model.of(document.project().graph(), document.analysis());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        following = true;
        Map<ItemId, Boolean> open = new HashMap<>();
        items.forEach((id, item) -> open.put(id, item.isExpanded()));
        items.clear();
        tree.getRoot()
                .getChildren()
                .setAll(next.stream().map(branch -> item(branch, open)).toList());
        following = false;
        follow(document.selection().items());
    }

    /** Groups are open at first, layers are not. */
    private TreeItem<OutlineRow> item(Branch branch, Map<ItemId, Boolean> open) {
        TreeItem<OutlineRow> item = new TreeItem<>(branch.row());
        branch.below().forEach(below -> item.getChildren().add(item(below, open)));
        boolean folder = branch.row() instanceof OutlineRow.Folder;
        if (folder || branch.row() instanceof OutlineRow.Layer || branch.row() instanceof OutlineRow.Comment) {
            branch.row().item().ifPresent(id -> {
                items.put(id, item);
                item.setExpanded(open.getOrDefault(id, folder));
            });
        }
        return item;
    }

    /** The canvas has selected something. */
    private void follow(Set<ItemId> chosen) {
        if (following || !root.isVisible()) {
            return;
        }
        following = true;
        tree.getSelectionModel().clearSelection();
        chosen.stream().map(items::get).filter(java.util.Objects::nonNull).forEach(item -> {
            for (TreeItem<OutlineRow> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 2));
        });
        following = false;
    }

    /** A person has selected something here. */
    private void choose() {
        if (following) {
            return;
        }
        following = true;
        List<ItemId> chosen = new ArrayList<>();
        for (TreeItem<OutlineRow> item : List.copyOf(tree.getSelectionModel().getSelectedItems())) {
            if (item != null) {
                item.getValue().item().ifPresent(chosen::add);
            }
        }
        TreeItem<OutlineRow> last = tree.getSelectionModel().getSelectedItem();
        if (chosen.isEmpty() && last != null && last.getValue() instanceof OutlineRow.Wire wire) {
            document.selection().select(wire.connection());
        } else {
            document.selection().select(chosen);
        }
        following = false;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> reveal();
            case F2 -> edit();
            case DELETE, BACK_SPACE -> remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void reveal() {
        document.selection().items().stream().findFirst().ifPresent(onReveal);
    }

    private void edit() {
        TreeItem<OutlineRow> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && items.containsValue(item)) {
            tree.edit(item);
        }
    }

    private void rename(OutlineRow row, String name) {
        if (name.isBlank()) {
            return;
        }
        if (row instanceof OutlineRow.Layer layer) {
            document.applyToGraph(GraphEdits.rename(layer.id(), name.strip()));
        } else if (row instanceof OutlineRow.Folder folder) {
            document.applyToGraph(GroupEdits.rename(folder.id(), name.strip()));
        } else if (row instanceof OutlineRow.Comment comment && comment.id() instanceof FrameId frame) {
            document.applyToGraph(CommentEdits.titleFrame(frame, name.strip()));
        }
        document.closeMerge();
    }

    private void remove() {
        document.selection().wireProperty().get().ifPresent(wire -> document.applyToGraph(GraphEdits.disconnect(wire)));
        if (!document.selection().items().isEmpty()) {
            document.applyToGraph(GraphEdits.remove(document.selection().items()));
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                entry("reveal", "mdi2c-crosshairs-gps", "Enter", this::reveal),
                entry("rename", "mdi2f-form-textbox", "F2", this::edit),
                entry("remove", "mdi2d-delete-outline", "Delete", this::remove));
    }

    private MenuItem entry(String id, String icon, String key, Runnable action) {
        MenuItem item = new MenuItem(null, new FontIcon(icon));
        item.setId("outline-" + id);
        subscriptions.bind(item.textProperty(), i18n.binding("outline." + id));
        item.setAccelerator(KeyCombination.valueOf(key.equals("Enter") ? KeyCode.ENTER.getName() : key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
