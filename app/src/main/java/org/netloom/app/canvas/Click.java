package org.netloom.app.canvas;

/** A press that pulls nothing: what there is to do is done at once, or when the button is let go in the same place. */
record Click(Pointer press, Runnable then) implements Gesture {

    /** All was done at the press; the pointer is owned until the release, so that nothing else happens. */
    static Click done(Pointer press) {
        return new Click(press, () -> {});
    }

    static Click then(Pointer press, Runnable then) {
        return new Click(press, then);
    }

    @Override
    public void move(Pointer pointer) {
        // A click pulls nothing.
    }

    @Override
    public void finish(Pointer pointer) {
        if (pointer.isWithinClick(press)) {
            then.run();
        }
    }

    @Override
    public void cancel() {
        // Nothing was begun.
    }
}
