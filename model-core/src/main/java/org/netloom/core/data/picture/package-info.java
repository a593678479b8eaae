/**
 * Pictures in a folder, one folder a class: found, decoded by whoever can, and brought to one size.
 */
@org.jspecify.annotations.NullMarked
package org.netloom.core.data.picture;
