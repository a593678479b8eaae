/** Words, looks and pictures, and the little Java that finds them. */
package org.netloom.ui;
