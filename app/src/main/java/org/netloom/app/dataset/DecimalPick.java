package org.netloom.app.dataset;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.schema.DecimalNotation;
import org.netloom.core.text.MessageKey;

/**
 * Which sign stands before the decimals of a column: shows a cell and the number that it is so, and opens the other sign. Not there where it makes no difference. FX
 * thread only.
 */
final class DecimalPick {

    private static final int PLACES = 6;

    private final I18n i18n;
    private final ColumnChanges changes;
    private final ReadingPick pick = new ReadingPick(this::choices);
    private Optional<ColumnFacts> shown = Optional.empty();

    DecimalPick(I18n i18n, ColumnChanges changes) {
        this.i18n = i18n;
        this.changes = changes;
    }

    Button root() {
        return pick.root();
    }

    void show(ColumnFacts facts) {
        shown = Optional.of(facts);
        pick.hide();
        open(facts).ifPresent(open -> {
            String text = i18n.text("dataset.decimals.shown", sign(open), reading(open, open.number()));
            String why = Sureness.text(i18n, open.reason());
            pick.show("column-decimals-" + facts.name(), text, open.isGuess(), why);
            pick.root().setAccessibleText(text + ". " + why);
        });
    }

    /** How the numbers of a column are written, where that makes a difference and it is used as what may be numbers. */
    private static Optional<DecimalNotation> open(ColumnFacts facts) {
        ColumnType type = facts.settings().type();
        return type == ColumnType.DATE || type == ColumnType.PICTURE || type == ColumnType.YES_NO
                ? Optional.empty()
                : Optional.of(facts.profile().decimals()).filter(DecimalNotation::isOpen);
    }

    /** What a sign is called; empty for the one that the cells tell. */
    static MessageKey word(Optional<DecimalSign> sign) {
        return new MessageKey("decimalSign." + sign.map(DecimalSign::name).orElse("GUESSED"));
    }

    private String sign(DecimalNotation notation) {
        return i18n.text(
                notation.isMixed()
                        ? "dataset.decimals.both"
                        : word(Optional.of(notation.sign())).key());
    }

    private String reading(DecimalNotation notation, double number) {
        if (Double.isNaN(number)) {
            return i18n.text("dataset.decimals.no-number", notation.example());
        }
        String shown = shown(number, i18n.locale());
        return shown.equals(notation.example()) ? shown : i18n.text("dataset.decimals.read", notation.example(), shown);
    }

    /** Without signs between thousands, so that there is one sign only. */
    private static String shown(double number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(PLACES);
        return format.format(number);
    }

    private List<PickButton.Choice> choices() {
        List<PickButton.Choice> choices = new ArrayList<>();
        shown.ifPresent(facts -> open(facts).ifPresent(notation -> {
            choices.add(choice(facts, Optional.empty(), ""));
            Arrays.stream(DecimalSign.values())
                    .forEach(sign ->
                            choices.add(choice(facts, Optional.of(sign), reading(notation, notation.number(sign)))));
        }));
        return choices;
    }

    private PickButton.Choice choice(ColumnFacts facts, Optional<DecimalSign> value, String help) {
        Optional<DecimalSign> chosen = facts.settings().reading().decimals();
        return new PickButton.Choice(
                value.map(DecimalSign::name).orElse("GUESSED"),
                i18n.text(word(value).key()),
                help,
                true,
                value.equals(chosen),
                PickButton.unless(chosen, value, picked -> changes.changeDecimals(facts.name(), picked)));
    }
}
