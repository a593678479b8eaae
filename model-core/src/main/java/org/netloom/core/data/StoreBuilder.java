package org.netloom.core.data;

/** Takes the trimmed cells of a column one after the other. For one thread. */
interface StoreBuilder {

    /** Takes the next cell, which is UTF-8; false, and nothing is taken, if there is no room for it here. */
    boolean add(byte[] bytes, int from, int to);

    /** What takes all cells when there was no room for one. */
    StoreBuilder successor();

    /** What was taken; nothing may be added any more. */
    CellStore build();

    /** Forgets what was taken, and where it lay. */
    void drop();
}
