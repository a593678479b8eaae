package org.netloom.app.launch;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.app.settings.SettingsFile;

/** JavaFX's entry to the studio. Started by {@link Windows}, never directly. */
public final class StudioApp extends Application {

    private @Nullable Studio studio;

    @Override
    public void start(Stage stage) {
        String language = getParameters().getNamed().getOrDefault("language", "");
        if (!language.isEmpty()) {
            Locale.setDefault(Locale.forLanguageTag(language));
        }
        Studio opened = new Studio(stage, new SettingsFile(SettingsFile.ofUser()));
        studio = opened;
        Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> opened.reportBug(bug));
        opened.show();
        opened.open(getParameters().getUnnamed().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        if (studio != null) {
            studio.close();
        }
    }
}
