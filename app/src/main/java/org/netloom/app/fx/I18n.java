package org.netloom.app.fx;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.EditName;
import org.netloom.core.text.Listing;
import org.netloom.core.text.MessageKey;
import org.netloom.ui.Messages;

/** The words of the window, in a language that can change while it is open. FX thread only. */
public final class I18n {

    private final ReadOnlyObjectWrapper<Messages> messages;

    public I18n(Locale locale) {
        this.messages = new ReadOnlyObjectWrapper<>(Messages.in(locale));
    }

    /** The present words; changes with the language. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /** The present language. */
    public Locale locale() {
        return messages.get().locale();
    }

    /** Changes the language of the whole window. */
    public void setLocale(Locale locale) {
        messages.set(Messages.in(locale));
    }

    /** The sentence of a key, now. */
    public String text(String key, Object... arguments) {
        return messages.get().text(key, words(arguments));
    }

    /** The sentence of a diagnostic, now. */
    public String text(Diagnostic diagnostic) {
        return text("diagnostic." + diagnostic.code(), diagnostic.arguments().toArray());
    }

    /** The name of an edit, now. */
    public String text(EditName name) {
        return text("edit." + name.key(), name.arguments().toArray());
    }

    private Object[] words(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof MessageKey word ? text(word.key()) : argument)
                .map(argument -> argument instanceof Listing several ? said(several) : argument)
                .toArray();
    }

    private String said(Listing several) {
        return several.joined(text("listing.between"));
    }

    /** The sentence of a key, following the language. */
    public StringBinding binding(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), messages);
    }

    /** Any text that follows the language. */
    public StringBinding binding(Callable<String> text) {
        return Bindings.createStringBinding(text, messages);
    }
}
