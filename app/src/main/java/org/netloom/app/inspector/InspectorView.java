package org.netloom.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.document.Analysis;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.DiagnosticBox;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.NodeId;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;

/**
 * The inspector: words and settings of what is selected. It is built anew only when the selection, the language, or the set of
 * settings changes; otherwise fields keep the focus and only take over values. Editors are addressed as {@code param-KEY}.
 * FX thread only.
 */
public final class InspectorView implements AutoCloseable {

    private final Subscriptions subscriptions = new Subscriptions();
    private final StudioDocument document;
    private final LayerCatalogue catalogue;
    private final I18n i18n;
    private final VBox content = new VBox();
    private final ScrollPane root = new ScrollPane(content);
    private final VBox header = new VBox();
    private final CheckBox bypass = new CheckBox();
    private final VBox problems = new VBox();
    private final VBox body = new VBox();
    private final Label settingHelp = new Label();
    private final FormulaCard formula;
    private final ScheduleCard schedule;
    private final EditorSite site;
    private final NodeSettings nodeSettings;
    private final PlanSettings planSettings;
    private final List<SettingSheet> sheets = new ArrayList<>();
    private Subject subject = new Subject.OfProject();
    private List<Diagnostic> shownProblems = List.of();

    public InspectorView(StudioDocument document, LayerCatalogue catalogue, I18n i18n) {
        this.document = document;
        this.catalogue = catalogue;
        this.i18n = i18n;
        this.formula = new FormulaCard(i18n);
        this.schedule = new ScheduleCard(i18n);
        this.site = new EditorSite(i18n, this::focusMoved);
        this.nodeSettings = new NodeSettings(document, catalogue);
        this.planSettings = new PlanSettings(document);
        root.setId("inspector");
        root.getStyleClass().addAll("nl-panel", "inspector");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.getStyleClass().add("inspector-content");
        header.getStyleClass().add("inspector-header");
        problems.getStyleClass().add("inspector-problems");
        body.getStyleClass().add("inspector-body");
        settingHelp.setId("inspector-setting-help");
        settingHelp.setWrapText(true);
        settingHelp.getStyleClass().addAll("nl-caption", "inspector-setting-help");
        bypass.setId("inspector-bypass");
        bypass.setOnAction(event -> node().ifPresent(
                        node -> document.applyToGraph(GraphEdits.bypass(List.of(node.id()), bypass.isSelected()))));
        content.getChildren().addAll(header, bypass, problems, body);
        subscriptions.onChange(document.selection().itemsProperty(), items -> turn());
        subscriptions.onChange(document.selection().wireProperty(), wire -> turn());
        subscriptions.onChange(i18n.messagesProperty(), words -> rebuild());
        subscriptions.onChange(document.projectProperty(), project -> update());
        subscriptions.onChange(document.analysisProperty(), analysis -> analysed());
        rebuild();
    }

    /** The node. */
    public Region root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void turn() {
        if (!Subject.of(document.selection()).equals(subject)) {
            document.closeMerge();
            rebuild();
            root.setVvalue(0);
        }
    }

    private void update() {
        if (!showsSettings()) {
            rebuild();
            return;
        }
        sheets.forEach(SettingSheet::refresh);
        schedule.show(document.project().plan());
        showHeader();
        updateAnalysis();
    }

    private boolean showsSettings() {
        boolean same = Subject.of(document.selection()).equals(subject)
                && sheets.size() == settings().size();
        for (int i = 0; same && i < sheets.size(); i++) {
            same = sheets.get(i).shows(settings().get(i));
        }
        return same;
    }

    /** Other data may leave other things to choose. A node that is gone is dealt with when the project comes. */
    private void analysed() {
        if (node().isPresent() && !showsSettings()) {
            rebuild();
        } else {
            updateAnalysis();
        }
    }

    private void updateAnalysis() {
        // The analysis arrives before the project; a node that is gone is dealt with when the project comes.
        node().ifPresent(node ->
                catalogue.find(node.kind()).ifPresent(kind -> formula.show(node, kind, graph(), document.analysis())));
        showProblems();
    }

    private void rebuild() {
        Optional<String> focus = focusedId();
        subject = Subject.of(document.selection());
        site.turnTo(subject.key());
        sheets.clear();
        settingHelp.setText("");
        body.getChildren().clear();
        shownProblems = List.of();
        showHeader();
        for (List<Setting<?>> group : settings()) {
            SettingSheet sheet = new SettingSheet("inspector-sheet-" + sheets.size(), group, site);
            sheets.add(sheet);
            if (subject instanceof Subject.OfProject && sheets.size() == 2) {
                body.getChildren().add(styled(new Label(i18n.text("inspector.plan")), "nl-strong"));
            }
            body.getChildren().add(sheet.root());
        }
        if (subject instanceof Subject.OfProject) {
            schedule.show(document.project().plan());
            body.getChildren().add(schedule.root());
        } else if (subject instanceof Subject.OfNode) {
            body.getChildren().add(formula.root());
        } else if (subject instanceof Subject.OfWire ofWire) {
            Connection wire = ofWire.wire();
            body.getChildren()
                    .add(new WireCard(
                                    document.analysis().shapeOf(wire.from()),
                                    i18n,
                                    () -> document.applyToGraph(GraphEdits.disconnect(wire)))
                            .root());
        }
        if (!sheets.isEmpty()) {
            body.getChildren().add(settingHelp);
        }
        updateAnalysis();
        focus.ifPresent(this::focusAgain);
    }

    private List<List<Setting<?>>> settings() {
        if (subject instanceof Subject.OfNode one) {
            return List.of(nodeSettings.of(Set.of(one.id())));
        }
        if (subject instanceof Subject.OfNodes several) {
            return List.of(nodeSettings.of(new java.util.LinkedHashSet<>(several.ids())));
        }
        return subject instanceof Subject.OfWire || subject instanceof Subject.OfGroup
                ? List.of()
                : List.of(planSettings.project(), planSettings.plan());
    }

    private void showHeader() {
        String title;
        String kindLine;
        String help;
        if (subject instanceof Subject.OfNode one) {
            title = nameOf(one.id());
            Optional<LayerKind> kind = node().flatMap(node -> catalogue.find(node.kind()));
            kindLine = kind.map(found -> i18n.text("inspector.kind", i18n.text("layer." + found.type())))
                    .orElseGet(() -> node().map(node -> i18n.text("inspector.unknown-kind", node.kind()))
                            .orElse(""));
            help = kind.map(found -> i18n.text("layer." + found.type() + ".help"))
                    .orElse("");
        } else if (subject instanceof Subject.OfNodes several) {
            title = i18n.text("inspector.nodes", several.ids().size());
            kindLine = "";
            help = i18n.text("inspector.nodes.help");
        } else if (subject instanceof Subject.OfGroup group) {
            Set<NodeId> inside = graph().nodesIn(group.id());
            title = graph().group(group.id()).map(Group::name).orElse("");
            kindLine = i18n.text(
                    "inspector.group",
                    inside.size(),
                    inside.stream().mapToLong(document.analysis()::parametersOf).sum());
            help = i18n.text("inspector.group.help");
        } else if (subject instanceof Subject.OfWire ofWire) {
            title = i18n.text(
                    "inspector.wire",
                    nameOf(ofWire.wire().from()),
                    nameOf(ofWire.wire().to()));
            kindLine = "";
            help = i18n.text("inspector.wire.help");
        } else {
            title = document.project().name();
            kindLine = i18n.text("inspector.project");
            help = i18n.text("inspector.project.help");
        }
        Label titleLabel = styled(new Label(title), "nl-title");
        titleLabel.setId("inspector-title");
        titleLabel.setWrapText(true);
        header.getChildren().setAll(titleLabel);
        for (String line : List.of(kindLine, help)) {
            if (!line.isEmpty()) {
                Label label = styled(new Label(line), "nl-muted");
                label.setWrapText(true);
                header.getChildren().add(label);
            }
        }
        showBypass();
    }

    /** Apart from the header, which is made anew with every change: the box keeps the focus. */
    private void showBypass() {
        Optional<org.netloom.core.graph.Node> able = node().filter(GraphEdits::canBypass);
        bypass.setVisible(able.isPresent());
        bypass.setManaged(able.isPresent());
        bypass.setText(i18n.text("inspector.bypass"));
        bypass.setTooltip(new Tooltip(i18n.text("inspector.bypass.help")));
        bypass.setSelected(able.filter(org.netloom.core.graph.Node::bypassed).isPresent());
    }

    private void showProblems() {
        Analysis analysis = document.analysis();
        List<Diagnostic> now =
                subject instanceof Subject.OfNode one ? analysis.chiefDiagnosticsAt(one.id()) : List.of();
        if (!now.equals(shownProblems)) {
            shownProblems = now;
            problems.getChildren()
                    .setAll(now.stream()
                            .map(diagnostic -> DiagnosticBox.card(
                                    diagnostic, i18n, repair -> document.applyToGraph(repair.edit())))
                            .toList());
        }
        problems.setVisible(!now.isEmpty());
        problems.setManaged(!now.isEmpty());
    }

    private void focusMoved(Setting<?> setting, boolean focused) {
        if (focused) {
            settingHelp.setText(i18n.text(setting.words() + ".help"));
        } else {
            // What is typed after coming back is a step of its own.
            document.closeMerge();
        }
    }

    private Optional<String> focusedId() {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        boolean mine = false;
        for (Node at = owner; at != null && !mine; at = at.getParent()) {
            mine = at == body;
        }
        return mine ? Optional.ofNullable(owner).map(Node::getId) : Optional.empty();
    }

    private void focusAgain(String id) {
        content.applyCss();
        Node field = body.lookup("#" + id);
        if (field != null) {
            field.requestFocus();
            if (field instanceof TextInputControl text) {
                text.end();
            }
        }
    }

    private ModelGraph graph() {
        return document.project().graph();
    }

    private Optional<org.netloom.core.graph.Node> node() {
        return subject instanceof Subject.OfNode one ? graph().node(one.id()) : Optional.empty();
    }

    private String nameOf(NodeId id) {
        return graph().node(id).map(org.netloom.core.graph.Node::name).orElse(id.value());
    }

    private static Label styled(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        return label;
    }
}
