package org.netloom.app.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes pictures. */
public final class Pictures {

    private Pictures() {}

    /**
     * Writes a picture as PNG; the file appears only when it is complete.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writePng(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffer.setRGB(0, 0, width, height, pixels, 0, width);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".picture", ".png");
        try {
            if (!ImageIO.write(buffer, "png", fresh.toFile())) {
                throw new IOException("This Java has no PNG writer");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
