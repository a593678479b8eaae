package org.netloom.app.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.netloom.app.action.KeyMap;
import org.netloom.app.chart.ChartWarmUp;
import org.netloom.app.cli.BugReport;
import org.netloom.app.cli.Version;
import org.netloom.app.fx.Appearance;
import org.netloom.app.fx.Background;
import org.netloom.app.fx.Dialogs;
import org.netloom.app.fx.Fonts;
import org.netloom.app.fx.FxThread;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Look;
import org.netloom.app.picture.ImageIoDecoder;
import org.netloom.app.session.BaselineDesk;
import org.netloom.app.session.Run;
import org.netloom.app.session.TrainerDesk;
import org.netloom.app.session.TrainingTurn;
import org.netloom.app.settings.SettingsFile;
import org.netloom.app.settings.StudioSettings;
import org.netloom.app.settings.ThreadsFile;
import org.netloom.app.settings.UserCache;
import org.netloom.core.arrange.LayeredArrangement;
import org.netloom.core.data.MemoryOut;
import org.netloom.core.data.source.DataSources;
import org.netloom.core.data.web.DownloadFolder;
import org.netloom.core.data.web.FetchedFile;
import org.netloom.core.data.web.WebFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.engine.EngineDescription;
import org.netloom.core.engine.Threads;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.train.Trainer;
import org.netloom.samples.Sample;
import org.netloom.samples.SampleCatalogue;
import org.netloom.samples.SampleFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all projects of a window share: words, look, keys, the engine and the one thread on which networks train. Built once for each window. FX
 * thread only.
 */
final class StudioServices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StudioServices.class);
    private static final String CHINESE = "zh_CN";
    /** Left to the window while a network trains. */
    private static final int SPARE_CORES = 1;

    final Stage stage;
    final SettingsFile settings;
    final LayerCatalogue catalogue = LayerCatalogue.standard();
    final SampleCatalogue samples = SampleCatalogue.standard();
    final I18n i18n;
    final Look look = new Look();
    final Background background;
    final DataSources sources = new DataSources(new ImageIoDecoder(), UserCache.tables());
    final WebFiles web;
    final DownloadFolder downloads;
    /** Waits for servers, so that nothing else has to wait for them. */
    final Background fetching;

    final Dialogs dialogs;
    final Trainer trainer;
    final KeyMap keyMap;
    final TrainerDesk desk;
    final BaselineDesk baselines;
    final Run.Factory runs;
    final TrainingTurn turn = new TrainingTurn();
    private final Engine engine;
    private boolean sayingBug;
    private final ReadOnlyObjectWrapper<Optional<EngineDescription>> engineState =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    StudioServices(Stage stage, SettingsFile settings, Outside outside) {
        Fonts.load();
        this.stage = stage;
        this.settings = settings;
        this.i18n = new I18n(language());
        this.dialogs =
                outside.files().map(files -> new Dialogs(stage, i18n, files)).orElseGet(() -> new Dialogs(stage, i18n));
        this.background = new Background(this::reportBug);
        this.fetching = new Background(this::reportBug);
        this.downloads = new DownloadFolder(outside.downloads().orElseGet(UserCache::downloads));
        this.web = new WebFiles(Version.text(), downloads.broken());
        StudioSettings remembered = settings.get();
        look.set(new Appearance(remembered.dark(), remembered.contrast(), remembered.textScale(), remembered.still()));
        this.keyMap = new KeyMap(remembered.keys(), keys -> settings.update(s -> s.withKeys(keys)));
        this.engine = new Engine(Threads.automatic(SPARE_CORES, new ThreadsFile(settings.sibling(ThreadsFile.NAME))));
        useThreads(settings.get().threads());
        this.trainer = new Trainer(engine);
        this.desk = new TrainerDesk(trainer, this::reportBug);
        this.baselines = new BaselineDesk(background);
        this.runs = outside.runs().apply(desk);
    }

    /** What computes, once it has started. */
    ReadOnlyObjectProperty<Optional<EngineDescription>> engineProperty() {
        return engineState.getReadOnlyProperty();
    }

    /** Starts the engine and readies the charts in the background, so that the first run does not wait for them. */
    void startEngine() {
        background.run(ChartWarmUp::draw, points -> LOG.debug("Charts are ready: {} points drawn", points));
        background.run(
                LayeredArrangement::warmUp, places -> LOG.debug("Arranging is ready: {} nodes arranged", places));
        background.run(engine::start, started -> {
            engineState.set(started.toOptional());
            if (started.toOptional().isEmpty()) {
                dialogs.showProblems("dialog.engine-failed", started.diagnostics());
            }
        });
    }

    /**
     * Another number of threads, from the next run on, remembered.
     *
     * @param threads 0 leaves it to what is measured
     */
    void askThreads(int threads) {
        useThreads(threads);
        settings.update(s -> s.withThreads(threads));
    }

    private void useThreads(int threads) {
        if (threads > 0) {
            engine.threads().ask(threads);
        } else {
            engine.threads().leave();
        }
    }

    /** Takes a fetched file away of which nothing became. */
    void forget(FetchedFile file) {
        background.run(
                () -> {
                    file.discard();
                    return file;
                },
                gone -> LOG.debug("{} is not kept", gone.file()));
    }

    /** Puts a copy of a sample into the person's own folder, unless it is there already, and tells its project file. Not for the FX thread. */
    Outcome<Path> copySample(String id) {
        Sample sample = samples.find(id).orElseThrow();
        Path folder = SampleFolder.ofUser();
        try {
            return Outcome.of(samples.copyTo(sample, folder));
        } catch (IOException e) {
            return Outcome.failed(
                    Diagnostic.error("sample-not-copied", folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** The other look, remembered. */
    void toggleDark() {
        appear(look.appearance().withDark(!look.appearance().dark()));
    }

    /** Another look, remembered. */
    void appear(Appearance appearance) {
        look.set(appearance);
        settings.update(
                s -> s.withLook(appearance.dark(), appearance.contrast(), appearance.textScale(), appearance.still()));
    }

    /** The other language, remembered. */
    void toggleLanguage() {
        speak(i18n.locale().equals(Locale.SIMPLIFIED_CHINESE) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** Another language, remembered. */
    void speak(Locale language) {
        i18n.setLocale(language);
        settings.update(s -> s.withLanguage(language.equals(Locale.SIMPLIFIED_CHINESE) ? CHINESE : "en"));
    }

    /** Says that the studio itself has failed, and where it is written down; once at a time. Any moment of the FX thread. */
    void reportBug(Throwable bug) {
        if (MemoryOut.isCauseOf(bug)) {
            LOG.warn("Memory ran out", bug);
            FxThread.later(() -> dialogs.notify(i18n.text(Diagnostic.error("memory-out-anywhere"))));
            return;
        }
        String file;
        try {
            file = BugReport.write(bug).toString();
        } catch (IOException nowhereToWrite) {
            LOG.error("The report could not be written: {}", nowhereToWrite.getMessage(), bug);
            file = "–";
        }
        if (!sayingBug) {
            sayingBug = true;
            String place = file;
            // Later: no dialog may open in the midst of an animation or a layout, where such failures come from.
            FxThread.later(() -> {
                dialogs.showError("dialog.bug", i18n.text("dialog.bug.text", place));
                sayingBug = false;
            });
        }
    }

    private Locale language() {
        String remembered = settings.get().language();
        return remembered.isEmpty()
                ? Locale.getDefault()
                : remembered.equals(CHINESE) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    @Override
    public void close() {
        trainer.close();
        fetching.close();
        background.close();
    }
}
