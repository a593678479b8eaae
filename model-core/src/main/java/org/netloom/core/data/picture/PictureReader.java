package org.netloom.core.data.picture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.PictureBlock;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Reads the pictures of a folder, or those that a column names. Takes time in their number: not for the window's thread. */
public final class PictureReader {

    private static final int LOOKED_AT = 48;
    private static final int MOST_PROPOSED = 64;
    private static final List<Integer> SIDES = List.of(32, 48, 64, 96, 128, 160, 224);

    private final PictureDecoding decoding;

    /** A reader that decodes all pictures every time. */
    public PictureReader(PictureDecoder decoder) {
        this(decoder, Optional.empty());
    }

    /**
     * A reader.
     *
     * @param decoder knows the formats
     * @param cache keeps what was decoded
     */
    public PictureReader(PictureDecoder decoder, Optional<PictureCache> cache) {
        this.decoding = new PictureDecoding(decoder, cache);
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
        return propose(folder.found().stream().map(PictureSearch.Found::path).toList());
    }

    /** The same for pictures wherever they lie; a size of which memory has room for all, if there is one. */
    public Proposal propose(List<Path> files) {
        Proposal wished = bySome(files);
        PictureSettings settings = wished.settings();
        int side = Math.min(settings.width(), settings.height());
        Optional<Integer> smaller =
                PictureDecoding.problem(files.size(), settings).isEmpty()
                        ? Optional.empty()
                        : SIDES.stream()
                                .filter(candidate -> candidate < side)
                                .filter(candidate -> PictureDecoding.problem(
                                                files.size(), settings.withSize(candidate, candidate))
                                        .isEmpty())
                                .reduce((less, more) -> more);
        return smaller.map(least ->
                        new Proposal(settings.withSize(least, least), Reason.of("picture-room", files.size(), least)))
                .orElse(wished);
    }

    private Proposal bySome(List<Path> files) {
        int step = Math.max(1, files.size() / LOOKED_AT);
        List<Raster> some = new ArrayList<>();
        for (int i = 0; i < files.size(); i += step) {
            decoding.read(files.get(i), String.valueOf(files.get(i)), Integer.MAX_VALUE)
                    .toOptional()
                    .ifPresent(read -> some.add(read.raster()));
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
     *     file that could not be read, and one that says how many are therefore left out. A failure if memory would not do, or none could be read
     */
    public Outcome<OpenedCsv> read(PictureFolder folder, PictureSettings settings, PictureProgress progress) {
        List<PictureSearch.Found> all = folder.found();
        List<PictureDecoding.Job> jobs = new ArrayList<>();
        for (PictureSearch.Found found : all) {
            jobs.add(new PictureDecoding.Job(found.path(), found.name(), jobs.size()));
        }
        return decoding.decode(folder.root().toAbsolutePath().toString(), jobs, all.size(), true, settings, progress)
                .then(decoded -> opened(folder, settings, decoded));
    }

    private static Outcome<OpenedCsv> opened(
            PictureFolder folder, PictureSettings settings, PictureDecoding.Decoded decoded) {
        List<PictureSearch.Found> kept = new ArrayList<>();
        int size = settings.size();
        byte[] bytes = decoded.bytes();
        for (int i = 0; i < folder.found().size(); i++) {
            if (!decoded.problems().containsKey(i)) {
                System.arraycopy(bytes, i * size, bytes, kept.size() * size, size);
                kept.add(folder.found().get(i));
            }
        }
        List<Diagnostic> remarks = new ArrayList<>(folder.remarks());
        remarks.addAll(decoded.problems().values());
        int count = folder.found().size();
        if (kept.isEmpty()) {
            return Outcome.failed(Diagnostic.error("pictures-none-readable", count));
        }
        if (kept.size() < count) {
            remarks.add(Diagnostic.warning("pictures-unreadable", count - kept.size(), count));
        }
        PictureBlock block = new PictureBlock(
                kept.size() == count ? bytes : Arrays.copyOf(bytes, kept.size() * size),
                settings.height(),
                settings.width(),
                settings.channels());
        return new Outcome.Success<>(
                new OpenedCsv(folder.root(), table(block, kept), CsvDialect.STANDARD, List.of(), decoded.sha256()),
                remarks);
    }

    private static Table table(PictureBlock block, List<PictureSearch.Found> kept) {
        boolean labelled = kept.stream().noneMatch(picture -> picture.label().isEmpty());
        int testFrom = (int) kept.stream().filter(picture -> !picture.test()).count();
        return Table.ofPictures(
                PictureTable.PICTURE,
                block,
                kept.stream().map(PictureSearch.Found::name).toList(),
                PictureTable.LABEL,
                labelled ? kept.stream().map(PictureSearch.Found::label).toList() : List.of(),
                testFrom);
    }

    /** Reads one picture, as a table of one row. */
    public Outcome<Table> readOne(Path file, PictureSettings settings) {
        String name = String.valueOf(file.getFileName());
        return decoding.read(file, name, Math.max(settings.width(), settings.height()))
                .then(read -> {
                    byte[] bytes = new byte[settings.size()];
                    PictureDecoding.resampling(settings).write(read.raster(), bytes, 0);
                    PictureBlock block =
                            new PictureBlock(bytes, settings.height(), settings.width(), settings.channels());
                    return Outcome.of(Table.ofPictures(
                            PictureTable.PICTURE, block, List.of(name), PictureTable.LABEL, List.of(), 1));
                });
    }

    /** Who reads the pictures that the columns of a table name. */
    public NamedPictures named() {
        return new NamedPictures(decoding);
    }
}
