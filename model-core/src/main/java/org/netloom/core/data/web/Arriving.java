package org.netloom.core.data.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.data.MadeFolders;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * The file that an answer becomes: written among what is being fetched, and moved to its place once it is whole, so that nothing is found there if the process ends
 * before. Until then it can be dropped, and nothing is left.
 */
final class Arriving implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final MadeFolders made;
    private final @Nullable DownloadPart part;
    private final Path partial;
    private final DiskRoom room;
    private final OutputStream out;
    private final WritableByteChannel channel;
    private long written;
    private long looked;
    private boolean kept;

    private Arriving(Path folder, String name, MadeFolders made, DiskRoom room, @Nullable DownloadPart part)
            throws IOException {
        this.folder = folder;
        this.name = name;
        this.made = made;
        this.room = room;
        this.part = part;
        this.partial = part == null ? hidden(folder) : part.file();
        this.written = part == null ? 0 : part.bytes();
        this.out = Files.newOutputStream(partial, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.channel = Channels.newChannel(out);
    }

    private static Path hidden(Path folder) {
        return folder.resolve("." + UUID.randomUUID() + ".part");
    }

    /**
     * Begins a file.
     *
     * @param announced the bytes that are still to come, as far as the server says; less than 0 if it does not
     * @param part where they are written, behind what is here already; left, used up or dropped. None if nothing can be kept: then they are written beside their place
     * @return a failure if a disk has no room for it
     */
    static Outcome<Arriving> in(Path folder, String name, long announced, DiskRoom room, @Nullable DownloadPart part)
            throws IOException {
        @Nullable MadeFolders made = null;
        boolean begun = false;
        try {
            made = MadeFolders.of(folder);
            // That nothing can be written here is to be known before all has come.
            Files.delete(Files.createFile(hidden(folder)));
            Optional<Diagnostic> full = full(folder, name, announced, room, part);
            if (full.isPresent()) {
                return Outcome.failed(full.get());
            }
            Arriving file = new Arriving(folder, name, made, room, part);
            begun = true;
            return Outcome.of(file);
        } finally {
            if (!begun) {
                if (made != null) {
                    made.undo();
                }
                if (part != null && part.bytes() == 0) {
                    part.drop();
                }
            }
        }
    }

    /** That one of the disks has no room: the one of the place, or, where it is another one, that on which it arrives. */
    private static Optional<Diagnostic> full(
            Path folder, String name, long announced, DiskRoom room, @Nullable DownloadPart part) throws IOException {
        if (part == null || !isOfOtherDisk(part.file(), folder)) {
            return full(folder, name, announced, room);
        }
        Optional<Diagnostic> full = full(folder, name, announced < 0 ? announced : part.bytes() + announced, room);
        return full.isPresent() ? full : full(folderOf(part.file()), name, announced, room);
    }

    private static Optional<Diagnostic> full(Path folder, String name, long needed, DiskRoom room) throws IOException {
        long left = room.left(folder);
        return needed > left ? Optional.of(noRoom(name, needed, left, folder)) : Optional.empty();
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static boolean isOfOtherDisk(Path one, Path other) throws IOException {
        return !Files.getFileStore(one).equals(Files.getFileStore(other));
    }

    Path folder() {
        return folder;
    }

    private static Diagnostic noRoom(String name, long needed, long left, Path folder) {
        return Diagnostic.error("web-no-room", name, needed >> 20, left >> 20, folder.toString());
    }

    /**
     * Adds bytes.
     *
     * @return why no more have room
     */
    Optional<Diagnostic> add(ByteBuffer bytes) throws IOException {
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (written - looked >= DiskRoom.STEP) {
            looked = written;
            Path arrives = folderOf(partial);
            if (room.left(arrives) <= 0) {
                return Optional.of(noRoom(name, written, 0, arrives));
            }
        }
        return Optional.empty();
    }

    /** Puts the file in its place, under a name that is free; a file that is there already and is the same is taken instead. */
    FetchedFile keep(WebAddress address, Optional<String> charset) throws IOException {
        channel.close();
        @Nullable Path same = null;
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place) && same == null; number++) {
            if (Files.isRegularFile(place) && Files.mismatch(place, partial) < 0) {
                same = place;
            } else {
                place = folder.resolve(numbered(name, number));
            }
        }
        if (same == null) {
            move(place);
        }
        drop();
        kept = true;
        return new FetchedFile(place, address, written, same == null, charset, made);
    }

    /** What has to be copied from another disk is not to be found there before it is whole, either. */
    private void move(Path place) throws IOException {
        try {
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Path copy = hidden(folder);
            try {
                Files.copy(partial, copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Leaves what has come so far to be gone on with at another time, if it can be. */
    void leave() throws IOException {
        channel.close();
        if (part != null && !part.validator().isBlank()) {
            part.leave();
        }
    }

    private void drop() throws IOException {
        if (part == null) {
            Files.deleteIfExists(partial);
        } else {
            part.drop();
        }
    }

    /** A number before the endings: {@code rows-2.csv.gz}. */
    static String numbered(String name, int number) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!kept) {
            drop();
            made.undo();
        }
    }

    /** The first bytes of an answer, by which it is told what it is. */
    static final class Beginning {

        /** Enough to tell. */
        static final int ENOUGH = 1024;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(ByteBuffer some) {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            bytes.writeBytes(copy);
        }

        boolean isEnough() {
            return bytes.size() >= ENOUGH;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
