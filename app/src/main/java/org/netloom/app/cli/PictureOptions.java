package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.diagnose.Outcome;
import picocli.CommandLine.Option;

/** What pictures become, as far as a person says it. */
final class PictureOptions {

    /** Named as on the command line. */
    enum Channels {
        grey,
        color
    }

    /** Named as on the command line. */
    enum Fitting {
        crop,
        pad
    }

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", descriptionKey = "cli.option.size")
    private Optional<String> size = Optional.empty();

    @Option(names = "--channels", paramLabel = "grey|color", descriptionKey = "cli.option.channels")
    private Optional<Channels> channels = Optional.empty();

    @Option(names = "--fit", paramLabel = "crop|pad", descriptionKey = "cli.option.fit")
    private Optional<Fitting> fit = Optional.empty();

    @Option(names = "--pictures-in", paramLabel = "DIR", descriptionKey = "cli.option.pictures-in")
    private Optional<Path> picturesIn = Optional.empty();

    @Option(names = "--augment", paramLabel = "KIND[=AMOUNT],…", descriptionKey = "cli.option.augment")
    private Optional<String> augment = Optional.empty();

    /** What was said first that has no meaning for a table without pictures. */
    Optional<String> said() {
        return Stream.of(
                        size.map(given -> "--size"),
                        channels.map(given -> "--channels"),
                        fit.map(given -> "--fit"),
                        augment.map(given -> "--augment"),
                        picturesIn.map(given -> "--pictures-in"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The folder in which pictures lie that a table names. */
    Optional<Path> folder() {
        return picturesIn.map(folder -> folder.toAbsolutePath().normalize());
    }

    PictureWish wish() {
        return new PictureWish(
                size,
                channels.map(chosen -> chosen == Channels.grey ? 1 : 3),
                fit.map(chosen -> chosen == Fitting.crop));
    }

    /** What a column of pictures shall become. */
    Outcome<PictureSettings> ofColumn(PictureSettings proposed) {
        return varied().then(augmentation -> wish().wished(proposed)
                .then(pictures -> Outcome.of(pictures.withAugmentation(augmentation)
                        .withFolder(folder().map(Path::toString).orElse("")))));
    }

    Outcome<Augmentation> varied() {
        return augment.map(AugmentWish::parse).orElse(Outcome.of(Augmentation.NONE));
    }
}
