/**
 * Reading and writing CSV files: how a file is written is found out with reasons, and wrong files are refused in words.
 */
@NullMarked
package org.netloom.core.data.csv;

import org.jspecify.annotations.NullMarked;
