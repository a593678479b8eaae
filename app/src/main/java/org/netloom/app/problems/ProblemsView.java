package org.netloom.app.problems;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Repair;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;

/**
 * The list of problems. Enter or a click shows the node that a problem is about; Alt+Enter applies the best repair. FX thread only.
 */
public final class ProblemsView implements AutoCloseable {

    private final Subscriptions subscriptions = new Subscriptions();
    private final StudioDocument document;
    private final I18n i18n;
    private final Consumer<NodeId> onReveal;
    private final ListView<ProblemRow> list = new ListView<>();
    private final Label none = new Label();
    private final Label figures = new Label();
    private final FontIcon sign = new FontIcon();
    private final VBox nothing = new VBox(sign, none, figures);
    private final StackPane root = new StackPane(list, nothing);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper grave = new ReadOnlyBooleanWrapper();
    private @Nullable Analysis shown;

    /**
     * @param onReveal brings a node into view
     */
    public ProblemsView(StudioDocument document, I18n i18n, Consumer<NodeId> onReveal) {
        this.document = document;
        this.i18n = i18n;
        this.onReveal = onReveal;
        root.setId("problems");
        root.getStyleClass().addAll("nl-panel", "problems");
        list.setId("problems-list");
        list.setCellFactory(view -> new ProblemCell(i18n, this::nameOf, this::apply, this::reveal));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        nothing.setId("problems-none");
        nothing.getStyleClass().add("problems-none");
        none.setWrapText(true);
        none.getStyleClass().add("nl-strong");
        figures.setWrapText(true);
        figures.getStyleClass().add("nl-muted");
        subscriptions.bind(list.accessibleTextProperty(), i18n.binding("problems.title"));
        subscriptions.onChange(i18n.messagesProperty(), words -> {
            show(document.analysis());
            list.refresh();
        });
        subscriptions.observe(document.analysisProperty(), this::show);
        // A renamed node changes no diagnostic's place but its words.
        subscriptions.onChange(document.projectProperty(), project -> show(document.analysis()));
    }

    /** The node. */
    public Region root() {
        return root;
    }

    /** How many errors and warnings there are, for the badge of the tab. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether an error is among them. */
    public ReadOnlyBooleanProperty graveProperty() {
        return grave.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show(Analysis analysis) {
        List<ProblemRow> rows = ProblemRow.of(analysis.diagnostics());
        // Each analysis has problems of its own; comparing them would prove all their repairs.
        if (shown != analysis) {
            shown = analysis;
            int selected = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(rows);
            list.getSelectionModel().select(Math.min(selected, rows.size() - 1));
        }
        count.set((int) analysis.countToMend());
        grave.set(analysis.diagnostics().stream().anyMatch(Diagnostic::isError));
        boolean empty = document.project().graph().isEmpty();
        boolean clean = rows.isEmpty();
        list.setVisible(!clean);
        nothing.setVisible(clean);
        sign.setIconCode(empty ? MaterialDesignS.SHAPE_OUTLINE : MaterialDesignC.CHECK_CIRCLE);
        sign.getStyleClass().setAll("ikonli-font-icon", empty ? "problems-sign-empty" : "problems-sign-good");
        none.setText(i18n.text(empty ? "problems.empty" : "problems.none"));
        figures.setText(
                empty
                        ? i18n.text("problems.empty.next")
                        : i18n.text(
                                "problems.figures",
                                document.project().graph().nodes().size(),
                                String.format(Locale.ROOT, "%,d", analysis.parameters())));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && list.getSelectionModel().getSelectedItem() instanceof ProblemRow.Problem problem) {
            Diagnostic diagnostic = problem.diagnostic();
            if (event.isAltDown()) {
                diagnostic.repairs().stream().findFirst().ifPresent(this::apply);
            } else {
                reveal(diagnostic);
            }
            event.consume();
        }
    }

    private void apply(Repair repair) {
        document.applyToGraph(repair.edit());
    }

    private void reveal(Diagnostic diagnostic) {
        diagnostic.where().stream().findFirst().ifPresent(onReveal);
    }

    private String nameOf(NodeId id) {
        return document.project().graph().node(id).map(Node::name).orElse(id.value());
    }
}
