package org.netloom.core.engine;

import java.util.OptionalInt;

/** Which number of threads suited which network, so that it is not tried again. Called on the trainer's thread. */
public interface ThreadMemory {

    /** Remembers nothing. */
    ThreadMemory NONE = new ThreadMemory() {
        @Override
        public OptionalInt recall(String network) {
            return OptionalInt.empty();
        }

        @Override
        public void remember(String network, int threads) {
            // That is what it is for.
        }
    };

    /**
     * What suited a network.
     *
     * @param network tells networks, minibatches and machines apart
     */
    OptionalInt recall(String network);

    /** Keeps what suited a network. Failing to write is logged, not thrown: the next run tries again. */
    void remember(String network, int threads);
}
