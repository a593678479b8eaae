package org.netloom.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What a view listens to; closed when the view goes, so that nothing it listened to keeps it alive. FX thread only. */
public final class Subscriptions implements AutoCloseable {

    private final List<Runnable> undo = new ArrayList<>();

    /** Listens to a value, and is told the present one at once. */
    public <T> void observe(ObservableValue<T> value, Consumer<? super T> listener) {
        onChange(value, listener);
        listener.accept(value.getValue());
    }

    /** Listens to changes of a value. */
    public <T> void onChange(ObservableValue<T> value, Consumer<? super T> listener) {
        ChangeListener<T> change = (source, before, after) -> listener.accept(after);
        value.addListener(change);
        undo.add(() -> value.removeListener(change));
    }

    /** Listens to anything observable, such as a list. */
    public void onInvalidation(Observable observable, Runnable listener) {
        InvalidationListener invalidation = source -> listener.run();
        observable.addListener(invalidation);
        undo.add(() -> observable.removeListener(invalidation));
    }

    /** Binds a property until closed. */
    public <T> void bind(Property<T> property, ObservableValue<? extends T> source) {
        property.bind(source);
        undo.add(property::unbind);
    }

    /** Something else to undo on closing. */
    public void add(Runnable onClose) {
        undo.add(onClose);
    }

    @Override
    public void close() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
    }
}
