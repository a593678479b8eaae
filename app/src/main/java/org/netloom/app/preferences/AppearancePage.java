package org.netloom.app.preferences;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.netloom.app.fx.Appearance;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.fx.OneOf;
import org.netloom.app.fx.Subscriptions;

/** Language, light or dark, contrast, the size of text, motion: each takes effect at once. */
public final class AppearancePage {

    private static final double STEP = 0.1;

    private final I18n i18n;
    private final Look look;
    private final Consumer<Appearance> onAppearance;
    private final Consumer<Locale> onLanguage;
    private final Subscriptions subscriptions;

    /**
     * @param onAppearance puts an appearance into effect and remembers it
     * @param onLanguage the same for a language
     * @param subscriptions closed with the window
     */
    public AppearancePage(
            I18n i18n,
            Look look,
            Consumer<Appearance> onAppearance,
            Consumer<Locale> onLanguage,
            Subscriptions subscriptions) {
        this.i18n = i18n;
        this.look = look;
        this.onAppearance = onAppearance;
        this.onLanguage = onLanguage;
        this.subscriptions = subscriptions;
    }

    /** The page. */
    public Region build() {
        Form form = new Form(i18n);
        form.row("language", languages());
        form.row("theme", themes());
        form.row("text-size", textSize());
        form.row("contrast", flag("contrast", Appearance::contrast, Appearance::withContrast));
        form.row("still", flag("still", Appearance::still, Appearance::withStill));
        return form.root();
    }

    private Node languages() {
        ToggleButton english = new ToggleButton("English");
        english.setId("language-en");
        ToggleButton chinese = new ToggleButton("简体中文");
        chinese.setId("language-zh");
        subscriptions.observe(i18n.messagesProperty(), words -> {
            boolean isChinese = words.locale().equals(Locale.SIMPLIFIED_CHINESE);
            (isChinese ? chinese : english).setSelected(true);
        });
        return choice(english, () -> speak(Locale.ENGLISH), chinese, () -> speak(Locale.SIMPLIFIED_CHINESE));
    }

    private void speak(Locale language) {
        if (!i18n.locale().equals(language)) {
            onLanguage.accept(language);
        }
    }

    private Node themes() {
        ToggleButton light = named("theme-light");
        ToggleButton dark = named("theme-dark");
        subscriptions.observe(look.appearanceProperty(), now -> {
            (now.dark() ? dark : light).setSelected(true);
        });
        return choice(light, () -> change(now -> now.withDark(false)), dark, () -> change(now -> now.withDark(true)));
    }

    private Node textSize() {
        Slider slider = new Slider(Appearance.LEAST_SCALE, Appearance.LARGEST_SCALE, 1);
        slider.setId("text-size");
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        Label percent = new Label();
        percent.getStyleClass().add("preferences-percent");
        Button reset = new Button();
        reset.setId("text-size-reset");
        reset.textProperty().bind(i18n.binding("preferences.text-size.reset"));
        reset.getStyleClass().add("flat");
        reset.setOnAction(event -> change(now -> now.withTextScale(1)));
        slider.valueProperty().addListener((source, before, value) -> {
            percent.setText(Math.round(value.doubleValue() * 10) * 10 + " %");
            if (!slider.isValueChanging()) {
                scaleTo(slider.getValue());
            }
        });
        // While the thumb is held only the figure follows: the window would change its size under the pointer.
        slider.valueChangingProperty().addListener((source, before, changing) -> {
            if (!changing) {
                scaleTo(slider.getValue());
            }
        });
        subscriptions.observe(look.appearanceProperty(), now -> {
            slider.setValue(now.textScale());
            percent.setText(Math.round(now.textScale() * 100) + " %");
            reset.setDisable(now.textScale() == 1);
        });
        HBox row = new HBox(slider, percent, reset);
        row.getStyleClass().add("preferences-inline");
        return row;
    }

    private void scaleTo(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        change(now -> now.withTextScale(rounded));
    }

    private interface Change {
        Appearance apply(Appearance now, boolean value);
    }

    private Node flag(String id, Function<Appearance, Boolean> get, Change set) {
        CheckBox box = new CheckBox();
        box.setId("appearance-" + id);
        box.textProperty().bind(i18n.binding("preferences." + id + ".words"));
        box.setWrapText(true);
        subscriptions.observe(look.appearanceProperty(), now -> box.setSelected(get.apply(now)));
        box.setOnAction(event -> change(now -> set.apply(now, box.isSelected())));
        return box;
    }

    private ToggleButton named(String id) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(i18n.binding("preferences." + id));
        return button;
    }

    private static Node choice(ToggleButton first, Runnable onFirst, ToggleButton second, Runnable onSecond) {
        ToggleGroup group = OneOf.of(Map.of(first, onFirst, second, onSecond));
        SegmentedButton both = new SegmentedButton(first, second);
        both.setToggleGroup(group);
        return both;
    }

    private void change(UnaryOperator<Appearance> change) {
        Appearance next = change.apply(look.appearance());
        if (!next.equals(look.appearance())) {
            onAppearance.accept(next);
        }
    }
}
