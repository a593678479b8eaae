package org.netloom.app.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.netloom.core.data.picture.PictureDecoder;
import org.netloom.core.data.picture.Raster;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PNG, JPEG, BMP and GIF by the JDK's image readers, which need neither a window nor a display. Any thread. */
public final class ImageIoDecoder implements PictureDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);
    private static final long MOST_PIXELS = 200_000_000;
    /** What is left after lines are skipped is still averaged: enough that nothing flickers. */
    private static final int SPARE = 2;

    @Override
    public Outcome<Raster> decode(String name, byte[] bytes, int least) {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Outcome.failed(Diagnostic.error("picture-unknown", name));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(name, reader, least);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The readers throw whatever comes up in a damaged file: from end of file to index out of bounds.
            LOG.debug("{} cannot be decoded", name, damaged);
            return Outcome.failed(Diagnostic.error("picture-damaged", name));
        }
    }

    private static Outcome<Raster> decode(String name, ImageReader reader, int least) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Outcome.failed(Diagnostic.error("picture-too-many-pixels", name, width, height));
        }
        ImageReadParam some = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.min(width, height) / ((long) least * SPARE));
        some.setSourceSubsampling(step, step, 0, 0);
        ReadWarnings warnings = new ReadWarnings();
        reader.addIIOReadWarningListener(warnings);
        BufferedImage image = reader.read(0, some);
        if (warnings.tellOfAnEarlyEnd()) {
            return Outcome.failed(Diagnostic.error("picture-damaged", name));
        }
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Outcome.of(new Raster(image.getWidth(), image.getHeight(), argb));
    }
}
