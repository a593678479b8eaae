package org.netloom.core.data.picture;

import org.netloom.core.diagnose.Outcome;

/** Makes pixels of the bytes of a picture file. Whoever knows such formats implements it; any thread may ask. */
public interface PictureDecoder {

    /**
     * Decodes one picture, its first frame if there are several.
     *
     * @param name of the file, for what is said of it
     * @param bytes the whole file
     * @param least pixels a side that are needed; a larger picture may be handed over smaller as long as no side falls below this
     * @return the pixels; or why there are none: {@code picture-unknown}, {@code picture-damaged}, {@code picture-too-large}
     */
    Outcome<Raster> decode(String name, byte[] bytes, int least);
}
