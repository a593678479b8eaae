package org.netloom.app.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.netloom.core.project.WritePlace;

/** Writes pictures. */
public final class Pictures {

    private static final String PNG_METADATA = "javax_imageio_png_1.0";

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
            writeSigned(buffer, fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** With the name of the program, by which it is known later that the picture can be made anew. */
    private static void writeSigned(BufferedImage buffer, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(buffer), null);
            IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
            entry.setAttribute("keyword", WritePlace.PICTURE_KEYWORD);
            entry.setAttribute("value", WritePlace.PICTURE_VALUE);
            IIOMetadataNode text = new IIOMetadataNode("tEXt");
            text.appendChild(entry);
            IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
            root.appendChild(text);
            metadata.mergeTree(PNG_METADATA, root);
            writer.setOutput(out);
            writer.write(new IIOImage(buffer, null, metadata));
        } finally {
            writer.dispose();
        }
    }
}
