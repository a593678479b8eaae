package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;

/** The way out of the group that was entered: each group around it, and the whole network. Hidden at the top. */
final class Breadcrumbs extends HBox {

    private final I18n i18n;
    private final Consumer<Optional<GroupId>> go;
    private List<String> shown = List.of();

    Breadcrumbs(I18n i18n, Consumer<Optional<GroupId>> go) {
        this.i18n = i18n;
        this.go = go;
        setId("breadcrumbs");
        getStyleClass().add("canvas-breadcrumbs");
        setVisible(false);
    }

    void show(ModelGraph graph, String project, Optional<GroupId> room) {
        setVisible(room.isPresent());
        List<Group> path = graph.pathTo(room).stream()
                .flatMap(id -> graph.group(id).stream())
                .toList();
        List<String> now = new ArrayList<>(List.of(i18n.locale().toString(), project));
        path.forEach(group -> now.add(group.id() + " " + group.name()));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<Node> parts = new ArrayList<>();
        parts.add(crumb(project, "breadcrumb-top", Optional.empty()));
        for (int i = 0; i < path.size(); i++) {
            Group group = path.get(i);
            parts.add(new FontIcon("mdi2c-chevron-right"));
            if (i < path.size() - 1) {
                parts.add(crumb(group.name(), "breadcrumb-" + group.id(), Optional.of(group.id())));
            } else {
                Label here = new Label(group.name());
                here.setId("breadcrumb-here");
                here.getStyleClass().add("canvas-breadcrumb-here");
                parts.add(here);
            }
        }
        getChildren().setAll(parts);
    }

    private Button crumb(String name, String id, Optional<GroupId> target) {
        Button button = new Button(name);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setAccessibleText(i18n.text("canvas.group.leave-to", name));
        button.getStyleClass().add("canvas-breadcrumb");
        button.setOnAction(event -> go.accept(target));
        return button;
    }
}
