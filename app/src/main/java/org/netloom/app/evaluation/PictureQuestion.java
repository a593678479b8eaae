package org.netloom.app.evaluation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.Figures;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.Part;
import org.netloom.app.session.TrainedRun;
import org.netloom.core.data.Column;
import org.netloom.core.data.FeatureRows;
import org.netloom.core.data.FittedColumn;
import org.netloom.core.data.FittedTarget;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureRows;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SideBySideRows;
import org.netloom.core.data.Table;
import org.netloom.core.data.picture.PictureTable;

/** A picture to ask the network about: dropped, chosen, or one of those it was never shown. FX thread only. */
final class PictureQuestion {

    private static final double SIDE = 96;

    private final I18n i18n;
    private final PictureSource source;
    private final Runnable onChange;
    private final StackPane frame = new StackPane();
    private final Label name = new Label();
    private final Button next = new Button(null, new FontIcon("mdi2s-skip-next-outline"));
    private final VBox root;
    private Optional<TrainedRun> run = Optional.empty();
    private Optional<Table> asked = Optional.empty();
    private String problem = "";
    private int place = -1;
    private int reading;

    PictureQuestion(I18n i18n, PictureSource source, Runnable onChange) {
        this.i18n = i18n;
        this.source = source;
        this.onChange = onChange;
        frame.getStyleClass().add("predict-picture");
        frame.setId("predict-picture");
        name.getStyleClass().add("nl-caption");
        name.setId("predict-picture-name");
        Label hint = new Label();
        hint.textProperty().bind(i18n.binding("evaluation.predict.drop"));
        hint.setWrapText(true);
        hint.getStyleClass().add("nl-caption");
        Button choose = button("predict-choose", "evaluation.predict.choose", new Button());
        choose.setOnAction(event -> source.choose(this::take));
        button("predict-next", "evaluation.predict.next", next).setOnAction(event -> showNext());
        choose.setMaxWidth(Double.MAX_VALUE);
        next.setMaxWidth(Double.MAX_VALUE);
        VBox ways = new VBox(6, choose, next, name);
        ways.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(ways, Priority.ALWAYS);
        HBox both = new HBox(10, frame, ways);
        both.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(4, both, hint);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            List<java.io.File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            files.stream().findFirst().ifPresent(file -> take(file.toPath()));
        });
    }

    Region root() {
        return root;
    }

    /** The picture as a table of one row. */
    Optional<Table> table() {
        return asked;
    }

    /** Why there is none; empty if nothing was wrong. */
    String problem() {
        return problem;
    }

    /** Asks a new network, first about a picture that it was not shown. */
    void use(TrainedRun newRun) {
        run = Optional.of(newRun);
        place = -1;
        next.setVisible(unseen().isPresent());
        next.setManaged(unseen().isPresent());
        showNext();
    }

    private Optional<PreparedRows> unseen() {
        return run.flatMap(one -> Arrays.stream(Part.values())
                .map(part -> part.rows(one.snapshot().data()))
                .filter(rows -> rows.count() > 0 && pictures(rows).isPresent())
                .findFirst());
    }

    private static Optional<PictureRows> pictures(PreparedRows rows) {
        Stream<FeatureRows> held = rows.values() instanceof SideBySideRows both
                ? both.pieces().stream().map(SideBySideRows.Piece::rows)
                : Stream.of(rows.values());
        return held.filter(PictureRows.class::isInstance)
                .map(PictureRows.class::cast)
                .findFirst();
    }

    private void showNext() {
        unseen().ifPresent(rows -> {
            place = (place + 1) % rows.count();
            PictureRows pictures = pictures(rows).orElseThrow();
            PictureBlock all = pictures.pictures();
            int from = pictures.rows()[place] * all.step();
            byte[] bytes = Arrays.copyOfRange(all.bytes(), from, from + all.step());
            show(Table.ofPictures(
                    column(),
                    new PictureBlock(bytes, all.height(), all.width(), all.channels()),
                    List.of(truth(rows, place)),
                    PictureTable.LABEL,
                    List.of(),
                    1));
        });
    }

    /** What a row truly is; not said where the answer depends on more than the picture. */
    private String truth(PreparedRows rows, int row) {
        if (rows.values() instanceof SideBySideRows) {
            return "";
        }
        FittedTarget target = run.orElseThrow().model().preparation().target();
        List<String> classes = target.classNames();
        if (classes.isEmpty()) {
            double number = target.unscaled(rows.labels()[row]);
            return i18n.text("evaluation.predict.truth", new Figures(i18n).amount(number));
        }
        for (int i = 0; i < rows.labelWidth(); i++) {
            if (rows.labels()[row * rows.labelWidth() + i] > 0) {
                return i18n.text("evaluation.predict.truth", classes.get(i));
            }
        }
        return "";
    }

    /** Asks about a file, or has all pictures of a folder predicted. */
    void take(Path path) {
        int mine = ++reading;
        source.read(path, outcome -> {
            if (mine == reading) {
                outcome.toOptional()
                        .ifPresentOrElse(
                                this::show,
                                () -> refuse(i18n.text(outcome.diagnostics().get(0))));
            }
        });
    }

    /** What the network calls the column of pictures. */
    private String column() {
        return run.stream()
                .flatMap(one -> one.model().preparation().features().stream())
                .filter(feature -> feature.picture() != null)
                .map(FittedColumn::name)
                .findFirst()
                .orElse(PictureTable.PICTURE);
    }

    private void show(Table table) {
        reading++;
        problem = "";
        asked = Optional.of(table);
        Column shown = table.column(column()).orElseThrow();
        name.setText(shown.text(0));
        shown.pictures().ifPresent(block -> frame.getChildren().setAll(view(block)));
        onChange.run();
    }

    private void refuse(String why) {
        problem = why;
        asked = Optional.empty();
        name.setText("");
        frame.getChildren().clear();
        onChange.run();
    }

    private static ImageView view(PictureBlock block) {
        WritableImage image = new WritableImage(block.width(), block.height());
        int width = block.width();
        image.getPixelWriter()
                .setPixels(0, 0, width, block.height(), PixelFormat.getIntArgbInstance(), block.argb(0), 0, width);
        ImageView view = new ImageView(image);
        view.setFitHeight(SIDE);
        view.setFitWidth(SIDE);
        view.setPreserveRatio(true);
        view.setSmooth(block.height() > SIDE);
        return view;
    }

    private Button button(String id, String key, Button button) {
        button.setId(id);
        button.getStyleClass().add("small");
        button.textProperty().bind(i18n.binding(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
