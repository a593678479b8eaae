/** The sample projects: where they are, and how those of them that are drawn come to be. */
package org.netloom.samples;
