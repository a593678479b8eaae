/** Data from web addresses: files are fetched whole, kept on disk, and opened from there as all others. */
@NullMarked
package org.netloom.core.data.web;

import org.jspecify.annotations.NullMarked;
