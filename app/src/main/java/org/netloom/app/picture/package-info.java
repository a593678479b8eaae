/** Makes pixels of picture files, with what Java has for it. */
@org.jspecify.annotations.NullMarked
package org.netloom.app.picture;
