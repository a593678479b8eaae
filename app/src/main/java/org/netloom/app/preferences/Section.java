package org.netloom.app.preferences;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * One page of the settings.
 *
 * @param id its name is the message {@code preferences.ID}
 * @param icon the code of an Ikonli icon
 * @param page builds the page, each time it is shown
 */
public record Section(String id, String icon, Supplier<? extends Region> page) {}
