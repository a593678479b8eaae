/**
 * The project: everything a person edits, as one immutable value, and its file.
 */
@NullMarked
package org.netloom.core.project;

import org.jspecify.annotations.NullMarked;
