/** Where the nodes of a drawing lie best. */
@NullMarked
package org.netloom.core.arrange;

import org.jspecify.annotations.NullMarked;
