/**
 * References to words: the core names messages, the window and the command line write them in the person's language.
 */
@NullMarked
package org.netloom.core.text;

import org.jspecify.annotations.NullMarked;
