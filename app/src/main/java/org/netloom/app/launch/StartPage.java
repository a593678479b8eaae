package org.netloom.app.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.netloom.app.project.ProjectOpening;
import org.netloom.app.shell.Logo;
import org.netloom.app.start.StartChoices;
import org.netloom.app.start.StartView;
import org.netloom.samples.Sample;

/** The start page with what there is to begin from now. FX thread only. */
final class StartPage {

    private static final double LOGO = 48;

    private StartPage() {}

    static Region of(StudioServices services, ProjectOpening opening, Node corner) {
        List<Path> recent = services.settings.get().recent().stream()
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        StartChoices choices = new StartChoices(
                services.samples.samples().stream().map(Sample::id).toList(),
                recent,
                opening::chooseTable,
                opening::askWeb,
                opening::choosePictures,
                opening::chooseProject,
                opening::newProject,
                opening::openSample,
                opening::open);
        return new StartView(services.i18n, choices, new Logo(LOGO), corner).root();
    }
}
