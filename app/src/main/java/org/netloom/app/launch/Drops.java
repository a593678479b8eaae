package org.netloom.app.launch;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.netloom.app.project.ProjectOpening;

/** Opens what is dropped on the window: files, and links to data in the web. FX thread only. */
final class Drops {

    private final ProjectOpening opening;

    private Drops(ProjectOpening opening) {
        this.opening = opening;
    }

    /** From now on files and links can be dropped on a node, wherever nothing in it takes them. */
    static void accept(Node node, ProjectOpening opening) {
        Drops drops = new Drops(opening);
        node.addEventHandler(DragEvent.DRAG_OVER, drops::offer);
        node.addEventHandler(DragEvent.DRAG_DROPPED, drops::open);
    }

    private void offer(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        } else if (link(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
            event.consume();
        }
    }

    private void open(DragEvent event) {
        Dragboard board = event.getDragboard();
        Optional<String> link = board.hasFiles() ? Optional.empty() : link(board);
        if (board.hasFiles()) {
            opening.open(board.getFiles().stream().map(File::toPath).toList());
        } else if (link.isPresent()) {
            opening.openWeb(link.get());
        } else {
            return;
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /** The address of a link; some browsers hand it over as a text. */
    private static Optional<String> link(Dragboard board) {
        return Stream.of(Optional.ofNullable(board.getUrl()), Optional.ofNullable(board.getString()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> text.matches("(?i)https?://\\S+"))
                .findFirst();
    }
}
