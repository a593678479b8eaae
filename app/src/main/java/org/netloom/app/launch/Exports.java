package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import org.netloom.app.canvas.CanvasPicture;
import org.netloom.app.cli.Version;
import org.netloom.app.evaluation.PictureSource;
import org.netloom.app.fx.Pictures;
import org.netloom.app.session.TrainedRun;
import org.netloom.app.shell.Logo;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Table;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.csv.TableWriter;
import org.netloom.core.data.picture.PictureProgress;
import org.netloom.core.data.picture.PictureTable;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.interchange.JavaProgram;
import org.netloom.core.interchange.ProgramFolder;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.RowsToPredict;
import org.netloom.core.model.TablePredictions;
import org.netloom.core.project.AtomicFile;
import org.netloom.core.project.ProjectFolder;
import org.netloom.core.project.WritePlace;

/** What leaves the studio: networks, pictures, predictions. FX thread; files are written in the background. */
final class Exports implements PictureSource {

    /** What the file of the answers is called, behind the name of that with the rows. */
    private static final String ANSWERS = "-predictions";

    private static final List<String> PICTURES = List.of("*.png", "*.jpg", "*.jpeg", "*.bmp", "*.gif");

    private static final double PICTURE_SCALE = 2;

    private final StudioServices services;
    private final OpenProject project;

    Exports(StudioServices services, OpenProject project) {
        this.project = project;
        this.services = services;
    }

    /** Writes the trained network as an archive that plain Deeplearning4j loads. */
    void dl4j() {
        trained().ifPresent(run -> target("dialog.export-dl4j", "dialog.kind.dl4j", ".zip")
                .ifPresent(file -> services.background.run(
                        permitted(file, WritePlace.Kind.NETWORK, place -> ModelFolder.writeNetwork(run.model(), place)),
                        outcome -> tell(outcome, "dialog.export-failed"))));
    }

    /** Writes the trained network as a program in Java, into a folder of its own. */
    void java() {
        trained()
                .ifPresent(run ->
                        services.desk.program(run, project.document.project().name(), made -> {
                            if (made instanceof Outcome.Success<JavaProgram> program) {
                                services.dialogs
                                        .chooseFolder("dialog.export-java", folder())
                                        .ifPresent(place -> write(program.value(), place));
                            } else {
                                services.dialogs.showProblems("dialog.export-failed", made.diagnostics());
                            }
                        }));
    }

    private void write(JavaProgram program, Path place) {
        Path target = place.resolve(program.artifact() + "-java");
        ProgramFolder folder = new ProgramFolder(target);
        services.background.run(() -> Outcome.of(folder.state()), state -> {
            boolean earlier = state.toOptional()
                    .filter(found -> found == ProgramFolder.State.EARLIER)
                    .isPresent();
            if (!earlier || services.dialogs.askReplace(target.toString())) {
                String readme =
                        services.i18n.text("program.readme", program.facts().toArray());
                services.background.run(
                        () -> folder.write(program, readme), outcome -> tell(outcome, "dialog.export-failed"));
            }
        });
    }

    /** Writes a picture of the network. */
    void picture() {
        Optional<Path> file = target("dialog.export-png", "dialog.kind.png", ".png");
        if (file.isPresent()) {
            Image picture = CanvasPicture.of(
                    project.document.project(),
                    project.document.analysis(),
                    services.catalogue,
                    StatusTexts.rowsOf(project.data.state(), services.i18n.locale()),
                    services.look.darkProperty().get(),
                    services.i18n.locale(),
                    PICTURE_SCALE);
            services.background.run(
                    permitted(file.get(), WritePlace.Kind.PICTURE, place -> written(picture, place)),
                    outcome -> tell(outcome, "dialog.export-failed"));
        }
    }

    /** Writes in the background, and not over what the project needs. */
    private Callable<Outcome<Path>> permitted(Path file, WritePlace.Kind kind, Function<Path, Outcome<Path>> write) {
        Optional<Path> own = project.document.pathProperty().get();
        Optional<DataSettings> data = project.document.project().data();
        return () -> new WritePlace(file).permit(kind, own, data, List.of()).then(write);
    }

    private static Outcome<Path> written(Image picture, Path file) {
        try {
            Pictures.writePng(picture, file);
            return Outcome.of(file);
        } catch (IOException e) {
            return Outcome.failed(Diagnostic.error("export-failed", file.toString(), AtomicFile.reason(e)));
        }
    }

    /** Asks for rows or for a folder of pictures, predicts them, and writes them with the predictions. */
    void predictFile() {
        trained().ifPresent(run -> {
            DataSettings settings = run.snapshot().project().data().orElseThrow();
            boolean folders = PictureTable.isAll(settings);
            Optional<Path> rows = folders
                    ? services.dialogs.chooseFolder("dialog.predict-folder", folder())
                    : services.dialogs.chooseFile(
                            "dialog.predict-csv", "dialog.kind.csv", DataFiles.patterns(), folder());
            rows.ifPresent(path -> predict(run, path, Optional.empty()));
        });
    }

    /** Predicts the rows of a file; where it names pictures that are not there, the person is asked once in which folder they lie. */
    private void predict(TrainedRun run, Path path, Optional<Path> picturesIn) {
        services.background.run(() -> rows(run, path, picturesIn), outcome -> {
            boolean lost = picturesIn.isEmpty()
                    && outcome.diagnostics().stream()
                            .anyMatch(remark -> remark.code().equals("paths-missing"));
            Optional<Path> elsewhere =
                    lost ? services.dialogs.chooseFolder("dialog.pictures-in", folder()) : Optional.empty();
            elsewhere.ifPresentOrElse(
                    found -> predict(run, path, Optional.of(found)), () -> answer(run, path, outcome));
        });
    }

    private Outcome<Table> rows(TrainedRun run, Path path, Optional<Path> picturesIn) {
        return RowsToPredict.read(
                path,
                run.snapshot().project().data().orElseThrow(),
                services.sources,
                picturesIn,
                PictureProgress.NONE);
    }

    @Override
    public void choose(Consumer<Path> onFile) {
        services.dialogs
                .chooseFile("dialog.open-picture", "dialog.kind.picture", PICTURES, folder())
                .ifPresent(onFile);
    }

    @Override
    public void read(Path path, Consumer<Outcome<Table>> onPicture) {
        trained()
                .ifPresent(run -> services.background.run(() -> rows(run, path, Optional.empty()), outcome -> {
                    boolean many = outcome.toOptional()
                            .filter(table -> table.rows() > 1)
                            .isPresent();
                    if (many) {
                        answer(run, path, outcome);
                    } else {
                        onPicture.accept(outcome);
                    }
                }));
    }

    /** Predicts rows that were read, and asks where the answers go: beside the rows, if nobody says otherwise. */
    private void answer(TrainedRun run, Path path, Outcome<Table> opened) {
        if (opened instanceof Outcome.Success<Table> rows) {
            Table table = rows.value();
            services.desk.predict(run, table, answers -> {
                if (answers instanceof Outcome.Success<TablePredictions> good) {
                    List<Diagnostic> remarks = new ArrayList<>(opened.diagnostics());
                    remarks.addAll(answers.diagnostics());
                    keep(path, table, good.value(), remarks);
                } else {
                    services.dialogs.showProblems("dialog.predict-failed", answers.diagnostics());
                }
            });
        } else {
            services.dialogs.showProblems("dialog.open-failed", opened.diagnostics());
        }
    }

    private void keep(Path path, Table table, TablePredictions answers, List<Diagnostic> remarks) {
        services.dialogs
                .chooseTarget(
                        "dialog.predict-out",
                        "dialog.kind.answers",
                        ".csv",
                        ProjectFolder.nameOf(path) + ANSWERS,
                        Optional.ofNullable(path.toAbsolutePath().getParent()))
                .ifPresent(out -> services.background.run(
                        permitted(
                                out,
                                WritePlace.Kind.TABLE,
                                place -> TableWriter.write(place, table, answers.columns(table))),
                        outcome -> {
                            if (outcome.toOptional().isEmpty() || remarks.isEmpty()) {
                                tell(outcome, "dialog.export-failed");
                            } else {
                                services.dialogs.showRemarks(
                                        "dialog.predicted", services.i18n.text("dialog.exported", out), remarks);
                            }
                        }));
    }

    /** Says what this is and what it runs on. */
    void about() {
        String engine = services.engineProperty()
                .get()
                .map(e -> e.processor() + ", " + e.library())
                .orElse("–");
        services.dialogs.showInformation(
                "dialog.about",
                services.i18n.text(
                        "dialog.about.text",
                        Version.text(),
                        System.getProperty("java.version"),
                        System.getProperty("javafx.runtime.version", "–"),
                        engine),
                new Logo(40));
    }

    private Optional<TrainedRun> trained() {
        return project.training.trainedProperty().get();
    }

    private Optional<Path> target(String titleKey, String kindKey, String extension) {
        return services.dialogs.chooseTarget(
                titleKey, kindKey, extension, project.document.project().name(), folder());
    }

    private Optional<Path> folder() {
        return project.document.pathProperty().get().map(path -> path.toAbsolutePath()
                .getParent());
    }

    private void tell(Outcome<Path> outcome, String failureKey) {
        outcome.toOptional()
                .ifPresentOrElse(
                        file -> services.dialogs.notify(services.i18n.text("dialog.exported", file.toString())),
                        () -> services.dialogs.showProblems(failureKey, outcome.diagnostics()));
    }
}
