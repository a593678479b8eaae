package org.netloom.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TestFile;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.data.web.WebPlace;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import picocli.CommandLine.Option;

/** What is added to the rows of a table, which of them are used, and for what, as far as a person says it. */
final class RowsOptions {

    @Option(names = "--derive", paramLabel = "NAME=FORMULA", descriptionKey = "cli.option.derive")
    private List<String> derived = List.of();

    @Option(names = "--filter", paramLabel = "CONDITION", descriptionKey = "cli.option.filter")
    private List<String> filters = List.of();

    @Option(names = "--test-file", paramLabel = "FILE", descriptionKey = "cli.option.test-file")
    private Optional<String> testWord = Optional.empty();

    @Option(names = "--split", paramLabel = "METHOD[:COLUMN]", descriptionKey = "cli.option.split")
    private Optional<String> split = Optional.empty();

    @Option(names = "--shares", paramLabel = "TRAINING,VALIDATION", descriptionKey = "cli.option.shares")
    private Optional<String> shares = Optional.empty();

    /** Where the test file lies, once that is known. */
    private Optional<Path> testFile = Optional.empty();

    /** What a command does once the test file is there. */
    interface Next {
        int go() throws InterruptedException;
    }

    /**
     * Goes on once the test file is there, if one is wanted: it is fetched if it lies in the web.
     *
     * @param place for a fetched file, which stays there if all goes well
     * @return the exit code
     */
    int withTestFile(Speaker speaker, WebFiles web, WebPlace place, Next next) throws InterruptedException {
        if (testWord.isEmpty()) {
            return next.go();
        }
        return new DataWord(testWord.get()).use(speaker, web, place, true, (file, charset) -> {
            testFile = Optional.of(file);
            return next.go();
        });
    }

    Optional<Path> testFile() {
        return testFile;
    }

    /** What was said first that has no meaning but for a table. */
    Optional<String> said() {
        return Stream.of(
                        derived.stream().findFirst().map(given -> "--derive"),
                        filters.stream().findFirst().map(given -> "--filter"),
                        testWord.map(given -> "--test-file"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether it is said how rows are divided. */
    boolean isSplitSaid() {
        return split.isPresent();
    }

    Outcome<OpenedCsv> withTest(OpenedCsv csv) {
        return testFile.map(file -> TestFile.behind(csv, file)).orElseGet(() -> Outcome.of(csv));
    }

    /** The test file as projects refer to it. */
    Optional<DataReference> testReference() {
        return testFile.map(
                file -> new DataReference(file.toAbsolutePath().normalize().toString(), ""));
    }

    Outcome<DerivedData> derive(DerivedData data) {
        return StepsWish.derive(derived, data);
    }

    Outcome<DataSettings> filterAndSplit(DataSettings settings) {
        return split(StepsWish.filter(filters, settings));
    }

    Outcome<DataSettings> split(DataSettings settings) {
        return SplitWish.apply(split, shares, settings);
    }

    /** Where the source has set its own test aside, shares mean less than they say. */
    Optional<Diagnostic> sayRest(OpenedCsv found, SplitSettings parts) {
        boolean ownTest = found.table().testFrom() < found.table().rows();
        long training = Math.round(100 * parts.training() / (parts.training() + parts.validation()));
        return shares.isPresent() && ownTest
                ? Optional.of(Diagnostic.info("shares-of-rest", training, 100 - training))
                : Optional.empty();
    }
}
