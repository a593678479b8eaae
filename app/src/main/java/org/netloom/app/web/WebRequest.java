package org.netloom.app.web;

import java.util.Optional;
import java.util.function.Consumer;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.diagnose.Outcome;

/**
 * What a page for a web address begins with, and where it leads. All callbacks come on the FX thread, and the view is to be closed then.
 *
 * @param address fetched at once; empty if the person is asked for one
 * @param copied what the clipboard holds
 * @param onFetched takes the file
 * @param onCancel goes back
 */
public record WebRequest(
        Optional<String> address,
        Optional<String> copied,
        Consumer<Outcome.Success<FetchedFile>> onFetched,
        Runnable onCancel) {}
