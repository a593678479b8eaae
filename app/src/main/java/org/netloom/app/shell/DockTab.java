package org.netloom.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * A panel of the dock below the canvas.
 *
 * @param id addresses it: the tab's id is {@code tab-ID}, its words are the message {@code shell.tab.ID}
 * @param content what it shows
 * @param badge a count beside the title, none while 0
 * @param grave whether anything of what is counted is more than a warning
 */
public record DockTab(
        String id, Region content, ObservableValue<? extends Number> badge, ObservableBooleanValue grave) {}
