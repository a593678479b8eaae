package org.netloom.core.interchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.netloom.core.data.picture.PictureDecoder;
import org.netloom.core.data.picture.Raster;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Decodes pictures as the studio does, whose own decoder the core does not know; that the two agree is held by a test of the command line. */
final class ImageIoPictures implements PictureDecoder {

    @Override
    public Outcome<Raster> decode(String name, byte[] bytes, int least) {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in, true, true);
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * least));
            some.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, some);
            int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            reader.dispose();
            return Outcome.of(new Raster(image.getWidth(), image.getHeight(), argb));
        } catch (IOException | RuntimeException damaged) {
            return Outcome.failed(Diagnostic.error("picture-damaged", name));
        }
    }
}
