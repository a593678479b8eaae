package org.netloom.core.data.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Reads the pictures of a folder. Takes time in their number: not for the window's thread. */
public final class PictureReader {

    /** More bytes than this are refused; a network that learns from a picture sees a small one. */
    static final long MOST_BYTES = 1L << 30;

    private static final long MOST_FILE = 64L << 20;
    private static final int LOOKED_AT = 48;
    private static final int MOST_PROPOSED = 64;
    private static final List<Integer> SIDES = List.of(32, 48, 64, 96, 128, 160, 224);

    private final PictureDecoder decoder;

    /**
     * @param decoder knows the formats
     */
    public PictureReader(PictureDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * What pictures could become.
     *
     * @param settings which are proposed
     * @param reason why these
     */
    public record Proposal(PictureSettings settings, Reason reason) {}

    /**
     * Proposes size and channels by some of the pictures: their own size if all have the same and it is small, else a square no larger
     * than the shorter side of half of them; grey if none shows a colour.
     */
    public Proposal propose(PictureFolder folder) {
        int step = Math.max(1, folder.found().size() / LOOKED_AT);
        List<Raster> some = new ArrayList<>();
        for (int i = 0; i < folder.found().size(); i += step) {
            read(folder.found().get(i), Integer.MAX_VALUE).toOptional().ifPresent(read -> some.add(read.raster));
        }
        if (some.isEmpty()) {
            return new Proposal(
                    new PictureSettings(SIDES.get(0), SIDES.get(0), 3, Fit.CROP), Reason.of("picture-none-readable"));
        }
        int channels = some.stream().allMatch(Raster::isGrey) ? 1 : 3;
        Raster first = some.get(0);
        boolean alike =
                some.stream().allMatch(other -> other.width() == first.width() && other.height() == first.height());
        if (alike && Math.max(first.width(), first.height()) <= MOST_PROPOSED) {
            return new Proposal(
                    new PictureSettings(first.height(), first.width(), channels, Fit.CROP),
                    Reason.of("picture-own-size", first.width(), first.height()));
        }
        int[] shorter = some.stream()
                .mapToInt(raster -> Math.min(raster.width(), raster.height()))
                .sorted()
                .toArray();
        int median = shorter[shorter.length / 2];
        int side = SIDES.stream()
                .filter(candidate -> candidate <= Math.min(median, MOST_PROPOSED))
                .reduce(SIDES.get(0), (smaller, larger) -> larger);
        return new Proposal(
                new PictureSettings(side, side, channels, Fit.CROP),
                Reason.of(median > side ? "picture-made-small" : "picture-median", median, side));
    }

    /**
     * Reads all pictures of a folder.
     *
     * @return a table of {@link PictureTable#PICTURE} and, if the pictures lie in classes, {@link PictureTable#LABEL}; a remark for each
     *     file that could not be read, which is left out. A failure if memory would not do, or none could be read
     */
    public Outcome<OpenedCsv> read(PictureFolder folder, PictureSettings settings, PictureProgress progress) {
        int count = folder.found().size();
        long needed = (long) count * settings.size();
        long room = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
        if (needed > room) {
            return Outcome.failed(Diagnostic.error(
                    "pictures-too-large", count, settings.width(), settings.height(), needed >> 20, room >> 20));
        }
        byte[] bytes = new byte[(int) needed];
        List<PictureFolder.Found> kept = new ArrayList<>();
        List<Diagnostic> remarks = new ArrayList<>(folder.remarks());
        MessageDigest digest = sha256();
        for (int i = 0; i < count; i++) {
            if (!progress.goOn(i, count)) {
                return Outcome.failed(Diagnostic.error("pictures-cancelled"));
            }
            PictureFolder.Found found = folder.found().get(i);
            Outcome<Read> outcome = read(found, Math.max(settings.width(), settings.height()));
            digest.update(found.name().getBytes(StandardCharsets.UTF_8));
            if (outcome instanceof Outcome.Success<Read> success) {
                digest.update(success.value().file);
                Resampling.write(success.value().raster, settings, bytes, kept.size() * settings.size());
                kept.add(found);
            } else {
                outcome.diagnostics().stream()
                        .map(problem -> Diagnostic.warning(
                                problem.code(), problem.arguments().toArray()))
                        .forEach(remarks::add);
            }
        }
        if (kept.isEmpty()) {
            return Outcome.failed(Diagnostic.error("pictures-none-readable", count));
        }
        PictureBlock block = new PictureBlock(
                kept.size() == count ? bytes : Arrays.copyOf(bytes, kept.size() * settings.size()),
                settings.height(),
                settings.width(),
                settings.channels());
        return new Outcome.Success<>(
                new OpenedCsv(
                        folder.root(),
                        table(block, kept),
                        CsvDialect.STANDARD,
                        List.of(),
                        HexFormat.of().formatHex(digest.digest())),
                remarks);
    }

    private static Table table(PictureBlock block, List<PictureFolder.Found> kept) {
        boolean labelled = kept.stream().noneMatch(picture -> picture.label().isEmpty());
        int testFrom = (int) kept.stream().filter(picture -> !picture.test()).count();
        return Table.ofPictures(
                PictureTable.PICTURE,
                block,
                kept.stream().map(PictureFolder.Found::name).toList(),
                PictureTable.LABEL,
                labelled ? kept.stream().map(PictureFolder.Found::label).toList() : List.of(),
                testFrom);
    }

    /** Reads one picture, as a table of one row. */
    public Outcome<Table> readOne(Path file, PictureSettings settings) {
        String name = String.valueOf(file.getFileName());
        return read(new PictureFolder.Found(file, name, "", false), Math.max(settings.width(), settings.height()))
                .then(read -> {
                    byte[] bytes = new byte[settings.size()];
                    Resampling.write(read.raster, settings, bytes, 0);
                    PictureBlock block =
                            new PictureBlock(bytes, settings.height(), settings.width(), settings.channels());
                    return Outcome.of(Table.ofPictures(
                            PictureTable.PICTURE, block, List.of(name), PictureTable.LABEL, List.of(), 1));
                });
    }

    private record Read(byte[] file, Raster raster) {}

    private Outcome<Read> read(PictureFolder.Found found, int least) {
        try {
            long size = Files.size(found.path());
            if (size == 0) {
                return Outcome.failed(Diagnostic.error("picture-empty", found.name()));
            }
            if (size > MOST_FILE) {
                return Outcome.failed(Diagnostic.error("picture-too-large", found.name(), size >> 20, MOST_FILE >> 20));
            }
            byte[] bytes = Files.readAllBytes(found.path());
            return decoder.decode(found.name(), bytes, least).then(raster -> Outcome.of(new Read(bytes, raster)));
        } catch (IOException unreadable) {
            return Outcome.failed(
                    Diagnostic.error("file-unreadable", found.path().toString()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
