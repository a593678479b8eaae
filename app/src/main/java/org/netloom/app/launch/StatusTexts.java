package org.netloom.app.launch;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.netloom.app.document.DataState;
import org.netloom.app.document.DataWorkspace;
import org.netloom.app.document.StudioDocument;
import org.netloom.app.fx.I18n;
import org.netloom.app.session.RunFigures;
import org.netloom.app.session.StudioTraining;
import org.netloom.core.engine.EngineDescription;

/** The short texts of the frame: status line, run pill, and the rows under the input node. */
final class StatusTexts {

    private static final int LARGE = 100_000;

    private final I18n i18n;
    private final StudioDocument document;
    private final DataWorkspace data;
    private final StudioTraining training;

    StatusTexts(I18n i18n, StudioDocument document, DataWorkspace data, StudioTraining training) {
        this.i18n = i18n;
        this.document = document;
        this.data = data;
        this.training = training;
    }

    StringBinding engine(ObservableValue<Optional<EngineDescription>> engine) {
        return follow(
                () -> engine.getValue()
                        .map(e -> i18n.text(
                                "shell.status.engine",
                                e.processor(),
                                training.threadsProperty().get().threads(),
                                e.helpers() ? 1 : 0))
                        .orElseGet(() -> i18n.text("shell.status.engine-starting")),
                engine,
                training.threadsProperty());
    }

    StringBinding data() {
        return follow(this::dataText, data.stateProperty(), data.progressProperty(), document.projectProperty());
    }

    private String dataText() {
        DataState state = data.state();
        if (document.project().data().isEmpty()) {
            return i18n.text("shell.status.no-data");
        }
        String source = state.file().map(file -> file.name()).orElseGet(() -> i18n.text("shell.tab.data"));
        if (state.busy()) {
            return i18n.text("shell.status.preparing", source, (int)
                    (100 * data.progressProperty().get()));
        }
        return state.prepared()
                .map(prepared -> i18n.text(
                        prepared.preparation().sequences() == null ? "shell.status.data" : "shell.status.sequences",
                        source,
                        number(prepared.training().count()
                                + prepared.validation().count()
                                + prepared.test().count()),
                        number(prepared.training().count()),
                        number(prepared.validation().count()),
                        number(prepared.test().count())))
                .orElse(source);
    }

    StringBinding network() {
        return follow(
                () -> document.project().graph().isEmpty()
                        ? i18n.text("shell.status.no-network")
                        : i18n.text(
                                "shell.status.network",
                                number(document.analysis().parameters())),
                document.analysisProperty(),
                document.projectProperty());
    }

    StringBinding file() {
        return follow(
                () -> document.dirtyProperty().get()
                                || document.pathProperty().get().isEmpty()
                        ? i18n.text("shell.status.unsaved")
                        : i18n.text("shell.status.saved"),
                document.dirtyProperty(),
                document.pathProperty());
    }

    /** The run and its epoch while one is under way; empty otherwise. */
    StringBinding run() {
        return follow(
                () -> training.snapshotProperty()
                        .get()
                        .filter(snapshot -> training.isActive())
                        .map(snapshot -> runText(
                                snapshot.number(), training.figuresProperty().get()))
                        .orElse(""),
                training.figuresProperty(),
                training.stateProperty(),
                training.snapshotProperty());
    }

    private String runText(int run, RunFigures figures) {
        return i18n.text("shell.run", run, figures.epoch(), figures.epochs());
    }

    /** How many rows each part has, as {@code 105 / 23 / 22} or {@code 16.5M / 3.5M / 3.5M}; empty without data. */
    ObservableValue<String> rows() {
        return Bindings.createStringBinding(
                () -> rowsOf(data.state(), i18n.locale()), data.stateProperty(), i18n.messagesProperty());
    }

    /** The same, now. */
    static String rowsOf(DataState state, Locale locale) {
        return state.prepared()
                .map(prepared -> Stream.of(prepared.training(), prepared.validation(), prepared.test())
                        .map(part -> brief(part.count(), locale))
                        .collect(Collectors.joining(" / ")))
                .orElse("");
    }

    /** As a node has room for it. */
    private static String brief(int count, Locale locale) {
        if (count < LARGE) {
            return String.valueOf(count);
        }
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(count);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(i18n.locale()).format(value);
    }

    private StringBinding follow(java.util.concurrent.Callable<String> text, Observable... sources) {
        Observable[] all = new Observable[sources.length + 1];
        for (int i = 0; i < sources.length; i++) {
            all[i] = sources[i];
        }
        all[sources.length] = i18n.messagesProperty();
        return Bindings.createStringBinding(text, all);
    }
}
