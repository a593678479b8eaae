package org.netloom.app.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.dataset.PictureImportState.Choice;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.PictureSettings;

/** What every picture becomes: size, grey or colour, cut or whole; and how much memory that takes. FX thread only. */
final class PictureChoices {

    private static final List<Integer> SIDES = List.of(16, 28, 32, 48, 64, 96, 128, 160, 224);

    private final I18n i18n;
    private final Consumer<PictureSettings> onChoose;
    private final PickButton size = new PickButton(this::sizes);
    private final PickButton channels = new PickButton(this::channels);
    private final PickButton fit = new PickButton(this::fits);
    private final Label why = words();
    private final Label memory = words();
    private final VBox root;
    private Optional<Choice> shown = Optional.empty();

    PictureChoices(I18n i18n, Consumer<PictureSettings> onChoose) {
        this.i18n = i18n;
        this.onChoose = onChoose;
        memory.setId("picture-memory");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        grid.addRow(0, caption("dataset.picture-size"), size.root());
        grid.addRow(1, caption("dataset.picture-channels"), channels.root());
        grid.addRow(2, caption("dataset.picture-fit"), fit.root());
        Stream.of(size, channels, fit).forEach(pick -> {
            pick.root().setMaxWidth(Double.MAX_VALUE);
            GridPane.setHgrow(pick.root(), javafx.scene.layout.Priority.ALWAYS);
        });
        root = new VBox(8, grid, why, memory);
        root.getStyleClass().add("ds-picture-choices");
    }

    Region root() {
        return root;
    }

    void show(Choice choice) {
        shown = Optional.of(choice);
        PictureSettings now = choice.settings();
        size.show("picture-size", text(now.width(), now.height()));
        channels.show("picture-channels", i18n.text(now.channels() == 1 ? "dataset.grey" : "dataset.color"));
        fit.show("picture-fit", i18n.text("pictureFit." + now.fit().name()));
        Stream.of(size, channels, fit)
                .forEach(pick -> pick.root().setDisable(choice.reason().isEmpty()));
        why.setText(choice.reason()
                .map(reason ->
                        i18n.text("sniff." + reason.code(), reason.arguments().toArray()))
                .orElseGet(() -> i18n.text("dataset.picture-as-it-is")));
        memory.setText(i18n.text("dataset.picture-memory", choice.count(), Math.max(1, choice.bytes() >> 20)));
    }

    private static String text(int width, int height) {
        return width + " × " + height;
    }

    private List<PickButton.Choice> sizes() {
        return shown.map(choice -> {
                    PictureSettings now = choice.settings();
                    PictureSettings own = choice.proposed();
                    Stream<int[]> squares = SIDES.stream().map(side -> new int[] {side, side});
                    return Stream.concat(Stream.of(new int[] {own.width(), own.height()}), squares)
                            .filter(sides ->
                                    sides[0] != sides[1] || SIDES.contains(sides[0]) || sides[0] == own.width())
                            .map(sides -> text(sides[0], sides[1]))
                            .distinct()
                            .map(words -> size(words, own, now))
                            .toList();
                })
                .orElse(List.of());
    }

    private PickButton.Choice size(String words, PictureSettings own, PictureSettings now) {
        int[] sides =
                Arrays.stream(words.split(" × ")).mapToInt(Integer::parseInt).toArray();
        boolean proposed = text(own.width(), own.height()).equals(words);
        return new PickButton.Choice(
                "size-" + sides[0],
                words,
                proposed ? i18n.text("dataset.picture-proposed") : "",
                true,
                text(now.width(), now.height()).equals(words),
                () -> onChoose.accept(now.withSize(sides[1], sides[0])));
    }

    private List<PickButton.Choice> channels() {
        return shown.map(Choice::settings)
                .map(now -> IntStream.of(3, 1)
                        .mapToObj(count -> new PickButton.Choice(
                                "channels-" + count,
                                i18n.text(count == 1 ? "dataset.grey" : "dataset.color"),
                                i18n.text(count == 1 ? "dataset.grey.help" : "dataset.color.help"),
                                true,
                                now.channels() == count,
                                () -> onChoose.accept(now.withChannels(count))))
                        .toList())
                .orElse(List.of());
    }

    private List<PickButton.Choice> fits() {
        return shown.map(Choice::settings)
                .map(now -> Arrays.stream(PictureSettings.Fit.values())
                        .map(way -> new PickButton.Choice(
                                way.name(),
                                i18n.text("pictureFit." + way.name()),
                                i18n.text("pictureFit." + way.name() + ".help"),
                                true,
                                now.fit() == way,
                                () -> onChoose.accept(now.withFit(way))))
                        .toList())
                .orElse(List.of());
    }

    private Label caption(String key) {
        Label label = new Label();
        label.textProperty().bind(i18n.binding(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("nl-muted");
        return label;
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("ds-reason");
        return label;
    }
}
