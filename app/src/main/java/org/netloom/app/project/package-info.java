/** Opening, saving and leaving projects, with the questions that must be asked so that nothing is lost. */
@NullMarked
package org.netloom.app.project;

import org.jspecify.annotations.NullMarked;
