/** What is selected, in words and settings: a node, several, a wire, or the plan of the project. Derived from the catalogue. */
@NullMarked
package org.netloom.app.inspector;

import org.jspecify.annotations.NullMarked;
