package org.netloom.core.data.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netloom.core.data.DiskRoom;
import org.netloom.core.data.MadeFolders;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** The file that an answer becomes: written beside its place, and moved there once it is whole. Until then it can be dropped, and nothing is left. */
final class Arriving implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final MadeFolders made;
    private final Path partial;
    private final DiskRoom room;
    private final OutputStream out;
    private final WritableByteChannel channel;
    private long written;
    private long looked;
    private boolean kept;

    private Arriving(Path folder, String name, MadeFolders made, DiskRoom room, Optional<BrokenDownloads.Part> part)
            throws IOException {
        this.folder = folder;
        this.name = name;
        this.made = made;
        this.room = room;
        this.partial = folder.resolve("." + UUID.randomUUID() + ".part");
        if (part.isPresent()) {
            Files.move(part.get().file(), partial);
            this.written = part.get().bytes();
        }
        this.out = Files.newOutputStream(partial, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.channel = Channels.newChannel(out);
    }

    /**
     * Begins a file.
     *
     * @param announced the bytes that are still to come, as far as the server says; less than 0 if it does not
     * @param part its beginning, if that is here already; used up
     * @return a failure if the disk has no room for it
     */
    static Outcome<Arriving> in(
            Path folder, String name, long announced, DiskRoom room, Optional<BrokenDownloads.Part> part)
            throws IOException {
        MadeFolders made = MadeFolders.of(folder);
        try {
            long left = room.left(folder);
            if (announced > left) {
                made.undo();
                return Outcome.failed(noRoom(name, announced, left, folder));
            }
            return Outcome.of(new Arriving(folder, name, made, room, part));
        } catch (IOException unwritable) {
            made.undo();
            throw unwritable;
        }
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
            if (room.left(folder) <= 0) {
                return Optional.of(noRoom(name, written, 0, folder));
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
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(partial);
        }
        kept = true;
        return new FetchedFile(place, address, written, same == null, charset, made);
    }

    /** Leaves what has come so far to be gone on with at another time. */
    void leave(BrokenDownloads broken, URI address, String validator) throws IOException {
        channel.close();
        broken.keep(address, partial, validator);
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
            Files.deleteIfExists(partial);
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
