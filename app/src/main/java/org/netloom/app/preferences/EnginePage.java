package org.netloom.app.preferences;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.netloom.app.engine.EngineFacts;
import org.netloom.app.fx.I18n;
import org.netloom.app.fx.Subscriptions;
import org.netloom.core.engine.EngineDescription;
import org.netloom.core.engine.ThreadChoice;

/** How many threads train, and what computes here. */
public final class EnginePage {

    private static final int AUTOMATIC = 0;

    private final I18n i18n;
    private final ObservableValue<Optional<EngineDescription>> engine;
    private final ObservableValue<ThreadChoice> threads;
    private final IntSupplier asked;
    private final IntConsumer onAsk;
    private final Subscriptions subscriptions;
    private final VBox facts = new VBox();

    /**
     * @param threads of the last run, or what a first one starts with
     * @param asked the number that a person asked for; 0 leaves it to what is measured
     * @param onAsk asks for a number and remembers it
     * @param subscriptions closed with the window
     */
    public EnginePage(
            I18n i18n,
            ObservableValue<Optional<EngineDescription>> engine,
            ObservableValue<ThreadChoice> threads,
            IntSupplier asked,
            IntConsumer onAsk,
            Subscriptions subscriptions) {
        this.i18n = i18n;
        this.engine = engine;
        this.threads = threads;
        this.asked = asked;
        this.onAsk = onAsk;
        this.subscriptions = subscriptions;
    }

    /** The page. */
    public Region build() {
        Form form = new Form(i18n);
        form.row("threads", picker());
        facts.setId("engine-facts");
        facts.getStyleClass().add("preferences-facts");
        VBox root = new VBox(form.root(), facts);
        subscriptions.observe(engine, now -> fill());
        subscriptions.onChange(threads, now -> fill());
        subscriptions.onChange(i18n.messagesProperty(), words -> fill());
        return root;
    }

    private ComboBox<Integer> picker() {
        ComboBox<Integer> picker = new ComboBox<>();
        picker.setId("threads");
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null || number == AUTOMATIC
                        ? i18n.text("preferences.threads.automatic")
                        : number.toString();
            }

            @Override
            public Integer fromString(String text) {
                throw new IllegalStateException("Nobody can write here");
            }
        });
        List<Integer> numbers = IntStream.rangeClosed(
                        AUTOMATIC,
                        Math.max(asked.getAsInt(), Runtime.getRuntime().availableProcessors()))
                .boxed()
                .toList();
        // The words of the first entry are those of the language, which may change while the page is open.
        subscriptions.observe(i18n.messagesProperty(), words -> {
            picker.getItems().setAll(numbers);
            picker.setValue(asked.getAsInt());
        });
        picker.setOnAction(event -> {
            if (picker.getValue() != null && picker.getValue() != asked.getAsInt()) {
                onAsk.accept(picker.getValue());
            }
        });
        return picker;
    }

    private void fill() {
        facts.getChildren().clear();
        Optional<EngineDescription> known = engine.getValue();
        if (known.isEmpty()) {
            Label starting = new Label(i18n.text("engine.starting"));
            starting.getStyleClass().add("nl-muted");
            facts.getChildren().add(starting);
            return;
        }
        for (EngineFacts.Fact fact : EngineFacts.of(known.get(), threads.getValue())) {
            Label name = new Label(i18n.text("engine." + fact.name()));
            name.getStyleClass().add("nl-strong");
            Label text = new Label(i18n.text(fact.text(), fact.arguments().toArray()));
            text.getStyleClass().add("nl-muted");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            VBox row = new VBox(name, text);
            row.setId("engine-" + fact.name());
            row.getStyleClass().add("preferences-row");
            facts.getChildren().add(row);
        }
    }
}
