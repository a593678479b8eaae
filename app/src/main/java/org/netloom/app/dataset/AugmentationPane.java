package org.netloom.app.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Augmentation.Kind;
import org.netloom.core.data.Column;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureVariation;

/** How training pictures are varied, and a strip of variations of one of them to look at. FX thread only. */
final class AugmentationPane {

    private static final int SHOWN = 24;
    private static final double GAP = 6;
    private static final double STEPS = 50;

    private final I18n i18n;
    private final DatasetModel model;
    private final Background.LatestWins drawing;
    private final Map<Kind, Slider> sliders = new EnumMap<>(Kind.class);
    private final Map<Kind, CheckBox> switches = new EnumMap<>(Kind.class);
    private final Map<Kind, Label> amounts = new EnumMap<>(Kind.class);
    private final double side;
    private final HBox variations = new HBox(GAP);
    private final Region root;
    private final Region strip;
    private final SplittableRandom chance = new SplittableRandom(1);
    private Augmentation shown = Augmentation.NONE;
    private boolean filling;
    private Optional<Column> column = Optional.empty();
    private int picture;
    private long seed = 1;

    /**
     * @param side of a picture on the screen
     * @param above what else is chosen for pictures
     */
    AugmentationPane(
            I18n i18n,
            DatasetModel model,
            Background background,
            double side,
            Region above,
            Subscriptions subscriptions) {
        this.side = side;
        this.i18n = i18n;
        this.model = model;
        this.drawing = background.latestWins();
        subscriptions.add(drawing::cancel);
        Label title = new Label();
        title.textProperty().bind(i18n.binding("dataset.augmentation"));
        title.getStyleClass().add("nl-strong");
        Label help = caption("dataset.augmentation.help");
        VBox kinds = new VBox(6);
        for (Kind kind : Kind.values()) {
            kinds.getChildren().add(kind.isSwitch() ? flip(kind) : amount(kind));
        }
        VBox content = new VBox(8, above, title, help, kinds);
        root = SidePane.of("augmentation", content);
        strip = strip();
    }

    Region root() {
        return root;
    }

    /** Variations of one picture, in the manner of the sheet's rows. */
    Region variations() {
        return strip;
    }

    private Region strip() {
        variations.setId("augmentation-variations");
        variations.setMinWidth(0);
        variations.setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.textProperty().bind(i18n.binding("dataset.augmentation.seen"));
        name.getStyleClass().add("nl-strong");
        Button others = new Button(null, new FontIcon("mdi2d-dice-multiple-outline"));
        others.setId("augmentation-others");
        others.getStyleClass().add("small");
        others.textProperty().bind(i18n.binding("dataset.augmentation.others"));
        others.setOnAction(event -> drawOthers());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("dataset.augmentation.seen.help"));
        others.setTooltip(tip);
        others.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(4, name, others);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("ds-sheet-words");
        HBox row = new HBox(12, words, variations);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("ds-variations");
        row.setMinSize(0, Region.USE_PREF_SIZE);
        // As many as there is room for; the others would lie over the pane beside.
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(row.widthProperty());
        seen.heightProperty().bind(row.heightProperty());
        row.setClip(seen);
        return row;
    }

    private CheckBox flip(Kind kind) {
        CheckBox box = new CheckBox();
        box.setId("augmentation-" + kind.name());
        box.textProperty().bind(i18n.binding("augmentation." + kind.name()));
        box.setWrapText(true);
        box.setTooltip(tip(kind));
        box.setOnAction(event -> change(kind, box.isSelected() ? 1 : 0));
        switches.put(kind, box);
        return box;
    }

    private VBox amount(Kind kind) {
        Label name = caption("augmentation." + kind.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label value = new Label();
        value.getStyleClass().add("nl-caption");
        value.setMinWidth(Region.USE_PREF_SIZE);
        amounts.put(kind, value);
        Slider slider = new Slider(0, kind.most(), 0);
        slider.setId("augmentation-" + kind.name());
        slider.accessibleTextProperty().bind(i18n.binding("augmentation." + kind.name()));
        slider.setBlockIncrement(kind.most() / STEPS);
        slider.setTooltip(tip(kind));
        slider.valueProperty().addListener((source, was, now) -> change(kind, rounded(kind, now.doubleValue())));
        slider.valueChangingProperty().addListener((source, was, dragged) -> {
            if (!dragged) {
                model.endTyping();
            }
        });
        slider.focusedProperty().addListener((source, was, focused) -> {
            if (!focused) {
                model.endTyping();
            }
        });
        sliders.put(kind, slider);
        return new VBox(new HBox(8, name, value), slider);
    }

    /** Whole degrees, whole hundredths. */
    private static double rounded(Kind kind, double value) {
        return kind == Kind.ROTATE ? Math.rint(value) : Math.rint(value * 100) / 100;
    }

    private Tooltip tip(Kind kind) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(i18n.binding("augmentation." + kind.name() + ".help"));
        return tip;
    }

    private void change(Kind kind, double amount) {
        if (!filling && amount != shown.amount(kind)) {
            model.changeAugmentation(kind, amount);
        }
    }

    /**
     * Shows how pictures are varied.
     *
     * @param pictures a column of them
     */
    void show(Column pictures, PictureSettings settings) {
        boolean sameColumn = column.filter(pictures::equals).isPresent();
        boolean same = sameColumn && settings.augmentation().equals(shown);
        if (!sameColumn) {
            picture = 0;
            while (picture < pictures.size() - 1 && pictures.isMissing(picture)) {
                picture++;
            }
        }
        column = Optional.of(pictures);
        shown = settings.augmentation();
        filling = true;
        switches.forEach((kind, box) -> box.setSelected(shown.amount(kind) > 0));
        sliders.forEach((kind, slider) -> {
            if (rounded(kind, slider.getValue()) != shown.amount(kind)) {
                slider.setValue(shown.amount(kind));
            }
        });
        filling = false;
        amounts.forEach((kind, label) -> label.setText(text(kind)));
        if (!same) {
            draw();
        }
    }

    private String text(Kind kind) {
        double amount = shown.amount(kind);
        if (amount == 0) {
            return i18n.text("dataset.augmentation.none");
        }
        return switch (kind) {
            case ROTATE -> i18n.text("dataset.augmentation.degrees", amount);
            case NOISE -> i18n.text("dataset.augmentation.share", amount);
            default -> i18n.text("dataset.augmentation.either", amount);
        };
    }

    private void drawOthers() {
        seed = chance.nextLong();
        column.ifPresent(now -> {
            int[] there = IntStream.range(0, now.size())
                    .filter(row -> !now.isMissing(row))
                    .toArray();
            picture = there.length == 0 ? 0 : there[chance.nextInt(there.length)];
        });
        draw();
    }

    private void draw() {
        PictureBlock block = column.flatMap(Column::pictures).orElseThrow();
        Augmentation allowed = shown;
        int from = picture;
        long first = seed;
        drawing.run(
                () -> PictureVariation.shown(
                        block,
                        from,
                        allowed,
                        new SplittableRandom(first).longs(SHOWN).toArray()),
                this::lay);
    }

    private void lay(PictureBlock drawn) {
        List<javafx.scene.Node> views = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            views.add(ContactSheet.picture(drawn, i, side));
        }
        variations.getChildren().setAll(views);
    }

    private Label caption(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.getStyleClass().add("nl-caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
