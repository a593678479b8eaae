package org.netloom.app.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.netloom.app.dataset.PictureImportState.Choice;
import org.netloom.app.fx.I18n;
import org.netloom.core.data.Column;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.picture.PictureReader;
import org.netloom.core.data.schema.ColumnProfile;

/** What the pictures become that a column names, and where they lie; above the ways in which they are varied. FX thread only. */
final class NamedPicturesPane {

    private final I18n i18n;
    private final DatasetModel model;
    private final Label title = new Label();
    private final PictureChoices choices;
    private final PicturePlace place;
    private final VBox root;
    private Optional<Column> asked = Optional.empty();
    private Optional<PictureReader.Proposal> proposal = Optional.empty();

    /**
     * @param folders asks for a folder
     */
    NamedPicturesPane(I18n i18n, DatasetModel model, Supplier<Optional<Path>> folders) {
        this.i18n = i18n;
        this.model = model;
        this.choices = new PictureChoices(i18n, model::changePictures);
        this.place = new PicturePlace(i18n, () -> folders.get().ifPresent(model::lookIn));
        HBox header = SidePane.header(i18n, title, "named-pictures-close", model::closeSteps);
        root = new VBox(8, header, choices.root(), place.root());
        root.setId("named-pictures");
        root.getStyleClass().add("ds-named-pictures");
    }

    Region root() {
        return root;
    }

    /** Shows a column of pictures, or nothing. */
    void show(Optional<ColumnFacts> column, DataSettings settings) {
        root.setVisible(column.isPresent());
        root.setManaged(column.isPresent());
        column.ifPresent(facts -> facts.pictures()
                .ifPresent(names -> settings.pictures().ifPresent(now -> show(facts.profile(), names, now, settings))));
    }

    private void show(ColumnProfile profile, Column names, PictureSettings now, DataSettings settings) {
        if (asked.filter(before -> before.name().equals(names.name())).isEmpty()) {
            asked = Optional.of(names);
            proposal = Optional.empty();
            model.proposePictures(names.name(), found -> {
                proposal = Optional.of(found);
                model.settings().flatMap(DataSettings::pictures).ifPresent(after -> choose(profile, after));
            });
        }
        title.setText(i18n.text("dataset.recipe.of", names.name()));
        place.show(now, Path.of(settings.reference().path()));
        choose(profile, now);
    }

    private void choose(ColumnProfile profile, PictureSettings now) {
        choices.show(new Choice(
                now,
                proposal.map(PictureReader.Proposal::settings).orElse(now),
                Optional.of(profile.reason()),
                profile.rows()));
    }
}
