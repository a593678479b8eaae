package org.netloom.core.data.picture;

/** Follows the reading of many pictures, on the thread that reads. */
@FunctionalInterface
public interface PictureProgress {

    /** Nobody looks. */
    PictureProgress NONE = (done, all) -> true;

    /**
     * Told before some pictures are read, and when all are.
     *
     * @return whether to go on; if not, the reading ends with {@code pictures-cancelled}
     */
    boolean goOn(int done, int all);
}
