package org.netloom.core.data.web;

import java.util.OptionalLong;

/** Told how much of a file has come, by the thread that fetches it; can end it. */
@FunctionalInterface
public interface WebProgress {

    /** Nobody watches. */
    WebProgress UNSEEN = (bytes, all) -> true;

    /**
     * How much has come; told several times a second, also while nothing comes.
     *
     * @param bytes that are here
     * @param all that are announced, if the server says how many
     * @return whether to go on
     */
    boolean isWanted(long bytes, OptionalLong all);
}
