/** What is wrong with the network and the data, the gravest first, with the buttons that mend it. */
@NullMarked
package org.netloom.app.problems;

import org.jspecify.annotations.NullMarked;
