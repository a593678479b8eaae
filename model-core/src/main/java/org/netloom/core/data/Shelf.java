package org.netloom.core.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the bytes of columns lie: in the heap, or in files of a folder that are mapped, so that the system keeps in memory what is
 * asked for and gives it back when others need it. Bytes are only ever appended, by one thread; what was written does not change.
 */
final class Shelf {

    /** The heap. */
    static final Shelf HEAP = new Shelf(null, false);

    /** Bytes in a page of the heap, a multiple of every width. */
    private static final int HEAP_PAGE = 1 << 18;

    /** Bytes that are mapped at once; a buffer has room for less than twice as many. */
    private static final int FILE_PAGE = 1 << 30;

    private static final int FIRST = 1 << 9;

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final @Nullable Path folder;
    private final boolean passing;

    private Shelf(@Nullable Path folder, boolean passing) {
        this.folder = folder;
        this.passing = passing;
    }

    /** Files of a folder that is there. */
    static Shelf in(Path folder) {
        return new Shelf(folder, false);
    }

    /**
     * Files of a folder that is there, which are gone once nobody holds what was written: they are mapped and deleted at once, and the system keeps what is mapped.
     * Where it does not let them be deleted, they stay.
     */
    static Shelf passing(Path folder) {
        return new Shelf(folder, true);
    }

    /** Whether bytes lie in files. */
    boolean isOnDisk() {
        return folder != null;
    }

    /** Begins to write. */
    Writer write(String name) {
        return new Writer(folder == null ? null : folder.resolve(name), passing);
    }

    /**
     * What was written under a name.
     *
     * @param check what the writer made of it
     * @throws IOException if it is not there, or not as it was written
     */
    Pages read(String name, long size, long check) throws IOException {
        Path file = Objects.requireNonNull(folder).resolve(name);
        if (Files.size(file) != size) {
            throw new IOException(name + " has " + Files.size(file) + " bytes, not " + size);
        }
        Pages pages = mapped(file, size, check);
        CRC32C sum = new CRC32C();
        for (ByteBuffer page : pages.pages()) {
            sum.update(page.duplicate());
        }
        if (sum.getValue() != check) {
            throw new IOException(name + " is not as it was written");
        }
        return pages;
    }

    private static Pages mapped(Path file, long size, long check) throws IOException {
        List<ByteBuffer> pages = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long from = 0; from < size; from += FILE_PAGE) {
                // The mapping outlives the channel.
                pages.add(channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(FILE_PAGE, size - from))
                        .order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        return new Pages(pages.toArray(ByteBuffer[]::new), Integer.numberOfTrailingZeros(FILE_PAGE), size, check);
    }

    /**
     * Bytes one after the other. Immutable.
     *
     * @param pages all of one size but the last
     * @param shift how many bits of an offset are within a page
     * @param check a sum (CRC-32C) by which damage is noticed; 0 in the heap
     */
    record Pages(ByteBuffer[] pages, int shift, long size, long check) {

        /** Whether they lie in a file. */
        boolean isMapped() {
            return pages.length > 0 && pages[0].isDirect();
        }

        /** The page in which an offset lies. */
        ByteBuffer page(long offset) {
            return pages[(int) (offset >>> shift)];
        }

        /** Where in its page an offset lies. */
        int within(long offset) {
            return (int) (offset & ((1L << shift) - 1));
        }

        /** Copies bytes, across pages if need be. */
        void copy(long offset, byte[] into, int length) {
            int done = 0;
            while (done < length) {
                int at = within(offset + done);
                ByteBuffer page = page(offset + done);
                int part = Math.min(length - done, page.limit() - at);
                page.get(at, into, done, part);
                done += part;
            }
        }
    }

    /** Takes bytes one after the other. For one thread. */
    static final class Writer {

        private final @Nullable Path file;
        private final boolean passing;
        private final @Nullable FileChannel channel;
        private final List<ByteBuffer> full = new ArrayList<>();
        private ByteBuffer page;
        private final CRC32C sum = new CRC32C();
        private long written;

        private Writer(@Nullable Path file, boolean passing) {
            this.file = file;
            this.passing = passing;
            try {
                channel = file == null
                        ? null
                        : FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page = ByteBuffer.allocate(file == null ? FIRST : HEAP_PAGE).order(ByteOrder.LITTLE_ENDIAN);
        }

        /** A buffer with room for so many bytes, no more than a page has; what is put into it is written. */
        ByteBuffer room(int bytes) {
            if (page.remaining() < bytes) {
                makeRoom();
            }
            return page;
        }

        private void makeRoom() {
            if (channel != null) {
                spill();
            } else if (page.capacity() < HEAP_PAGE) {
                page = ByteBuffer.allocate(page.capacity() * 2)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(page.flip());
            } else {
                full.add(page.clear());
                page = ByteBuffer.allocate(HEAP_PAGE).order(ByteOrder.LITTLE_ENDIAN);
            }
        }

        private void spill() {
            try {
                page.flip();
                written += page.remaining();
                sum.update(page.duplicate());
                while (page.hasRemaining()) {
                    Objects.requireNonNull(channel).write(page);
                }
                page.clear();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Appends bytes, across pages if need be. */
        void put(byte[] bytes, int from, int length) {
            int done = 0;
            while (done < length) {
                ByteBuffer room = room(1);
                int part = Math.min(length - done, room.remaining());
                room.put(bytes, from + done, part);
                done += part;
            }
        }

        /** All that was written; the writer is used up. */
        Pages end() {
            if (file == null) {
                int last = page.position();
                full.add(
                        ByteBuffer.allocate(last).order(ByteOrder.LITTLE_ENDIAN).put(page.flip()));
                long size = (long) (full.size() - 1) * HEAP_PAGE + last;
                return new Pages(full.toArray(ByteBuffer[]::new), Integer.numberOfTrailingZeros(HEAP_PAGE), size, 0);
            }
            spill();
            try (FileChannel closing = Objects.requireNonNull(channel)) {
                if (!passing) {
                    closing.force(false);
                }
                Pages pages = mapped(file, written, sum.getValue());
                if (passing) {
                    deleteIfPossible(file);
                }
                return pages;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void deleteIfPossible(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException mappedHere) {
                LOG.debug("{} is left until the next time", file, mappedHere);
            }
        }

        /** Forgets all that was written. */
        void drop() {
            full.clear();
            if (channel != null && file != null) {
                try {
                    channel.close();
                    if (passing) {
                        deleteIfPossible(file);
                    } else {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
