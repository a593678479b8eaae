package org.netloom.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.csv.DialectWish;
import org.netloom.core.data.csv.HeaderMode;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.csv.TestFile;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.SchemaInference;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.schema.TextAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.AtomicFile;
import org.netloom.core.project.OpenedProject;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.starter.StarterNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom new}: a project with a starter network, from a CSV file and the column that shall be told. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    /** Whether the first row holds names; named as on the command line. */
    enum Header {
        auto,
        yes,
        two,
        no
    }

    /** Whether comments stand above the table; named as on the command line. */
    enum Comments {
        yes,
        no
    }

    /** How decimals are written; named as on the command line. */
    enum Decimal {
        point,
        comma
    }

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;

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

    @Parameters(paramLabel = "DATA", descriptionKey = "cli.parameter.data")
    private Path data = Path.of("");

    @Option(names = "--target", paramLabel = "COLUMN", descriptionKey = "cli.option.target")
    private Optional<String> target = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.out-dir")
    private Path folder = Path.of("");

    @Option(names = "--header", paramLabel = "auto|yes|two|no", descriptionKey = "cli.option.header")
    private Header header = Header.auto;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.option.encoding")
    private Optional<String> encoding = Optional.empty();

    @Option(names = "--delimiter", paramLabel = "SIGN|tab", descriptionKey = "cli.option.delimiter")
    private Optional<String> delimiter = Optional.empty();

    @Option(names = "--quote", paramLabel = "SIGN|none", descriptionKey = "cli.option.quote")
    private Optional<String> quote = Optional.empty();

    @Option(names = "--comments", paramLabel = "yes|no", descriptionKey = "cli.option.comments")
    private Optional<Comments> comments = Optional.empty();

    @Option(names = "--decimal", paramLabel = "point|comma", descriptionKey = "cli.option.decimal")
    private Optional<Decimal> decimal = Optional.empty();

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.option.sheet")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--derive", paramLabel = "NAME=FORMULA", descriptionKey = "cli.option.derive")
    private List<String> derived = List.of();

    @Option(names = "--filter", paramLabel = "CONDITION", descriptionKey = "cli.option.filter")
    private List<String> filters = List.of();

    @Option(names = "--test-file", paramLabel = "FILE", descriptionKey = "cli.option.test-file")
    private Optional<Path> testFile = Optional.empty();

    @Option(names = "--split", paramLabel = "METHOD[:COLUMN]", descriptionKey = "cli.option.split")
    private Optional<String> split = Optional.empty();

    @Option(names = "--shares", paramLabel = "TRAINING,VALIDATION", descriptionKey = "cli.option.shares")
    private Optional<String> shares = Optional.empty();

    @Mixin
    private final SampleWish samples = new SampleWish();

    @Mixin
    private final DateWish dates = new DateWish();

    @Mixin
    private final TextWish texts = new TextWish();

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

    @Mixin
    private final CommonOptions common = new CommonOptions();

    NewCommand(Speaker speaker, ProjectFile files, DataSources sources) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
    }

    /** All that is known before anything is written. */
    private record Draft(OpenedCsv csv, TableProfile profile, DataSettings settings, PreparedData prepared) {}

    @Override
    public Integer call() {
        if (DataSources.isPictures(data)) {
            return pictures();
        }
        if (target.isEmpty()) {
            return speaker.failure(Diagnostic.error("cli-missing", "--target", "netloom new --help"));
        }
        Path file = folder.resolve(ProjectFolder.nameOf(data) + ProjectFile.EXTENSION);
        ReadingLine.Read<Draft> draft = ReadingLine.during(speaker, this::draft);
        if (draft.value().isEmpty()) {
            return draft.code();
        }
        if (Files.exists(file)) {
            return speaker.failure(Diagnostic.error("project-exists", file.toString()));
        }
        return write(
                draft.value().get(),
                file,
                draft.outcome().diagnostics().stream().distinct().toList());
    }

    /** What was asked for and has no meaning for a table. */
    private Optional<String> optionOfPictures() {
        return Stream.of(
                        size.map(given -> "--size"),
                        channels.map(given -> "--channels"),
                        fit.map(given -> "--fit"),
                        augment.map(given -> "--augment"),
                        picturesIn.map(given -> "--pictures-in"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Outcome<Draft> draft(ReadingLine line) {
        Optional<String> unusable = delimiter.filter(text -> !text.equals("tab") && !text.matches("[^\\r\\n]"));
        if (unusable.isPresent()) {
            return Outcome.failed(Diagnostic.error("delimiter-unusable", unusable.get()));
        }
        Optional<String> noQuote = quote.filter(text -> !text.equals("none") && !text.matches("[\"'`]"));
        if (noQuote.isPresent()) {
            return Outcome.failed(Diagnostic.error("quote-unusable", noQuote.get()));
        }
        return sources.openTable(data, wish(), line.asShare())
                .then(this::withTest)
                .then(csv -> PictureAdvice.recognise(
                                csv.table(), TableProfile.of(csv.table()).readAs(csv.reasons()), files(csv))
                        .then(this::withPicturesIfAsked)
                        .then(profile -> dates.apply(csv.table(), profile))
                        .then(profile -> SchemaInference.propose(csv, profile)
                                .then(settings -> StepsWish.derive(derived, new DerivedData(csv, profile, settings)))
                                .then(whole -> draft(whole, line))));
    }

    /** Fails if something is asked of pictures, and no column names any. */
    private Outcome<TableProfile> withPicturesIfAsked(TableProfile profile) {
        boolean any = profile.columns().stream().anyMatch(column -> column.type() == ColumnType.PICTURE);
        return any || optionOfPictures().isEmpty()
                ? Outcome.of(profile)
                : Outcome.failed(Diagnostic.error(
                        "option-of-pictures", optionOfPictures().get(), data));
    }

    private PictureFiles files(OpenedCsv csv) {
        PictureFiles files = PictureFiles.of(csv.path(), picturesIn.map(Path::toAbsolutePath));
        return testFile.map(file -> file.toAbsolutePath().getParent())
                .map(files::and)
                .orElse(files);
    }

    private Outcome<OpenedCsv> withTest(OpenedCsv csv) {
        return testFile.map(file -> TestFile.behind(csv, file)).orElseGet(() -> Outcome.of(csv));
    }

    private Outcome<Draft> draft(DerivedData whole, ReadingLine line) {
        OpenedCsv csv = whole.file();
        return TargetAdvice.choose(csv.table(), whole.profile(), whole.settings(), wantedTarget(whole.settings()))
                .then(settings -> SplitWish.apply(split, shares, StepsWish.filter(filters, settings)))
                .then(settings -> texts.apply(csv.table(), settings))
                .then(settings -> samples.apply(split.isPresent(), csv.table(), settings))
                .then(settings -> pictured(csv, settings))
                .then(settings -> sources.withPictures(csv, settings, line)
                        .then(file -> DataPreparer.prepare(settings, file.table())
                                .then(prepared -> Outcome.of(new Draft(file, whole.profile(), settings, prepared)))));
    }

    /** What the pictures become that a column names. */
    private Outcome<DataSettings> pictured(OpenedCsv csv, DataSettings settings) {
        Optional<String> column = NamedPictures.wanted(settings).stream().findFirst();
        if (column.isEmpty()) {
            return Outcome.of(settings);
        }
        PictureReader.Proposal proposal = sources.propose(csv, files(csv), column.get());
        return varied().then(augmentation -> pictureWish()
                .wished(proposal.settings())
                .then(pictures -> Outcome.of(settings.withTestFile(testFile.map(NewCommand::reference))
                        .withPictures(pictures.withAugmentation(augmentation)
                                .withFolder(picturesIn
                                        .map(folder -> folder.toAbsolutePath()
                                                .normalize()
                                                .toString())
                                        .orElse(""))))));
    }

    private PictureWish pictureWish() {
        return new PictureWish(
                size,
                channels.map(chosen -> chosen == Channels.grey ? 1 : 3),
                fit.map(chosen -> chosen == Fitting.crop));
    }

    private Outcome<Augmentation> varied() {
        return augment.map(AugmentWish::parse).orElse(Outcome.of(Augmentation.NONE));
    }

    private static DataReference reference(Path file) {
        return new DataReference(file.toAbsolutePath().normalize().toString(), "");
    }

    /** An index counts the columns of the file: the last one is not a derived one. */
    private String wantedTarget(DataSettings settings) {
        List<String> names =
                settings.ofFile().stream().map(ColumnSettings::name).toList();
        return TargetAdvice.resolve(names, target.orElseThrow()).toOptional().orElseGet(target::orElseThrow);
    }

    private DialectWish wish() {
        return new DialectWish(
                encoding,
                delimiter.map(text -> text.equals("tab") ? '\t' : text.charAt(0)),
                quote.map(text -> text.equals("none") ? CsvDialect.NO_QUOTE : text.charAt(0)),
                header == Header.two
                        ? HeaderMode.TWO_ROWS
                        : HeaderMode.valueOf(header.name().toUpperCase(Locale.ROOT)),
                decimal.map(chosen -> chosen == Decimal.comma),
                comments.map(chosen -> chosen == Comments.yes),
                sheet);
    }

    private int pictures() {
        if (target.isPresent() && !target.get().equals(PictureTable.LABEL)) {
            return speaker.failure(Diagnostic.error("picture-target", target.get(), PictureTable.LABEL));
        }
        Path file = folder.resolve(ProjectFolder.nameOf(data.toAbsolutePath().normalize()) + ProjectFile.EXTENSION);
        if (Files.exists(file)) {
            return speaker.failure(Diagnostic.error("project-exists", file.toString()));
        }
        if (picturesIn.isPresent()) {
            return speaker.failure(Diagnostic.error("pictures-in-unneeded", data));
        }
        ReadingLine.Read<PictureWish.Granted> opened = ReadingLine.during(speaker, line -> varied().then(augmentation ->
                pictureWish().open(data, sources, line).then(granted -> Outcome.of(granted.varied(augmentation)))));
        if (opened.value().isEmpty()) {
            return opened.code();
        }
        OpenedCsv found = opened.value().get().file();
        PictureSettings pictures = opened.value().get().pictures();
        Outcome<DataSettings> settings = SplitWish.apply(split, shares, PictureTable.settings(found, pictures));
        Outcome<PreparedData> prepared = settings.then(chosen -> DataPreparer.prepare(chosen, found.table()));
        if (!(prepared instanceof Outcome.Success<PreparedData> ready)) {
            return speaker.failure(prepared);
        }
        DataFacts facts = ready.value().facts();
        StarterNetwork starter =
                StarterNetwork.propose(facts, ready.value().training().count());
        List<Diagnostic> remarks = new ArrayList<>(opened.outcome().diagnostics());
        sayRest(found, settings.toOptional().orElseThrow().split()).ifPresent(remarks::add);
        remarks.addAll(prepared.diagnostics());
        return write(found, Optional.empty(), settings.toOptional().orElseThrow(), facts, starter, file, remarks);
    }

    private int write(Draft draft, Path file, List<Diagnostic> remarks) {
        DataFacts facts = draft.prepared().facts();
        StarterNetwork starter = StarterNetwork.propose(draft.prepared());
        return write(draft.csv(), Optional.of(draft.profile()), draft.settings(), facts, starter, file, remarks);
    }

    private int write(
            OpenedCsv csv,
            Optional<TableProfile> profile,
            DataSettings proposed,
            DataFacts facts,
            StarterNetwork starter,
            Path file,
            List<Diagnostic> remarks) {
        ProjectFolder home = new ProjectFolder(file);
        DataSettings settings = home.referred(proposed.withReference(
                        new DataReference(data.toAbsolutePath().normalize().toString(), csv.sha256()))
                .withTestFile(testFile.map(NewCommand::reference)));
        Project project = Project.empty(ProjectFolder.nameOf(file))
                .withGraph(starter.graph())
                .withData(settings)
                .withPlan(starter.plan());
        List<Path> made = new ArrayList<>();
        Outcome<OpenedProject> saved = madeFolder(file, made).then(place -> files.save(project, place));
        if (!(saved instanceof Outcome.Success<OpenedProject>)) {
            made.forEach(NewCommand::removeIfEmpty);
            return speaker.failure(saved);
        }
        DataReport report = new DataReport(speaker);
        if (profile.isPresent()) {
            report.file(csv);
            settings.pictures().ifPresent(pictures -> report.pictures(csv, pictures));
        } else {
            report.pictures(csv, settings.pictures().orElseThrow(), facts);
        }
        profile.ifPresent(columns -> report.columns(columns, settings));
        report.remarks(remarks.stream()
                .filter(remark -> !isOffer(remark))
                .filter(remark -> !TextAdvice.isOutdated(remark, settings))
                .toList());
        if (settings.windows().isEmpty() && settings.sequences().isEmpty()) {
            remarks.stream()
                    .filter(NewCommand::isOffer)
                    .forEach(found -> speaker.say(
                            "cli.new." + found.code(), found.arguments().toArray()));
        }
        speaker.title("cli.new.network");
        new GraphTable(starter.graph(), facts).print(speaker);
        report.plan(starter.plan());
        speaker.line("");
        speaker.good("cli.new.done", file.toString());
        speaker.next("netloom train " + Quoting.shown(file));
        return Cli.OK;
    }

    /** Where the source has set its own test aside, shares mean less than they say. */
    private Optional<Diagnostic> sayRest(OpenedCsv found, SplitSettings split) {
        boolean ownTest = found.table().testFrom() < found.table().rows();
        long training = Math.round(100 * split.training() / (split.training() + split.validation()));
        return shares.isPresent() && ownTest
                ? Optional.of(Diagnostic.info("shares-of-rest", training, 100 - training))
                : Optional.empty();
    }

    /** Whether a remark says that rows can be looked at together, and an option does it. */
    private static boolean isOffer(Diagnostic remark) {
        return List.of("series-found", "series-found-several", "sequences-found")
                .contains(remark.code());
    }

    /** Makes the folder of a file, and notes which folders were not there before. */
    private static Outcome<Path> madeFolder(Path file, List<Path> made) {
        Path parent = file.toAbsolutePath().getParent();
        for (Path at = parent; at != null && !Files.exists(at); at = at.getParent()) {
            made.add(at);
        }
        try {
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Outcome.of(file);
        } catch (IOException e) {
            return Outcome.failed(Diagnostic.error("project-not-saved", file.toString(), AtomicFile.reason(e)));
        }
    }

    private static void removeIfEmpty(Path folder) {
        // What cannot be removed is not ours any more, or never came to be.
        folder.toFile().delete();
    }
}
