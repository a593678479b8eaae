/**
 * How a network is to be trained, as an immutable value that is stored in the project.
 */
@NullMarked
package org.netloom.core.plan;

import org.jspecify.annotations.NullMarked;
