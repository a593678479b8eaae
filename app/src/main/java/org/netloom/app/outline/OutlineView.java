package org.netloom.app.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;

/**
 * The outline: every layer in the order in which data flows, below it its problems and its wires. What is selected here is selected on
 * the canvas, and the other way round. Enter shows it there, F2 renames, Delete removes. FX thread only.
 */
public final class OutlineView implements AutoCloseable {

    private final StudioDocument document;
    private final I18n i18n;
    private final OutlineModel model;
    private final Consumer<NodeId> onReveal;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TreeView<OutlineRow> tree = new TreeView<>(new TreeItem<>());
    private final Map<NodeId, TreeItem<OutlineRow>> items = new HashMap<>();
    private final StackPane root;
    private List<Branch> shown = List.of();
    private boolean following;

    /** @param onReveal brings a layer into sight on the canvas */
    public OutlineView(StudioDocument document, LayerCatalogue catalogue, I18n i18n, Consumer<NodeId> onReveal) {
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
        subscriptions.onChange(document.selection().nodesProperty(), chosen -> follow(chosen));
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
        Set<NodeId> open = new HashSet<>();
        items.forEach((id, item) -> {
            if (item.isExpanded()) {
                open.add(id);
            }
        });
        items.clear();
        List<TreeItem<OutlineRow>> rows = new ArrayList<>();
        for (Branch branch : next) {
            TreeItem<OutlineRow> item = item(branch);
            if (branch.row() instanceof OutlineRow.Layer layer) {
                item.setExpanded(open.contains(layer.id()));
                items.put(layer.id(), item);
            }
            rows.add(item);
        }
        tree.getRoot().getChildren().setAll(rows);
        following = false;
        follow(document.selection().nodes());
    }

    private static TreeItem<OutlineRow> item(Branch branch) {
        TreeItem<OutlineRow> item = new TreeItem<>(branch.row());
        branch.below().forEach(below -> item.getChildren().add(item(below)));
        return item;
    }

    /** The canvas has selected something. */
    private void follow(Set<NodeId> chosen) {
        if (following || !root.isVisible()) {
            return;
        }
        following = true;
        tree.getSelectionModel().clearSelection();
        chosen.stream().map(items::get).filter(java.util.Objects::nonNull).forEach(item -> {
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
        List<NodeId> layers = new ArrayList<>();
        for (TreeItem<OutlineRow> item : List.copyOf(tree.getSelectionModel().getSelectedItems())) {
            if (item != null && item.getValue() instanceof OutlineRow.Layer layer) {
                layers.add(layer.id());
            } else if (item != null && item.getValue() instanceof OutlineRow.Problem problem) {
                layers.add(problem.at());
            }
        }
        TreeItem<OutlineRow> last = tree.getSelectionModel().getSelectedItem();
        if (layers.isEmpty() && last != null && last.getValue() instanceof OutlineRow.Wire wire) {
            document.selection().select(wire.connection());
        } else {
            document.selection().select(layers);
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
        document.selection().nodes().stream().findFirst().ifPresent(onReveal);
    }

    private void edit() {
        TreeItem<OutlineRow> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof OutlineRow.Layer) {
            tree.edit(item);
        }
    }

    private void rename(OutlineRow.Layer layer, String name) {
        if (!name.isBlank()) {
            document.applyToGraph(GraphEdits.rename(layer.id(), name.strip()));
            document.closeMerge();
        }
    }

    private void remove() {
        document.selection().wireProperty().get().ifPresent(wire -> document.applyToGraph(GraphEdits.disconnect(wire)));
        if (!document.selection().nodes().isEmpty()) {
            document.applyToGraph(GraphEdits.removeNodes(document.selection().nodes()));
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
