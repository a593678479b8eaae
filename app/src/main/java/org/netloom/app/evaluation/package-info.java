/** The evaluation screen: how well the network answers rows it has not learnt from, where it errs, and what it says to new rows. */
@NullMarked
package org.netloom.app.evaluation;

import org.jspecify.annotations.NullMarked;
