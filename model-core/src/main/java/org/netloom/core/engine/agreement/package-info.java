/** Whether two ways to compute a network give the same. */
@NullMarked
package org.netloom.core.engine.agreement;

import org.jspecify.annotations.NullMarked;
