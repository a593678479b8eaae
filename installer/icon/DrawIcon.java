import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the icon of the product, the mark of the studio on a dark tile, in every form that systems want. Run after a change of the
 * mark: {@code java -Djava.awt.headless=true installer/icon/DrawIcon.java installer/icon ui-resources/src/main/resources/org/netloom/ui/icons}.
 */
public final class DrawIcon {

    /** The mark lies in a square of this many units, as in the studio's own drawing of it. */
    private static final double UNITS = 20;

    private static final double MARGIN = 0.2;
    private static final Color TILE = new Color(0x14213D);
    private static final Color THREAD = new Color(0xE6EDF3);
    private static final Color FIRST = new Color(0xF472B6);
    private static final Color SECOND = new Color(0x4C8DFF);
    private static final Color THIRD = new Color(0x3FB950);

    private static final List<Integer> WINDOW_SIZES = List.of(16, 32, 48, 64, 128, 256);
    private static final List<Integer> ICO_SIZES = List.of(16, 32, 48, 256);
    private static final Map<String, Integer> ICNS_SIZES = new LinkedHashMap<>();

    static {
        ICNS_SIZES.put("icp4", 16);
        ICNS_SIZES.put("icp5", 32);
        ICNS_SIZES.put("ic07", 128);
        ICNS_SIZES.put("ic08", 256);
        ICNS_SIZES.put("ic09", 512);
    }

    private DrawIcon() {}

    public static void main(String[] args) throws IOException {
        Path installer = Files.createDirectories(Path.of(args[0]));
        Path window = Files.createDirectories(Path.of(args[1]));
        Files.write(installer.resolve("netloom.png"), png(256));
        Files.write(installer.resolve("netloom.ico"), ico());
        Files.write(installer.resolve("netloom.icns"), icns());
        for (int size : WINDOW_SIZES) {
            Files.write(window.resolve("netloom-" + size + ".png"), png(size));
        }
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double arc = size * 0.44;
        g.setColor(TILE);
        g.fill(new RoundRectangle2D.Double(0, 0, size, size, arc, arc));
        double edge = size * MARGIN;
        g.translate(edge, edge);
        g.scale((size - 2 * edge) / UNITS, (size - 2 * edge) / UNITS);
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(THREAD);
        g.draw(new Line2D.Double(3, 3, 17, 10));
        g.draw(new Line2D.Double(3, 17, 17, 10));
        knot(g, 3, 3, FIRST);
        knot(g, 3, 17, SECOND);
        knot(g, 17, 10, THIRD);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void knot(Graphics2D g, double x, double y, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - 3.8, y - 3.8, 7.6, 7.6));
    }

    /** A Windows icon: a directory of 16 bytes for each picture, then the pictures, as PNG. */
    private static byte[] ico() throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        for (int size : ICO_SIZES) {
            pictures.add(png(size));
        }
        int offset = 6 + 16 * pictures.size();
        int length = offset + pictures.stream().mapToInt(p -> p.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            // 256 is written as 0: a byte holds no more.
            byte size = (byte) (ICO_SIZES.get(i) % 256);
            out.put(size).put(size).put((byte) 0).put((byte) 0);
            out.putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(out::put);
        return out.array();
    }

    /** A macOS icon: its name and length, then for each picture its type, its length with this head, and the PNG. */
    private static byte[] icns() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : ICNS_SIZES.entrySet()) {
            byte[] picture = png(kind.getValue());
            body.writeBytes(head(kind.getKey(), picture.length));
            body.writeBytes(picture);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head("icns", body.size()));
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static byte[] head(String name, int length) {
        return ByteBuffer.allocate(8)
                .put(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(length + 8)
                .array();
    }
}
