package org.netloom.app.dataset;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnRole;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.schema.ColumnProfile;
import org.netloom.core.data.schema.NumberSummary;

/** One column at a glance: what it is, what it is used as, how its values are spread. Shows one column after another while a list scrolls. */
final class ColumnCard {

    /** How much a card lets a person change, and the height that takes at 100 %; the style sheet says it too. */
    enum Detail {
        /** Type and role. */
        BRIEF(178),
        /** Missing cells, scaling and encoding too. */
        FULL(216);

        private final double height;

        Detail(double height) {
            this.height = height;
        }

        /** Whoever can show steps has room for more. */
        static Detail of(Optional<Consumer<String>> onSteps) {
            return onSteps.isPresent() ? FULL : BRIEF;
        }

        double height() {
            return height;
        }

        String styleName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass IGNORED = PseudoClass.getPseudoClass("ignored");
    private static final int CATEGORIES_SHOWN = 4;
    private static final double PICTURE_SIDE = 56;

    private final I18n i18n;
    private final VBox root = new VBox();
    private final FontIcon icon = new FontIcon("mdi2n-numeric");
    private final Label name = new Label();
    private final Tooltip nameTip = new Tooltip();
    private final Label width = new Label();
    private final Tooltip widthTip = new Tooltip();
    private final Label counts = new Label();
    private final Histogram histogram = new Histogram();
    private final CategoryBars categories = new CategoryBars();
    private final BorderPane spread = new BorderPane();
    private final Label smallest = caption();
    private final Label mean = caption();
    private final Label largest = caption();
    private final BoxStrip box = new BoxStrip();
    private final Tooltip boxTip = new Tooltip();
    private final VBox numbers = new VBox(2, histogram, box, spread);
    private final DriftPicture drift;
    private final PictureStrip pictures = new PictureStrip(PICTURE_SIDE);
    private final Label reason = new Label();
    private final Tooltip reasonTip = new Tooltip();
    private final ColumnPicks picks;
    private final DateOrderPick dates;
    private final DecimalPick decimals;
    private final MissingPick missing;
    private Optional<ColumnFacts> shown = Optional.empty();

    /** @param onSteps shows all steps of a column's preparation; without it, the card shows type and role alone */
    ColumnCard(I18n i18n, ColumnChanges changes, Optional<Consumer<String>> onSteps) {
        Detail detail = Detail.of(onSteps);
        this.i18n = i18n;
        this.picks = new ColumnPicks(i18n, changes, onSteps);
        this.dates = new DateOrderPick(i18n, changes);
        this.decimals = new DecimalPick(i18n, changes);
        this.missing = new MissingPick(i18n, changes);
        this.drift = new DriftPicture(i18n);
        icon.getStyleClass().add("ds-type-icon");
        name.getStyleClass().add("nl-strong");
        name.setTooltip(nameTip);
        width.getStyleClass().add("ds-width");
        width.setMinWidth(Region.USE_PREF_SIZE);
        width.setTooltip(widthTip);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox header = new HBox(8, icon, name, width);
        header.setAlignment(Pos.CENTER_LEFT);
        counts.getStyleClass().add("nl-caption");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        missing.root().setMinWidth(0);
        HBox cells = new HBox(2, counts, missing.root());
        cells.setAlignment(Pos.CENTER_LEFT);
        spread.setLeft(smallest);
        spread.setCenter(mean);
        spread.setRight(largest);
        VBox.setVgrow(histogram, Priority.ALWAYS);
        reason.getStyleClass().add("ds-reason");
        reason.setWrapText(true);
        reason.setAlignment(Pos.TOP_LEFT);
        reason.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        reason.setTooltip(reasonTip);
        Tooltip.install(numbers, boxTip);
        boxTip.setWrapText(true);
        boxTip.setMaxWidth(420);
        nameTip.setWrapText(true);
        widthTip.setWrapText(true);
        reasonTip.setWrapText(true);
        reasonTip.setMaxWidth(420);
        widthTip.setMaxWidth(420);
        StackPane values = new StackPane(numbers, drift.root(), categories, pictures.root(), reason);
        values.setAlignment(Pos.TOP_LEFT);
        values.setMinHeight(0);
        VBox.setVgrow(values, Priority.ALWAYS);
        root.getChildren().addAll(header, picks.use());
        if (detail == Detail.FULL) {
            header.getChildren().add(picks.recipe());
            root.getChildren().add(picks.treatment());
        }
        root.getChildren().addAll(dates.root(), decimals.root(), cells, values);
        root.getStyleClass().addAll("ds-card", "ds-card-" + detail.styleName());
        root.setMinWidth(0);
        root.setMaxWidth(Double.MAX_VALUE);
    }

    Region root() {
        return root;
    }

    /** Shows a column, in the present language. */
    void show(ColumnFacts facts) {
        shown = Optional.of(facts);
        ColumnProfile profile = facts.profile();
        boolean ignored = facts.settings().role() == ColumnRole.IGNORED;
        root.setId("column-card-" + facts.name());
        root.pseudoClassStateChanged(TARGET, facts.settings().role() == ColumnRole.TARGET);
        root.pseudoClassStateChanged(IGNORED, ignored);
        icon.setIconLiteral(TypeIcons.code(facts.settings().type()));
        name.setText(facts.name());
        nameTip.setText(facts.name() + "\n" + Sureness.text(i18n, profile.reason()));
        showWidth(facts);
        picks.show(facts);
        dates.show(facts);
        decimals.show(facts);
        missing.show(facts);
        counts.setText(countsOf(profile));
        boolean explains = ignored && facts.reason().isPresent();
        facts.reason().map(i18n::text).ifPresent(text -> {
            reason.setText(text);
            reasonTip.setText(text);
        });
        only(reason, explains);
        boolean moments =
                facts.settings().type() == ColumnType.DATE && profile.dates().isPresent();
        boolean amounts = !explains && (moments || profile.numbers().isPresent()) && drawsAmounts(facts);
        boolean seen = !explains && facts.pictures().isPresent();
        boolean drifts = !explains && facts.drift().isPresent();
        only(drift.root(), drifts);
        only(numbers, amounts && !drifts);
        only(pictures.root(), seen);
        only(categories, !explains && !amounts && !seen && !drifts);
        if (drifts) {
            facts.drift().ifPresent(drift::show);
        } else if (seen) {
            facts.pictures().ifPresent(pictures::show);
        } else if (amounts && moments) {
            profile.dates().ifPresent(this::showDates);
        } else if (amounts) {
            profile.numbers().ifPresent(this::showNumbers);
        } else if (!explains) {
            categories.show(
                    profile.top(),
                    profile.present(),
                    profile.different(),
                    CATEGORIES_SHOWN,
                    i18n.text("dataset.others"),
                    i18n.locale());
        }
    }

    Optional<ColumnFacts> shown() {
        return shown;
    }

    private static boolean drawsAmounts(ColumnFacts facts) {
        return switch (facts.settings().type()) {
            case NUMBER, ID, DATE -> true;
            case CATEGORY, YES_NO, TEXT, PICTURE -> false;
        };
    }

    private void showWidth(ColumnFacts facts) {
        boolean known = !facts.outputs().isEmpty();
        only(width, known);
        if (known) {
            width.setText(i18n.text("dataset.width", facts.outputs().size()));
            widthTip.setText(String.join(", ", facts.outputs()));
        }
    }

    private void showNumbers(NumberSummary summary) {
        showBox(summary, number -> Figures.among(number, summary.min(), summary.max(), i18n.locale()));
        histogram.show(summary.bins());
        smallest.setText(Figures.number(summary.min(), i18n.locale()));
        mean.setText(
                i18n.text("dataset.mean", Figures.among(summary.mean(), summary.min(), summary.max(), i18n.locale())));
        largest.setText(Figures.number(summary.max(), i18n.locale()));
    }

    private void showBox(NumberSummary summary, DoubleFunction<String> written) {
        box.show(summary);
        boxTip.setText(i18n.text(
                "dataset.box",
                DoubleStream.of(
                                summary.box().lower(),
                                summary.box().firstQuartile(),
                                summary.median(),
                                summary.box().thirdQuartile(),
                                summary.box().upper())
                        .mapToObj(written)
                        .toArray()));
    }

    private void showDates(NumberSummary summary) {
        showBox(summary, DateText::text);
        histogram.show(summary.bins());
        smallest.setText(DateText.text(summary.min()));
        mean.setText("");
        largest.setText(DateText.text(summary.max()));
    }

    private String countsOf(ColumnProfile profile) {
        String different = i18n.text("dataset.different", profile.different());
        return profile.missing() == 0
                ? different + " · " + i18n.text("dataset.none-missing")
                : different + " · "
                        + i18n.text("dataset.missing", Figures.percent(profile.missingShare(), i18n.locale()));
    }

    private static void only(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("nl-caption");
        return label;
    }
}
