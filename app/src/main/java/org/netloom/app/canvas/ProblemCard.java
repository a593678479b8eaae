package org.netloom.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.netloom.app.document.Analysis;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Repair;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.graph.NodeId;

/** The card below a node that says what is wrong with it and offers what would mend it: one click, one undo step. */
final class ProblemCard {

    private static final double BELOW = 12;
    private static final double WIDTH = 280;
    private static final int MOST_REPAIRS = 3;
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final CanvasParts parts;
    private final Node canvas;
    private final VBox panel = new VBox();
    private Optional<NodeId> shown = Optional.empty();
    private boolean pinned;

    ProblemCard(CanvasParts parts, Node canvas) {
        this.parts = parts;
        this.canvas = canvas;
        panel.setId("problem-card");
        panel.getStyleClass().add("canvas-problem");
        panel.setPrefWidth(WIDTH);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                canvas.requestFocus();
                event.consume();
            }
        });
    }

    Optional<NodeId> shown() {
        return shown;
    }

    /** Opens for a node to stay, or closes if it stays open for it already. */
    void pin(NodeId id) {
        if (pinned && shown.filter(id::equals).isPresent()) {
            close();
        } else {
            open(id);
            pinned = true;
        }
    }

    /** Closes if only the pointer had opened it. */
    void closeUnlessPinned() {
        if (!pinned) {
            close();
        }
    }

    void open(NodeId id) {
        List<Diagnostic> problems = problems(id);
        if (problems.isEmpty()) {
            close();
            return;
        }
        shown = Optional.of(id);
        panel.getChildren().clear();
        panel.pseudoClassStateChanged(ERROR, problems.get(0).isError());
        problems.forEach(this::add);
        place();
    }

    /** Puts the focus on the first repair, so that Enter mends. */
    void focusRepair() {
        panel.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    void close() {
        shown = Optional.empty();
        pinned = false;
        parts.floating().close(panel);
    }

    /** Follows its node, its problems and the language. */
    void refresh() {
        shown.ifPresent(this::open);
    }

    /** Follows its node on the screen. */
    void place() {
        shown.ifPresent(id -> {
            Rectangle2D box = parts.drawing().box(id);
            Point2D below =
                    parts.viewport().toView(box.getMinX(), box.getMaxY()).add(-24, BELOW);
            double height = panel.prefHeight(WIDTH);
            boolean fits = below.getY() + height < parts.viewport().height();
            Point2D above =
                    parts.viewport().toView(box.getMinX(), box.getMinY()).add(-24, -BELOW - height);
            parts.floating().open(panel, fits || above.getY() < 0 ? below : above);
        });
    }

    private List<Diagnostic> problems(NodeId id) {
        Analysis analysis = parts.document().analysis();
        return analysis.chiefDiagnosticsAt(id).stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                // What concerns several nodes comes first: it explains the rest more often than the other way round.
                .sorted(Comparator.comparing(Diagnostic::severity)
                        .thenComparing(problem -> problem.where().size())
                        .reversed())
                .toList();
    }

    private void add(Diagnostic problem) {
        panel.getChildren().add(sentence(problem));
        if (problem.repairs().isEmpty()) {
            return;
        }
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setPrefWrapLength(WIDTH - 26);
        for (Repair repair : problem.repairs().stream().limit(MOST_REPAIRS).toList()) {
            Button button = new Button(parts.i18n().text(repair.edit().name()));
            button.setId("repair-" + buttons.getChildren().size());
            button.setWrapText(true);
            button.setMnemonicParsing(false);
            button.getStyleClass().add(buttons.getChildren().isEmpty() ? "accent" : "canvas-repair");
            button.setMaxWidth(WIDTH - 24);
            button.setOnAction(event -> {
                close();
                parts.document().applyToGraph(repair.edit());
                canvas.requestFocus();
            });
            buttons.getChildren().add(button);
        }
        panel.getChildren().add(buttons);
    }

    /** The sentence, with the names of nodes standing out. */
    private TextFlow sentence(Diagnostic problem) {
        List<String> names = problem.where().stream()
                .flatMap(id -> parts.document().project().graph().node(id).stream())
                .map(org.netloom.core.graph.Node::name)
                .toList();
        TextFlow flow = new TextFlow();
        flow.setPrefWidth(WIDTH - 26);
        for (String piece : pieces(parts.i18n().text(problem), names)) {
            Text text = new Text(piece);
            text.getStyleClass().add(names.contains(piece) ? "canvas-problem-name" : "canvas-problem-text");
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static List<String> pieces(String sentence, List<String> names) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < sentence.length()) {
            int next = sentence.length();
            String found = "";
            for (String name : names) {
                int at = name.isEmpty() ? -1 : sentence.indexOf(name, from);
                if (at >= 0 && (at < next || (at == next && name.length() > found.length()))) {
                    next = at;
                    found = name;
                }
            }
            if (next > from) {
                pieces.add(sentence.substring(from, next));
            }
            if (!found.isEmpty()) {
                pieces.add(found);
            }
            from = next + found.length();
        }
        return pieces;
    }
}
