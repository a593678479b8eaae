/** Files that are packed: gzip, and ZIP archives that hold one table. */
@NullMarked
package org.netloom.core.data.packed;

import org.jspecify.annotations.NullMarked;
