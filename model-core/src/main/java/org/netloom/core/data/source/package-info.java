/**
 * Opens what a project names as its data, whatever kind of source it is.
 */
@org.jspecify.annotations.NullMarked
package org.netloom.core.data.source;
