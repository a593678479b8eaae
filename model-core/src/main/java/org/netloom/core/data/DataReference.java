package org.netloom.core.data;

/**
 * Where the data file lies.
 *
 * @param path relative to the folder of the project file, with {@code /} between folders; absolute only if there is no relative one
 * @param sha256 of the file's bytes when it was last read, in hex; tells that a file has changed
 */
public record DataReference(String path, String sha256) {

    /** The other one, if it is known to lead to the same bytes; else this one. */
    public DataReference orSame(DataReference other) {
        return !sha256.isEmpty() && sha256.equals(other.sha256) ? other : this;
    }
}
