package org.netloom.app.evaluation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.ModelDesk;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.data.FittedWindows;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.model.TablePredictions;

/** Asks the network about one row that a person types. At most one question is under way; while it is, only the newest of the others is kept. */
final class PredictCard {

    private final I18n i18n;
    private final ModelDesk desk;
    private final VBox root = new VBox(6);
    private final PredictForm form = new PredictForm(this::ask);
    private final AnswerPane answer;
    private final PictureQuestion picture;
    private final SeriesQuestion series;
    private final ScrollPane scroll;
    private final Button csv = new Button(null, new FontIcon("mdi2f-file-table-outline"));
    private @Nullable TrainedRun run;
    private final VBox both = new VBox(10);
    private boolean mixed;
    private boolean asking;
    private boolean again;

    PredictCard(
            I18n i18n, ModelDesk desk, PictureSource pictures, Supplier<Optional<Table>> rows, Runnable onPredictFile) {
        this.i18n = i18n;
        this.desk = desk;
        this.answer = new AnswerPane(i18n);
        this.picture = new PictureQuestion(i18n, pictures, this::ask);
        this.series = new SeriesQuestion(i18n, rows, this::ask);
        Label title = new Label();
        title.textProperty().bind(i18n.binding("evaluation.predict.title"));
        title.getStyleClass().add("chart-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        csv.setId("predict-csv");
        csv.getStyleClass().add("small");
        csv.setMinWidth(Region.USE_PREF_SIZE);
        csv.setOnAction(event -> onPredictFile.run());
        HBox head = new HBox(8, title, gap, csv);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        scroll = new ScrollPane(form.root());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.getStyleClass().addAll("edge-to-edge", "figures-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        answer.root().setMinHeight(Region.USE_PREF_SIZE);
        root.setId("predict");
        root.getStyleClass().add("predict-card");
        root.getChildren().addAll(head, scroll, answer.root());
    }

    VBox root() {
        return root;
    }

    /** Asks this model from now on. */
    void use(TrainedRun next) {
        run = next;
        boolean pictures = next.model().preparation().features().stream().anyMatch(column -> column.picture() != null);
        boolean folders =
                next.snapshot().project().data().filter(PictureTable::isAll).isPresent();
        csv.textProperty().bind(i18n.binding(folders ? "evaluation.predict.folder" : "evaluation.predict.csv"));
        Preparation preparation = next.model().preparation();
        boolean follows = preparation.windows() != null || preparation.sequences() != null;
        mixed = pictures && preparation.features().size() > 1;
        both.getChildren().clear();
        if (mixed) {
            both.getChildren().setAll(picture.root(), form.root());
        }
        scroll.setContent(mixed ? both : pictures ? picture.root() : follows ? series.root() : form.root());
        scroll.setFitToHeight(follows);
        if (mixed) {
            // Asking begins when both are there.
            form.ask(preparation);
        }
        if (pictures) {
            picture.use(next);
        } else if (follows) {
            series.use(next.model().preparation());
        } else {
            form.ask(next.model().preparation());
        }
        ask();
    }

    /** Asks with the values that stand in the fields now. */
    void ask() {
        if (run == null) {
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        TrainedRun asked = run;
        if (mixed) {
            picture.table()
                    .ifPresentOrElse(
                            shown -> read(typed -> send(asked, typed.beside(shown))),
                            () -> answer.say(picture.problem()));
            return;
        }
        if (scroll.getContent() == picture.root()) {
            picture.table().ifPresentOrElse(table -> send(asked, table), () -> answer.say(picture.problem()));
            return;
        }
        if (scroll.getContent() == series.root()) {
            series.read(table -> send(asked, table), wrong -> answer.say(i18n.text(wrong)));
            return;
        }
        read(table -> send(asked, table));
    }

    private void read(Consumer<Table> onTable) {
        form.read(onTable, wrong -> answer.say(i18n.text("evaluation.predict.no-number", wrong)));
    }

    private void send(TrainedRun asked, Table table) {
        asking = true;
        desk.predict(asked, table, outcome -> {
            asking = false;
            show(outcome);
            if (again) {
                again = false;
                ask();
            }
        });
    }

    private Optional<WindowSettings> windows() {
        return Optional.ofNullable(run)
                .map(asked -> asked.model().preparation().windows())
                .map(FittedWindows::settings);
    }

    private void show(Outcome<TablePredictions> outcome) {
        if (outcome instanceof Outcome.Success<TablePredictions> success) {
            answer.show(success.value(), windows());
        } else {
            answer.say(i18n.text(outcome.diagnostics().get(0)));
        }
    }
}
