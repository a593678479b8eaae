package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.document.DataState;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Dialogs;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;

/** The dock's panel of the data: what it is and how it is divided, its columns and its rows. FX thread only. */
public final class DatasetView implements AutoCloseable {

    /**
     * What leads out of the panel.
     *
     * @param openCsv asks for a CSV and starts a project from it
     * @param openWeb asks for a web address and starts a project from it
     * @param openPictures asks for a folder of pictures and starts a project from it
     * @param replace uses another file, or the same one in another way, in the present project
     * @param replaceFromWeb asks for a web address and uses what lies there in the present project
     * @param fetchTest asks for a web address and hands over the file that lies there, which is to be the test
     */
    public record Callbacks(
            Runnable openCsv,
            Runnable openWeb,
            Runnable openPictures,
            Consumer<Path> replace,
            Runnable replaceFromWeb,
            Consumer<Consumer<DataReference>> fetchTest) {}

    private static final double CARD_WIDTH = 300;
    private static final double PICTURE_SIDE = 44;

    private final I18n i18n;
    private final Callbacks callbacks;
    private final DatasetModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DataSummary summary;
    private final ColumnsAndTable columns;
    private final Label width = new Label();
    private final RemarkList remarks;
    private final RecipePane recipe;
    private final TextPane texts;
    private final NamedPicturesPane named;
    private final AugmentationPane augmentation;
    private final StepList steps;
    private final HBox notice;
    private final PictureSheetPane sheet;
    private final VBox main;
    private final HBox content;
    private final StackPane root = new StackPane();

    public DatasetView(
            StudioDocument document, DataWorkspace workspace, I18n i18n, Background background, Callbacks callbacks) {
        this.i18n = i18n;
        this.callbacks = callbacks;
        this.model = new DatasetModel(document, workspace, background, subscriptions);
        StepsModel stepsModel = new StepsModel(document, workspace, background, subscriptions);
        this.steps =
                new StepList(i18n, stepsModel, () -> chooseFile().ifPresent(stepsModel::useTestFile), () -> callbacks
                        .fetchTest()
                        .accept(stepsModel::useTestFile));
        this.summary = new DataSummary(i18n, model, this::replace, subscriptions);
        this.columns =
                new ColumnsAndTable(i18n, background, model, Optional.of(model::openSteps), CARD_WIDTH, subscriptions);
        this.remarks = new RemarkList(
                i18n,
                "data-remarks",
                remark -> {
                    if (Mends.asksForFolder(remark)) {
                        chooseFolder().ifPresent(model::lookIn);
                    } else {
                        model.mend(remark);
                    }
                },
                subscriptions);
        this.notice = notice();
        width.setId("data-width");
        width.setMinWidth(Region.USE_PREF_SIZE);
        width.getStyleClass().add("nl-muted");
        columns.addToBar(width);
        columns.addToBar(steps.adding());
        this.sheet = new PictureSheetPane(i18n, PICTURE_SIDE, this::change);
        main = new VBox(notice, steps.root(), columns.root());
        VBox.setVgrow(columns.root(), Priority.ALWAYS);
        VBox.setVgrow(sheet.root(), Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        main.setMinWidth(0);
        this.recipe = new RecipePane(i18n, model);
        this.texts = new TextPane(i18n, model);
        this.named = new NamedPicturesPane(i18n, model, this::chooseFolder);
        this.augmentation = new AugmentationPane(i18n, model, background, PICTURE_SIDE, named.root(), subscriptions);
        FormulaPane formula = new FormulaPane(i18n, stepsModel, subscriptions);
        this.content = new HBox(summary.root(), main, recipe.root(), texts.root(), formula.root(), augmentation.root());
        // There is room for one of the two, and beside it for few words.
        width.visibleProperty()
                .bind(formula.root()
                        .visibleProperty()
                        .or(recipe.root().visibleProperty())
                        .or(texts.root().visibleProperty())
                        .or(augmentation.root().visibleProperty())
                        .not());
        width.managedProperty().bind(width.visibleProperty());
        subscriptions.onChange(stepsModel.openProperty(), step -> step.ifPresent(open -> model.closeSteps()));
        subscriptions.onChange(model.openColumnProperty(), column -> column.ifPresent(open -> stepsModel.close()));
        subscriptions.onChange(model.openColumnProperty(), column -> show());
        root.setId("dataset");
        root.getStyleClass().addAll("nl-panel", "ds-dock");
        root.setMinSize(0, 0);
        subscriptions.onChange(workspace.stateProperty(), state -> show());
        subscriptions.onChange(document.projectProperty(), project -> show());
        subscriptions.onChange(model.noticeProperty(), remarksNow -> show());
        subscriptions.onChange(model.reasonsProperty(), reasons -> show());
        subscriptions.onChange(i18n.messagesProperty(), messages -> show());
        show();
    }

    /** The node. */
    public Region root() {
        return root;
    }

    private void show() {
        DataState state = model.state();
        Optional<DataSettings> settings = model.settings();
        if (settings.isEmpty()) {
            root.getChildren().setAll(nothingYet());
        } else if (state.file().isPresent()) {
            showData(settings.get(), state);
        } else if (state.diagnostics().isEmpty() || state.busy()) {
            Label reading = new Label(i18n.text("dataset.reading", nameOf(settings.get())));
            reading.getStyleClass().add("nl-muted");
            root.getChildren().setAll(reading);
        } else {
            root.getChildren().setAll(gone(settings.get(), state.diagnostics()));
        }
    }

    private void showData(DataSettings settings, DataState state) {
        List<ColumnFacts> facts = model.facts();
        summary.show(settings, state, facts);
        steps.show(settings, state);
        Optional<ColumnFacts> open = model.openColumnProperty().get().flatMap(name -> facts.stream()
                .filter(column -> column.name().equals(name))
                .filter(column -> column.settings().role() == ColumnRole.FEATURE)
                .findFirst());
        recipe.show(open.filter(column ->
                column.settings().type() != ColumnType.TEXT && column.settings().type() != ColumnType.PICTURE));
        texts.show(open.filter(column -> column.settings().type() == ColumnType.TEXT));
        boolean pictures = settings.pictures().isPresent()
                && state.file()
                        .flatMap(file -> PictureTable.pictures(file.table()))
                        .isPresent();
        Optional<ColumnFacts> shown = open.filter(column -> column.pictures().isPresent());
        named.show(shown, settings);
        main.getChildren().setAll(notice, steps.root(), pictures ? sheet.root() : columns.root());
        if (pictures || shown.isPresent()) {
            main.getChildren().add(augmentation.variations());
        }
        augmentation.root().setVisible(pictures || shown.isPresent());
        augmentation.root().setManaged(augmentation.root().isVisible());
        state.file().ifPresent(file -> {
            if (pictures) {
                sheet.show(file.table(), settings.pictures().orElseThrow());
            } else {
                columns.show(file.table(), settings, facts);
            }
            shown.flatMap(ColumnFacts::pictures)
                    .or(() -> file.table().column(PictureTable.PICTURE).filter(column -> pictures))
                    .ifPresent(column ->
                            augmentation.show(column, settings.pictures().orElseThrow()));
        });
        width.setText(state.prepared()
                .map(prepared -> prepared.facts().steps() > 0
                        ? i18n.text(
                                "dataset.prepared-steps",
                                prepared.preparation().features().size(),
                                prepared.facts().steps(),
                                prepared.facts().stepWidth())
                        : i18n.text(
                                "dataset.prepared",
                                prepared.preparation().features().size(),
                                prepared.facts().featureWidth()))
                .orElse(""));
        List<Diagnostic> said = Stream.of(
                        model.noticeProperty().get().stream(),
                        state.busy()
                                ? Stream.<Diagnostic>empty()
                                : state.diagnostics().stream().filter(this::isSaid),
                        state.busy() ? Stream.<Diagnostic>empty() : model.newlyLostPictures().stream())
                .flatMap(remarks -> remarks)
                .distinct()
                .toList();
        remarks.show(said);
        notice.setVisible(!said.isEmpty());
        notice.setManaged(!said.isEmpty());
        if (!root.getChildren().contains(content)) {
            root.getChildren().setAll(content);
        }
    }

    /**
     * What cannot be used; what is wrong with rows that are looked at together, since no other place tells of it; and which cells are no dates in the order that
     * a person chose.
     */
    private boolean isSaid(Diagnostic remark) {
        if (remark.code().equals("cells-no-date")) {
            return model.hasChosenDates(String.valueOf(remark.arguments().get(0)));
        }
        boolean ofSamples = remark.code().startsWith("series-") || remark.code().startsWith("sequences-");
        return remark.isError() || ofSamples && remark.severity() == Severity.WARNING;
    }

    private HBox notice() {
        Button close = new Button(null, new FontIcon("mdi2c-close"));
        close.setId("data-notice-close");
        close.getStyleClass().addAll("flat", "ds-icon-button");
        close.accessibleTextProperty().bind(i18n.binding("dataset.dismiss"));
        close.setOnAction(event -> {
            model.dismissNotice();
            show();
        });
        HBox.setHgrow(remarks.root(), Priority.ALWAYS);
        HBox row = new HBox(8, remarks.root(), close);
        row.setId("data-notice");
        row.getStyleClass().add("ds-notice");
        return row;
    }

    private Node nothingYet() {
        Button open = button("data-open-csv", "dataset.open-csv", () -> {
            if (model.hasNetwork()) {
                replace();
            } else {
                callbacks.openCsv().run();
            }
        });
        open.getStyleClass().add("accent");
        Button web = button("data-open-web", "dataset.open-web", () -> {
            if (model.hasNetwork()) {
                callbacks.replaceFromWeb().run();
            } else {
                callbacks.openWeb().run();
            }
        });
        Button pictures = button("data-open-pictures", "dataset.open-pictures", () -> {
            if (model.hasNetwork()) {
                chooseFolder().ifPresent(callbacks.replace());
            } else {
                callbacks.openPictures().run();
            }
        });
        return page(
                "mdi2t-table-large",
                i18n.text("dataset.nothing"),
                i18n.text("dataset.nothing.help"),
                open,
                web,
                pictures);
    }

    private Node gone(DataSettings settings, List<Diagnostic> reasons) {
        String why = reasons.stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(i18n::text)
                .orElse("");
        Button find = button("data-find", "dataset.find", this::find);
        find.getStyleClass().add("accent");
        return page(
                "mdi2f-file-alert-outline",
                i18n.text("dataset.gone", nameOf(settings)),
                why,
                find,
                button("data-replace", "dataset.replace", this::replace),
                button("data-reload", "dataset.reload", model::reload));
    }

    private static Node page(String sign, String title, String help, Button... ways) {
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add("ds-page-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("nl-title");
        Label words = new Label(help);
        words.setId("data-help");
        words.getStyleClass().addAll("nl-muted", "ds-failure-text");
        words.setWrapText(true);
        words.getStyleClass().add("ds-sentence");
        HBox buttons = new HBox(8, ways);
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(8, icon, heading, words, buttons);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("ds-page");
        return box;
    }

    private void replace() {
        chooseSource().ifPresent(callbacks.replace());
    }

    private void find() {
        chooseSource().ifPresent(model::relocate);
    }

    /** The same pictures made into something else. */
    private void change() {
        model.settings().map(settings -> Path.of(settings.reference().path())).ifPresent(callbacks.replace());
    }

    /** As the data are now: a folder of pictures, or a file. */
    private Optional<Path> chooseSource() {
        boolean folder = model.settings()
                .filter(PictureTable::isAll)
                .map(settings -> settings.reference().path())
                .filter(path -> !path.contains("-ubyte"))
                .isPresent();
        return folder ? chooseFolder() : chooseFile();
    }

    private Optional<Path> chooseFolder() {
        return new Dialogs(root.getScene().getWindow(), i18n).chooseFolder("dialog.open-pictures", parent());
    }

    private Optional<Path> parent() {
        return model.settings()
                .map(settings -> Path.of(settings.reference().path()))
                .flatMap(path -> Optional.ofNullable(path.getParent()));
    }

    private Optional<Path> chooseFile() {
        return new Dialogs(root.getScene().getWindow(), i18n)
                .chooseFile("dialog.open-csv", "dialog.kind.csv", DataFiles.patterns(), parent());
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(i18n.text(key));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static String nameOf(DataSettings settings) {
        return DataSummary.nameOf(settings);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
