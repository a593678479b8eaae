/** The language of formulas over columns: text to a tree, the tree to code over whole batches of rows. Knows no tables, only columns by name. */
@org.jspecify.annotations.NullMarked
package org.netloom.core.formula;
