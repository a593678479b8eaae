package org.netloom.app.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.diagnose.Diagnostic;

/** Questions and messages over the window, in its words and its look. FX thread only. */
public final class Dialogs {

    /** What to do with changes that are not saved. */
    public enum UnsavedChoice {
        SAVE,
        DISCARD,
        CANCEL
    }

    private static final Duration SHOWN = Duration.seconds(8);

    /** More have no room in a dialog. */
    private static final int MOST_REMARKS = 8;

    private final Window owner;
    private final I18n i18n;
    private final FileChoice files;

    /** With the system's dialogs for files. */
    public Dialogs(Window owner, I18n i18n) {
        this(owner, i18n, new SystemFiles(owner, i18n));
    }

    /**
     * @param files who is asked for files
     */
    public Dialogs(Window owner, I18n i18n, FileChoice files) {
        this.owner = owner;
        this.i18n = i18n;
        this.files = files;
    }

    /** Says what went wrong and what to do; waits until it is read. */
    public void showProblems(String titleKey, List<Diagnostic> diagnostics) {
        String text =
                diagnostics.stream().filter(Diagnostic::isError).map(i18n::text).collect(Collectors.joining("\n\n"));
        showError(titleKey, text);
    }

    /** Says what went wrong. */
    public void showError(String titleKey, String text) {
        Alert alert = alert(Alert.AlertType.ERROR, titleKey, text);
        letClose(alert);
        alert.showAndWait();
    }

    /** Tells something; waits until it is read. */
    public void showInformation(String titleKey, String text, Node graphic) {
        Alert alert = alert(Alert.AlertType.INFORMATION, titleKey, text);
        letClose(alert);
        alert.setGraphic(graphic);
        alert.showAndWait();
    }

    /** Tells what was done, and what was noticed on the way; waits until it is read. */
    public void showRemarks(String titleKey, String done, List<Diagnostic> remarks) {
        Stream<String> first = remarks.stream().limit(MOST_REMARKS).map(i18n::text);
        int others = Math.max(0, remarks.size() - MOST_REMARKS);
        Stream<String> more = others > 0 ? Stream.of(i18n.text("dialog.more-remarks", others)) : Stream.empty();
        String text =
                Stream.of(Stream.of(done), first, more).flatMap(lines -> lines).collect(Collectors.joining("\n\n"));
        showInformation(titleKey, text, icon(Alert.AlertType.INFORMATION));
    }

    /** Asks what to do with changes. */
    public UnsavedChoice askUnsaved(String project) {
        return ask("dialog.unsaved", project, "dialog.save", "dialog.discard", "dialog.cancel");
    }

    /** Asks what to do with a run that is under way. */
    public UnsavedChoice askTraining(String project) {
        return ask("dialog.running", project, "dialog.stop-and-save", "dialog.stop", "dialog.keep-training");
    }

    private UnsavedChoice ask(String titleKey, String project, String saveKey, String discardKey, String cancelKey) {
        ButtonType save = new ButtonType(i18n.text(saveKey), ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType(i18n.text(discardKey), ButtonBar.ButtonData.NO);
        ButtonType cancel = new ButtonType(i18n.text(cancelKey), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, titleKey, i18n.text(titleKey + ".text", project));
        alert.getButtonTypes().setAll(save, discard, cancel);
        alert.getDialogPane().lookupButton(save).setId("dialog-save");
        alert.getDialogPane().lookupButton(discard).setId("dialog-discard");
        alert.getDialogPane().lookupButton(cancel).setId("dialog-cancel");
        ButtonType answer = alert.showAndWait().orElse(cancel);
        return answer == save ? UnsavedChoice.SAVE : answer == discard ? UnsavedChoice.DISCARD : UnsavedChoice.CANCEL;
    }

    /** Asks whether what was exported to a place before may be written anew. */
    public boolean askReplace(String place) {
        ButtonType replace = new ButtonType(i18n.text("dialog.replace.yes"), ButtonBar.ButtonData.YES);
        ButtonType cancel = new ButtonType(i18n.text("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, "dialog.replace", i18n.text("dialog.replace.text", place));
        alert.getButtonTypes().setAll(replace, cancel);
        alert.getDialogPane().lookupButton(replace).setId("dialog-replace");
        alert.getDialogPane().lookupButton(cancel).setId("dialog-cancel");
        return alert.showAndWait().orElse(cancel) == replace;
    }

    /** Says something in passing, in the corner of the window. */
    public void notify(String text) {
        Notifications.create()
                .owner(owner)
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(SHOWN)
                .text(text)
                .show();
    }

    /** Asks for a file to open. */
    public Optional<Path> chooseFile(String titleKey, String kindKey, List<String> patterns, Optional<Path> folder) {
        return files.toOpen(kind(titleKey, kindKey, patterns, folder));
    }

    /** Asks for a folder. */
    public Optional<Path> chooseFolder(String titleKey, Optional<Path> folder) {
        return files.toOpenFolder(i18n.text(titleKey), folder);
    }

    /** Asks for a file to write. */
    public Optional<Path> chooseTarget(
            String titleKey, String kindKey, String extension, String name, Optional<Path> folder) {
        return files.toWrite(kind(titleKey, kindKey, List.of("*" + extension), folder), name + extension)
                .map(path -> path.toString().endsWith(extension)
                        ? path
                        : path.resolveSibling(path.getFileName() + extension));
    }

    private FileChoice.Kind kind(String titleKey, String kindKey, List<String> patterns, Optional<Path> folder) {
        return new FileChoice.Kind(i18n.text(titleKey), i18n.text(kindKey), patterns, folder);
    }

    /** The toolkit's own button speaks the language of the system, not the one that a person chose. */
    private void letClose(Alert alert) {
        ButtonType close = new ButtonType(i18n.text("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(close);
        alert.getDialogPane().lookupButton(close).setId("dialog-close");
    }

    private static FontIcon icon(Alert.AlertType type) {
        boolean error = type == Alert.AlertType.ERROR;
        FontIcon icon = new FontIcon(
                error
                        ? "mdi2a-alert-circle-outline"
                        : type == Alert.AlertType.CONFIRMATION
                                ? "mdi2h-help-circle-outline"
                                : "mdi2i-information-outline");
        icon.getStyleClass().addAll("nl-dialog-icon", error ? "nl-dialog-error" : "nl-dialog-plain");
        return icon;
    }

    private Alert alert(Alert.AlertType type, String titleKey, String text) {
        Alert alert = new Alert(type);
        alert.initOwner(owner);
        alert.setTitle(i18n.text(titleKey));
        alert.setHeaderText(i18n.text(titleKey));
        alert.setContentText(text);
        alert.setGraphic(icon(type));
        alert.getDialogPane().setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        alert.getDialogPane().setPrefWidth(460);
        alert.getDialogPane().getStyleClass().add("nl-dialog");
        if (owner.getScene() != null) {
            alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        }
        return alert;
    }
}
