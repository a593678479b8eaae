package org.netloom.core.data;

/** Takes the trimmed cells of a column one after the other. For one thread. */
interface StoreBuilder {

    /**
     * Takes the cells of a run, from one on.
     *
     * @return the first for which there is no room here, and which is not taken, nor are those behind it; otherwise how many the run has
     */
    int add(CellRun run, int from);

    /** What takes all cells when there was no room for one. */
    StoreBuilder successor();

    /** What was taken; nothing may be added any more. */
    CellStore build();

    /** Forgets what was taken, and where it lay. */
    void drop();
}
