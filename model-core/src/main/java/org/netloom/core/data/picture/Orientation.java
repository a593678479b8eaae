package org.netloom.core.data.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it wrote into its JPEG: tag 0x0112 of the first directory of the Exif segment (Exif 2.32, 4.6.4). A picture is
 * stored as the sensor saw it, and has to be turned before it is looked at.
 */
final class Orientation {

    /** As it is stored. */
    static final int UPRIGHT = 1;

    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final long EXIF = 0x457869660000L;
    private static final int EXIF_LENGTH = 6;
    private static final int MOST = 8;

    private Orientation() {}

    /**
     * What a file says.
     *
     * @param file the whole file, of whatever format
     * @return 1 to 8 as in Exif; 1 if nothing, or nothing of sense, is said
     */
    static int of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < 4 || word(in, 0) != START) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = word(in, at);
            int length = word(in, at + 2);
            if (marker >>> 8 != 0xFF || marker == SCAN || length < 2) {
                return UPRIGHT;
            }
            int end = Math.min(file.length, at + 2 + length);
            if (marker == APP1 && isExif(in, at + 4, end)) {
                int from = at + 4 + EXIF_LENGTH;
                return ofDirectory(ByteBuffer.wrap(file, from, end - from).slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer in, int at, int end) {
        return at + EXIF_LENGTH + 8 <= end && in.getLong(at) >>> 16 == EXIF;
    }

    /** Offsets count from the beginning of the part, which says in which order bytes stand. */
    private static int ofDirectory(ByteBuffer tiff) {
        int order = word(tiff, 0);
        if (order != 0x4949 && order != 0x4D4D) {
            return UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = word(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY;
            if (at + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if (word(tiff, at) == TAG) {
                int value = word(tiff, at + 8);
                return word(tiff, at + 2) == SHORT && value >= 1 && value <= MOST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int word(ByteBuffer in, int at) {
        return in.getShort(at) & 0xFFFF;
    }

    /**
     * Turns a picture as it is to be looked at.
     *
     * @param orientation 1 to 8: upright, mirrored, upside down, mirrored upside down; and these four with rows for columns
     */
    static Raster turned(Raster stored, int orientation) {
        if (orientation == UPRIGHT) {
            return stored;
        }
        boolean swapped = orientation >= 5;
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        int[] argb = new int[stored.argb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = stored.argb()[from(stored, orientation, x, y)];
            }
        }
        return new Raster(width, height, argb);
    }

    /** Where the pixel is stored that is seen at a place. */
    private static int from(Raster stored, int orientation, int x, int y) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (orientation) {
            case 2 -> at(stored, right - x, y);
            case 3 -> at(stored, right - x, bottom - y);
            case 4 -> at(stored, x, bottom - y);
            case 5 -> at(stored, y, x);
            case 6 -> at(stored, y, bottom - x);
            case 7 -> at(stored, right - y, bottom - x);
            case 8 -> at(stored, right - y, x);
            default -> at(stored, x, y);
        };
    }

    private static int at(Raster stored, int x, int y) {
        return y * stored.width() + x;
    }
}
