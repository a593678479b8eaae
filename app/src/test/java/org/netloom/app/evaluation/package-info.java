/** Tests of the evaluation package. */
package org.netloom.app.evaluation;
