package org.netloom.core.data.csv;

import java.util.List;
import org.netloom.core.diagnose.Diagnostic;

/** Counts what could not be read in an encoding and became the sign for that, and remembers where the first one is. */
final class LostLetters {

    /** What Java puts in the place of bytes that are no letter. */
    static final char SIGN = '\uFFFD';

    private long count;
    private long firstLine;

    void add(long line) {
        if (count++ == 0) {
            firstLine = line;
        }
    }

    /** Says so, if there is any. */
    void report(String name, String charset, List<Diagnostic> remarks) {
        if (count > 0) {
            remarks.add(Diagnostic.warning("letters-lost", name, count, charset, firstLine));
        }
    }
}
