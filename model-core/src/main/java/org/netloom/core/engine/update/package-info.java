/**
 * Updaters that do what Deeplearning4j's do, faster. They stand in the running network only; configuration and state stay its own.
 */
@NullMarked
package org.netloom.core.engine.update;

import org.jspecify.annotations.NullMarked;
