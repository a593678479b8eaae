package org.netloom.app.training;

import org.netloom.app.fx.I18n;
import org.netloom.app.session.StartBlock;

/** Says why training cannot be started. */
final class Blocks {

    private Blocks() {}

    static String sentence(I18n i18n, StartBlock block) {
        String why = i18n.text("training.blocked." + block.reason(), block.problems(), block.other());
        return block.diagnostic()
                .map(diagnostic -> why + "\n" + i18n.text(diagnostic))
                .orElse(why);
    }
}
