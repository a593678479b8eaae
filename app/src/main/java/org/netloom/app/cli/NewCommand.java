package org.netloom.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.NoTable;
import org.netloom.core.data.csv.OpenedCsv;
import org.netloom.core.data.picture.NamedPictures;
import org.netloom.core.data.picture.PictureFiles;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.data.prepare.DerivedData;
import org.netloom.core.data.schema.PictureAdvice;
import org.netloom.core.data.schema.TableProfile;
import org.netloom.core.data.schema.TargetAdvice;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.shape.DataFacts;
import org.netloom.core.starter.StarterNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code netloom new}: a project with a starter network, from data of this computer or of the web, and the column that shall be told. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    private final Speaker speaker;
    private final ProjectFile files;
    private final DataSources sources;

    private final WebFiles web;

    @Parameters(paramLabel = "DATA", descriptionKey = "cli.parameter.data")
    private String data = "";

    @Option(names = "--target", paramLabel = "COLUMN", descriptionKey = "cli.option.target")
    private Optional<String> target = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.out-dir")
    private Path folder = Path.of("");

    @Mixin
    private final DialectOptions dialect = new DialectOptions();

    @Mixin
    private final RowsOptions rows = new RowsOptions();

    @Mixin
    private final SampleWish samples = new SampleWish();

    @Mixin
    private final ColumnOptions columns = new ColumnOptions();

    @Mixin
    private final PrepareOptions preparing = new PrepareOptions();

    @Mixin
    private final DateWish dates = new DateWish();

    @Mixin
    private final TextWish texts = new TextWish();

    @Mixin
    private final PictureOptions pictures = new PictureOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    NewCommand(Speaker speaker, ProjectFile files, DataSources sources, WebFiles web) {
        this.speaker = speaker;
        this.files = files;
        this.sources = sources;
        this.web = web;
    }

    /** All that is known of a table before anything is written. */
    private record Draft(OpenedCsv csv, TableProfile profile, DataSettings settings, PreparedData prepared) {}

    @Override
    public Integer call() throws InterruptedException {
        Optional<Diagnostic> noFolder = OptionChecks.projectFolder(folder);
        return noFolder.isPresent()
                ? speaker.failure(noFolder.get())
                : new DataWord(data).use(speaker, web, this::home, true, this::make);
    }

    /** Fetched data lie beside the project, which is whole wherever it is taken. */
    private Outcome<Path> home(String name, byte[] head) {
        Optional<Diagnostic> noTable = NoTable.seen(name, head);
        if (noTable.isPresent()) {
            return Outcome.failed(noTable.get());
        }
        if (target.isEmpty() && !mayBePictures(name)) {
            return Outcome.failed(targetMissing());
        }
        Path file = project(Path.of(name));
        return Files.exists(file)
                ? Outcome.failed(Diagnostic.error("project-exists", file.toString()))
                : Outcome.of(folder.toAbsolutePath());
    }

    /** Whether data of a name can be pictures in IDX, which say by themselves what is told. */
    private static boolean mayBePictures(String name) {
        return !DataFiles.isNamedSo(name) || name.toLowerCase(Locale.ROOT).contains("idx");
    }

    private static Diagnostic targetMissing() {
        return Diagnostic.error("cli-missing", "--target", "netloom new --help");
    }

    private Path project(Path source) {
        return folder.resolve(ProjectFolder.nameOf(source) + ProjectFile.EXTENSION);
    }

    private int make(Path source, Optional<String> statedCharset) throws InterruptedException {
        if (DataSources.isPictures(source)) {
            return ofPictures(source);
        }
        if (target.isEmpty()) {
            return speaker.failure(NoTable.seen(source).orElseGet(NewCommand::targetMissing));
        }
        Optional<Diagnostic> lost = OptionChecks.folder(pictures.folder());
        if (lost.isPresent()) {
            return speaker.failure(lost.get());
        }
        return rows.withTestFile(speaker, web, this::besideProject, () -> ofTable(source, statedCharset));
    }

    /** Where a fetched test file goes: to the data. */
    private Outcome<Path> besideProject(String name, byte[] head) {
        return NoTable.seen(name, head).map(Outcome::<Path>failed).orElseGet(() -> Outcome.of(folder.toAbsolutePath()));
    }

    private int ofTable(Path source, Optional<String> statedCharset) {
        Path file = project(source);
        ReadingLine.Read<Draft> read = ReadingLine.during(speaker, line -> draft(source, statedCharset, line));
        if (read.value().isEmpty()) {
            return read.code();
        }
        if (Files.exists(file)) {
            return speaker.failure(Diagnostic.error("project-exists", file.toString()));
        }
        Draft draft = read.value().get();
        return new NewProject(
                        source,
                        draft.csv(),
                        Optional.of(draft.profile()),
                        draft.settings(),
                        draft.prepared().facts(),
                        StarterNetwork.propose(draft.prepared()))
                .write(
                        file,
                        files,
                        read.outcome().diagnostics().stream()
                                .distinct()
                                .filter(remark ->
                                        !rows.isSplitSaid() || !remark.code().equals("split-by-time"))
                                .toList(),
                        speaker);
    }

    private Outcome<Draft> draft(Path source, Optional<String> statedCharset, ReadingLine line) {
        return dialect.wish()
                .then(wish -> sources.openTable(source, wish.withStatedCharset(statedCharset), line.asShare()))
                .then(csv -> OptionChecks.table(csv, dialect))
                .then(rows::withTest)
                .then(dialect::withDecimals)
                .then(columns::marked)
                .then(csv -> PictureAdvice.recognise(
                                csv.table(), TableProfile.of(csv.table()).readAs(csv.reasons()), files(csv))
                        .then(profile -> withPicturesIfAsked(source, profile))
                        .then(profile -> dates.apply(csv.table(), profile))
                        .then(profile -> OptionChecks.proposed(csv, profile, dialect)
                                .then(settings -> columns.typed(profile, settings))
                                .then(settings -> rows.derive(new DerivedData(csv, profile, settings)))
                                .then(whole -> draft(whole, line))));
    }

    /** Fails if something is asked of pictures, and no column names any. */
    private Outcome<TableProfile> withPicturesIfAsked(Path source, TableProfile profile) {
        boolean any = profile.columns().stream().anyMatch(column -> column.type() == ColumnType.PICTURE);
        return any || pictures.said().isEmpty()
                ? Outcome.of(profile)
                : Outcome.failed(
                        Diagnostic.error("option-of-pictures", pictures.said().get(), source));
    }

    private PictureFiles files(OpenedCsv csv) {
        PictureFiles found = PictureFiles.of(csv.path(), pictures.folder());
        return rows.testFile()
                .map(file -> file.toAbsolutePath().getParent())
                .map(found::and)
                .orElse(found);
    }

    private Outcome<Draft> draft(DerivedData whole, ReadingLine line) {
        OpenedCsv csv = whole.file();
        return TargetAdvice.choose(csv.table(), whole.profile(), whole.settings(), wantedTarget(whole.settings()))
                .then(settings -> columns.used(csv.table(), settings))
                .then(preparing::apply)
                .then(rows::filterAndSplit)
                .then(settings -> texts.apply(csv.table(), settings))
                .then(settings -> samples.apply(rows.isSplitSaid(), csv.table(), settings))
                .then(settings -> Outcome.of(settings.withTestFile(rows.testReference())))
                .then(settings -> pictured(csv, settings))
                .then(settings -> sources.withPictures(csv, settings, line)
                        .then(file -> DataPreparer.prepare(settings, file.table())
                                .then(prepared -> Outcome.of(new Draft(file, whole.profile(), settings, prepared)))));
    }

    /** What the pictures become that a column names. */
    private Outcome<DataSettings> pictured(OpenedCsv csv, DataSettings settings) {
        Optional<String> column = NamedPictures.wanted(settings).stream().findFirst();
        return column.isEmpty()
                ? Outcome.of(settings)
                : pictures.ofColumn(
                                sources.propose(csv, files(csv), column.get()).settings())
                        .then(chosen -> Outcome.of(settings.withPictures(chosen)));
    }

    /** An index counts the columns of the file: the last one is not a derived one. */
    private String wantedTarget(DataSettings settings) {
        List<String> names =
                settings.ofFile().stream().map(ColumnSettings::name).toList();
        return TargetAdvice.resolve(names, target.orElseThrow()).toOptional().orElseGet(target::orElseThrow);
    }

    private int ofPictures(Path source) {
        if (target.isPresent() && !target.get().equals(PictureTable.LABEL)) {
            return speaker.failure(Diagnostic.error("picture-target", target.get(), PictureTable.LABEL));
        }
        Path file = project(source.toAbsolutePath().normalize());
        if (Files.exists(file)) {
            return speaker.failure(Diagnostic.error("project-exists", file.toString()));
        }
        if (pictures.folder().isPresent()) {
            return speaker.failure(Diagnostic.error("pictures-in-unneeded", source));
        }
        Optional<String> ofTables = dialect.said()
                .or(rows::said)
                .or(samples::said)
                .or(columns::said)
                .or(preparing::said)
                .or(dates::said)
                .or(texts::said);
        if (ofTables.isPresent()) {
            return speaker.failure(Diagnostic.error("option-of-tables", ofTables.get(), source));
        }
        ReadingLine.Read<PictureWish.Granted> opened =
                ReadingLine.during(speaker, line -> pictures.varied().then(augmentation -> pictures.wish()
                        .open(source, sources, line)
                        .then(granted -> Outcome.of(granted.varied(augmentation)))));
        if (opened.value().isEmpty()) {
            return opened.code();
        }
        OpenedCsv found = opened.value().get().file();
        Outcome<DataSettings> divided =
                rows.split(PictureTable.settings(found, opened.value().get().pictures()));
        Outcome<PreparedData> prepared = divided.then(chosen -> DataPreparer.prepare(chosen, found.table()));
        if (!(prepared instanceof Outcome.Success<PreparedData> ready)) {
            return speaker.failure(prepared);
        }
        DataFacts facts = ready.value().facts();
        DataSettings settings = divided.toOptional().orElseThrow();
        List<Diagnostic> remarks = new ArrayList<>(opened.outcome().diagnostics());
        rows.sayRest(found, settings.split()).ifPresent(remarks::add);
        remarks.addAll(prepared.diagnostics());
        return new NewProject(
                        source,
                        found,
                        Optional.empty(),
                        settings,
                        facts,
                        StarterNetwork.propose(facts, ready.value().training().count()))
                .write(file, files, remarks, speaker);
    }
}
