package org.netloom.app.picture;

import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/** What a reader objects to in a picture that it reads all the same. Of a JPEG that is cut short, it paints the rest grey. */
final class ReadWarnings implements IIOReadWarningListener {

    private static final String NO_END = "Missing EOI";
    private static final String NO_DATA = "premature end of data";

    private final List<String> warnings = new ArrayList<>();

    @Override
    public void warningOccurred(@Nullable ImageReader source, String warning) {
        warnings.add(warning);
    }

    /** Whether the file ends before the picture does. A file that lacks its end mark alone shows all of it. */
    boolean tellOfAnEarlyEnd() {
        return tellOf(NO_END) && tellOf(NO_DATA);
    }

    private boolean tellOf(String what) {
        return warnings.stream().anyMatch(warning -> warning.contains(what));
    }
}
