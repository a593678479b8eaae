package org.netloom.core.data;

import java.nio.ByteBuffer;

/**
 * Whole numbers of one width, one after the other. Immutable.
 *
 * @param width bytes a number: 1, 2 (without a sign), 4 or 8
 */
record Packed(Shelf.Pages pages, int width) {

    int size() {
        return (int) (pages.size() / width);
    }

    long get(long index) {
        long offset = index * width;
        ByteBuffer page = pages.page(offset);
        int at = pages.within(offset);
        return switch (width) {
            case 1 -> page.get(at);
            case 2 -> page.getChar(at);
            case 4 -> page.getInt(at);
            default -> page.getLong(at);
        };
    }

    /** Copies numbers from an index on. */
    void read(long index, long[] into, int count) {
        int done = 0;
        while (done < count) {
            long offset = (index + done) * width;
            ByteBuffer page = pages.page(offset);
            int at = pages.within(offset);
            int part = Math.min(count - done, (page.limit() - at) / width);
            read(page, at, into, done, part);
            done += part;
        }
    }

    private void read(ByteBuffer page, int at, long[] into, int from, int count) {
        switch (width) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = page.get(at + i);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = page.getChar(at + 2 * i);
                }
            }
            case 4 -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = page.getInt(at + 4 * i);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    into[from + i] = page.getLong(at + 8 * i);
                }
            }
        }
    }

    /** Takes numbers one after the other. For one thread. */
    static final class Builder {

        /** Written at once. */
        private static final int AT_ONCE = 64;

        private final Shelf.Writer writer;
        private final int width;
        private final long[] some = new long[AT_ONCE];
        private int count;

        Builder(Shelf shelf, String name, int width) {
            this.writer = shelf.write(name);
            this.width = width;
        }

        void add(long number) {
            some[count++] = number;
            if (count == AT_ONCE) {
                flush();
            }
        }

        /** Takes numbers from an index to before another. */
        void add(long[] numbers, int from, int to) {
            flush();
            write(numbers, from, to);
        }

        private void flush() {
            int all = count;
            count = 0;
            write(some, 0, all);
        }

        private void write(long[] numbers, int from, int to) {
            int done = from;
            while (done < to) {
                // Pages have room for a multiple of what a number takes.
                ByteBuffer room = writer.room(width);
                int part = Math.min(to - done, room.remaining() / width);
                write(room, numbers, done, part);
                room.position(room.position() + part * width);
                done += part;
            }
        }

        private void write(ByteBuffer room, long[] numbers, int from, int part) {
            int at = room.position();
            switch (width) {
                case 1 -> {
                    for (int i = 0; i < part; i++) {
                        room.put(at + i, (byte) numbers[from + i]);
                    }
                }
                case 2 -> {
                    for (int i = 0; i < part; i++) {
                        room.putChar(at + 2 * i, (char) numbers[from + i]);
                    }
                }
                case 4 -> {
                    for (int i = 0; i < part; i++) {
                        room.putInt(at + 4 * i, (int) numbers[from + i]);
                    }
                }
                default -> {
                    for (int i = 0; i < part; i++) {
                        room.putLong(at + 8 * i, numbers[from + i]);
                    }
                }
            }
        }

        Packed build() {
            flush();
            return new Packed(writer.end(), width);
        }

        void drop() {
            writer.drop();
        }
    }
}
