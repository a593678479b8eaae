/** Charts of the studio: JFreeChart below, our own history, ink and words above. Screens share them. */
@NullMarked
package org.netloom.app.chart;

import org.jspecify.annotations.NullMarked;
