package org.netloom.app.canvas;

/** Something that is being done with the pointer. Owns the pointer from press to release; see {@link Gestures}. */
interface Gesture {

    /** The pointer went somewhere. */
    void move(Pointer pointer);

    /** The button was released: do it. */
    void finish(Pointer pointer);

    /** Do nothing after all. */
    void cancel();

    /** Whether it goes on without a button held, until the next press: for touchpads, and for those who cannot hold and pull. */
    default boolean isSticky() {
        return false;
    }
}
