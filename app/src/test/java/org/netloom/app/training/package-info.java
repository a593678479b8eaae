/** Tests of the training package. */
package org.netloom.app.training;
