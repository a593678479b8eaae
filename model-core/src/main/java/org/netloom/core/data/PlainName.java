package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names for files that others have named: allowed by every system, and leading nowhere. */
public final class PlainName {

    /** In bytes, as disks count; they take 255, and a number or an ending may be added. */
    private static final int LONGEST = 200;

    private static final Pattern OF_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private PlainName() {}

    /**
     * The last part of a name, as a file may be called. What is too long loses its beginning and keeps its ending.
     *
     * @return empty if nothing of it can be used
     */
    public static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String allowed = last.replaceAll("[:*?\"<>|\\p{Cntrl}]", "_").replaceAll("[.\\s]+$", "");
        String free = shortened(allowed).replaceAll("^[.\\s]+", "");
        return OF_WINDOWS.matcher(free).matches() ? "_" + free : free;
    }

    private static String shortened(String name) {
        int begin = name.length();
        for (int bytes = 0; begin > 0; ) {
            int sign = name.codePointBefore(begin);
            bytes += Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            begin -= Character.charCount(sign);
        }
        return name.substring(begin);
    }
}
