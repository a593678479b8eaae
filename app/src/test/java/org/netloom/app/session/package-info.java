/** Tests of the session: runs that a test tells what to say. */
package org.netloom.app.session;
