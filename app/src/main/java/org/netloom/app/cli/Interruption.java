package org.netloom.app.cli;

import sun.misc.Signal;

/**
 * Ctrl-C while something runs that should end in good order. A shutdown hook would come too late: by then nothing may be written any
 * more that takes its time, and the command cannot say what it has kept.
 */
final class Interruption implements AutoCloseable {

    private static final String CTRL_C = "INT";

    private final sun.misc.SignalHandler former;

    private Interruption(sun.misc.SignalHandler former) {
        this.former = former;
    }

    /**
     * From now on Ctrl-C does this; the second one ends the process at once.
     *
     * @param once called on a thread of the system
     */
    static Interruption on(Runnable once) {
        Signal signal = new Signal(CTRL_C);
        return new Interruption(Signal.handle(signal, received -> {
            Signal.handle(signal, sun.misc.SignalHandler.SIG_DFL);
            once.run();
        }));
    }

    @Override
    public void close() {
        Signal.handle(new Signal(CTRL_C), former);
    }
}
