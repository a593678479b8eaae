package org.netloom.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What people write into a cell that has no value. Upper and lower case are the same. */
public final class MissingMarkers {

    private static final int LONGEST = 7;

    private static final Set<String> MARKERS = Set.of(
            "", "na", "n/a", "n.a.", "#n/a", "<na>", "nan", "null", "none", "nil", "missing", "?", "-", "--", ".", "缺失",
            "无数据");

    private MissingMarkers() {}

    /** Whether a trimmed cell says that there is no value. */
    public static boolean matches(String cell) {
        return cell.length() <= LONGEST && MARKERS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The same of UTF-8, in which a character takes up to three bytes as long as one char holds it. */
    static boolean matches(byte[] bytes, int from, int to) {
        return to - from <= 3 * LONGEST && matches(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
