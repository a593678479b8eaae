/** Trained networks in forms that others understand: a program in plain Java that prepares rows as the training did and asks the network. */
@NullMarked
package org.netloom.core.interchange;

import org.jspecify.annotations.NullMarked;
