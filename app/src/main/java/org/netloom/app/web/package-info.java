/** The page on which data are fetched from a web address. */
@NullMarked
package org.netloom.app.web;

import org.jspecify.annotations.NullMarked;
