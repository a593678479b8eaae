package org.netloom.app.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that can be set here.
 *
 * @param id its editor is addressed as {@code param-ID}
 * @param words the message of its name; that of its help is {@code WORDS.help}
 * @param form how it is edited
 * @param value the present value; empty if the chosen nodes differ
 * @param change sets it, as one step of the history with what is typed right after
 * @param <T> the type of its value
 */
record Setting<T>(String id, String words, Form<T> form, Supplier<Optional<T>> value, Consumer<T> change) {}
