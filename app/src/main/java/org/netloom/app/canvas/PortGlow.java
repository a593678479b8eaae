package org.netloom.app.canvas;

/** How a port looks while a wire is being pulled. */
enum PortGlow {
    /** No wire is being pulled, or it concerns other ports. */
    NONE,
    /** The wire fits here. */
    FITS,
    /** The wire can be drawn, but what flows along it does not fit yet. */
    DOUBTFUL,
    /** The wire cannot be drawn. */
    REFUSED
}
