package org.netloom.core.edit;

import java.util.List;

/**
 * The name of an edit, as a message.
 *
 * @param key the message key is {@code edit.KEY}
 * @param arguments what stands in the message's places, such as the name of a node: strings, numbers and
 *     {@link org.netloom.core.text.MessageKey words}
 */
public record EditName(String key, List<Object> arguments) {

    public EditName {
        arguments = List.copyOf(arguments);
    }

    /** A name with arguments. */
    public static EditName of(String key, Object... arguments) {
        return new EditName(key, List.of(arguments));
    }
}
