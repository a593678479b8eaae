package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file that a person wants to use, and where that leads. All callbacks come on the FX thread, and the view is to be closed then.
 *
 * @param file the CSV file; may turn out to be none
 * @param statedCharset the encoding that the server says which sent it
 * @param replacing whether there is a project already, whose data it shall replace
 * @param onStarter use the data, and build a first network for it; there is always a target, and the rows are prepared
 * @param onDataOnly use the data, leave the network as it is; there may be no target yet
 * @param onCancel go back
 */
public record ImportRequest(
        Path file,
        Optional<String> statedCharset,
        boolean replacing,
        Consumer<Imported> onStarter,
        Consumer<Imported> onDataOnly,
        Runnable onCancel) {}
