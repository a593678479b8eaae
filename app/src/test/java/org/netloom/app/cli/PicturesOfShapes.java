package org.netloom.app.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of shapes at chance places, each shape in shades of its own colour, one folder a shape, in several formats and sizes; the same for the same seed. */
public final class PicturesOfShapes {

    private static final List<String> SHAPES = List.of("circle", "square", "triangle");
    private static final List<String> FORMATS = List.of("png", "jpg", "bmp", "gif");

    private PicturesOfShapes() {}

    /** Writes as many pictures of each shape into a folder. */
    public static void write(Path folder, int count, long seed) throws IOException {
        Random random = new Random(seed);
        for (String shape : SHAPES) {
            Path into = Files.createDirectories(folder.resolve(shape));
            for (int i = 0; i < count; i++) {
                String format = FORMATS.get(i % FORMATS.size());
                ImageIO.write(
                        draw(shape, random),
                        format,
                        into.resolve(i + "." + format).toFile());
            }
        }
    }

    private static BufferedImage draw(String shape, Random random) {
        int side = 48 + random.nextInt(3) * 16;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.getHSBColor(random.nextFloat(), 0.3f, 0.25f));
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.getHSBColor(SHAPES.indexOf(shape) / 3f + random.nextFloat() / 8, 0.8f, 1));
        int size = side / 2 + random.nextInt(side / 6);
        int x = random.nextInt(side - size);
        int y = random.nextInt(side - size);
        switch (shape) {
            case "circle" -> pen.fillOval(x, y, size, size);
            case "square" -> pen.fillRect(x, y, size, size);
            default -> pen.fillPolygon(new int[] {x, x + size / 2, x + size}, new int[] {y + size, y, y + size}, 3);
        }
        pen.dispose();
        return image;
    }
}
