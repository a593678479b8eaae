package org.netloom.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/** Which characters an OpenType font draws: its {@code cmap} table in the formats 4 and 12, read without any toolkit. */
final class CharacterMap {

    private final BitSet codes = new BitSet();

    private CharacterMap(ByteBuffer font) {
        int cmap = tableOffset(font, "cmap");
        int count = font.getShort(cmap + 2);
        for (int i = 0; i < count; i++) {
            int table = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            switch (font.getShort(table)) {
                case 4 -> readSegments(font, table);
                case 12 -> readGroups(font, table);
                default -> throw new IllegalStateException("Unexpected cmap format " + font.getShort(table));
            }
        }
    }

    static CharacterMap ofResource(String path) {
        try (InputStream stream = Objects.requireNonNull(CharacterMap.class.getResourceAsStream(path), path)) {
            return new CharacterMap(ByteBuffer.wrap(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    boolean has(int code) {
        return codes.get(code);
    }

    private static int tableOffset(ByteBuffer font, String tag) {
        int count = font.getShort(4);
        for (int record = 12; record < 12 + 16 * count; record += 16) {
            byte[] name = new byte[4];
            font.get(record, name);
            if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
                return font.getInt(record + 8);
            }
        }
        throw new IllegalStateException("No table " + tag);
    }

    private void readSegments(ByteBuffer font, int table) {
        int doubled = unsigned(font, table + 6);
        int ends = table + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int offsets = deltas + doubled;
        for (int segment = 0; segment < doubled; segment += 2) {
            int start = unsigned(font, starts + segment);
            int end = unsigned(font, ends + segment);
            int offset = unsigned(font, offsets + segment);
            for (int code = start; code <= end && code < 0xFFFF; code++) {
                int glyph = offset == 0
                        ? (code + unsigned(font, deltas + segment)) & 0xFFFF
                        : unsigned(font, offsets + segment + offset + 2 * (code - start));
                codes.set(code, codes.get(code) || glyph != 0);
            }
        }
    }

    private void readGroups(ByteBuffer font, int table) {
        int groups = font.getInt(table + 12);
        for (int group = table + 16; group < table + 16 + 12 * groups; group += 12) {
            codes.set(font.getInt(group), font.getInt(group + 4) + 1);
        }
    }

    private static int unsigned(ByteBuffer font, int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}
