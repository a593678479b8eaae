/** Where the program starts: what can be shown here, and and the parts that are made for it. */
@NullMarked
package org.netloom.app.launch;

import org.jspecify.annotations.NullMarked;
