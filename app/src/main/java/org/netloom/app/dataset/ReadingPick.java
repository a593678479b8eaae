package org.netloom.app.dataset;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** In which way the cells of a column are read: shows a cell and what it is so, and opens the other ways. Not there where it makes no difference. FX thread only. */
final class ReadingPick {

    private static final double TIP_WIDTH = 420;

    private final PickButton pick;
    private final Tooltip tip = new Tooltip();

    ReadingPick(Supplier<List<PickButton.Choice>> choices) {
        pick = new PickButton(choices);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        pick.root().setTooltip(tip);
        pick.root().setMaxWidth(Double.MAX_VALUE);
    }

    Button root() {
        return pick.root();
    }

    void hide() {
        only(false);
    }

    /** @param why says more, in words of its own */
    void show(String id, String text, boolean guess, String why) {
        only(true);
        pick.show(id, text);
        pick.doubt(guess);
        tip.setText(why);
    }

    private void only(boolean there) {
        pick.root().setVisible(there);
        pick.root().setManaged(there);
    }
}
