package org.netloom.app.window;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.beans.WeakListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How many listen to a value. JavaFX does not tell, so it is read where JavaFX keeps it. */
public final class Listeners {

    private Listeners() {}

    /** Those that are still there: weak ones whose owner is gone do not count. */
    public static long count(ObservableValue<?> value) {
        Object helper = read(value, "helper");
        if (helper == null) {
            return 0;
        }
        return Stream.of("listener", "invalidationListeners", "changeListeners")
                .map(name -> read(helper, name))
                .flatMap(found -> found instanceof Object[] several ? Arrays.stream(several) : Stream.ofNullable(found))
                .filter(listener ->
                        listener != null && !(listener instanceof WeakListener weak && weak.wasGarbageCollected()))
                .count();
    }

    private static @Nullable Object read(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field.get(owner);
            } catch (NoSuchFieldException inherited) {
                continue;
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
        return null;
    }
}
