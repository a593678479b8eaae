package org.netloom.core.data.csv;

import java.nio.file.Path;

/** What a message calls a file. */
public final class FileNames {

    private FileNames() {}

    /** The last part of a path. */
    public static String of(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /** A name as it would be if the file were not packed. */
    static String unpacked(String name) {
        return name.replaceFirst("(?i)\\.(gz|zip)$", "");
    }

    /** A name without its ending; of a packed file, without both. */
    public static String bare(String name) {
        String plain = unpacked(name);
        boolean whole = plain.equals(name) || DataFiles.isNamedSo(plain);
        int dot = plain.lastIndexOf('.');
        return whole && dot > 0 ? plain.substring(0, dot) : plain;
    }
}
