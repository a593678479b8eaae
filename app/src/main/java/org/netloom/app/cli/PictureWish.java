package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PictureSettings.Fit;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.idx.IdxFiles;
import org.netloom.core.data.picture.PictureFolder;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * What pictures shall become as far as the command says it; the rest is as proposed.
 *
 * @param size such as 32 or 48x64, width first
 * @param channels 1 or 3
 * @param crop whether what stands over is cut off
 */
record PictureWish(Optional<String> size, Optional<Integer> channels, Optional<Boolean> crop) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})(?:[xX×](\\d{1,4}))?");

    /** Pictures that were read, and what they became. */
    record Granted(OpenedCsv file, PictureSettings pictures) {

        Granted varied(Augmentation augmentation) {
            return new Granted(file, pictures.withAugmentation(augmentation));
        }
    }

    /** Reads the pictures; those in IDX are taken as they are. */
    Outcome<Granted> open(Path data, DataSources sources, PictureProgress progress) {
        if (IdxFiles.isOne(data)) {
            return size.isPresent() || channels.isPresent() || crop.isPresent()
                    ? Outcome.failed(Diagnostic.error("idx-as-it-is", String.valueOf(data.getFileName())))
                    : IdxFiles.open(data)
                            .then(file -> Outcome.of(new Granted(
                                    file,
                                    PictureTable.settings(
                                            PictureTable.pictures(file.table()).orElseThrow()))));
        }
        return PictureFolder.ofClasses(data).then(folder -> {
            PictureReader.Proposal proposal = sources.pictures().propose(folder);
            return wished(proposal.settings()).then(pictures -> sources.pictures()
                    .read(folder, pictures, progress)
                    .then(file ->
                            Outcome.of(new Granted(size.isPresent() ? file : reasoned(file, proposal), pictures))));
        });
    }

    private static OpenedCsv reasoned(OpenedCsv file, PictureReader.Proposal proposal) {
        return new OpenedCsv(
                file.path(), file.table(), file.dialect(), List.of(proposal.reason()), file.sha256(), file.sheets());
    }

    /** What is proposed, as far as nothing else is wished. */
    Outcome<PictureSettings> wished(PictureSettings proposed) {
        PictureSettings wished = channels.map(proposed::withChannels).orElse(proposed);
        PictureSettings fitted =
                crop.map(cut -> wished.withFit(cut ? Fit.CROP : Fit.PAD)).orElse(wished);
        if (size.isEmpty()) {
            return Outcome.of(fitted);
        }
        Matcher sides = SIZE.matcher(size.get());
        int width = sides.matches() ? Integer.parseInt(sides.group(1)) : 0;
        int height = sides.matches() && sides.group(2) != null ? Integer.parseInt(sides.group(2)) : width;
        boolean possible = Math.min(width, height) >= 1 && Math.max(width, height) <= PictureSettings.MOST_SIDE;
        return possible
                ? Outcome.of(fitted.withSize(height, width))
                : Outcome.failed(Diagnostic.error("picture-size-unusable", size.get(), PictureSettings.MOST_SIDE));
    }
}
