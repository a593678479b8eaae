package org.netloom.core.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of something a user asked for: a value, perhaps with remarks, or the reasons why not. For mistakes that users can make
 * (a wrong file, a wrong network); bugs stay exceptions.
 *
 * @param <T> the value
 */
public sealed interface Outcome<T> {

    /** What there is to say; at least one error if it failed. */
    List<Diagnostic> diagnostics();

    /** It worked. */
    record Success<T>(T value, List<Diagnostic> diagnostics) implements Outcome<T> {
        public Success {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** It did not, and why. */
    record Failure<T>(List<Diagnostic> diagnostics) implements Outcome<T> {
        public Failure {
            diagnostics = List.copyOf(diagnostics);
            if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
                throw new IllegalArgumentException("A failure needs an error: " + diagnostics);
            }
        }
    }

    /** A success with nothing to say. */
    static <T> Outcome<T> of(T value) {
        return new Success<>(value, List.of());
    }

    /** A failure for one reason. */
    static <T> Outcome<T> failed(Diagnostic reason) {
        return new Failure<>(List.of(reason));
    }

    /** The value, if there is one. */
    default Optional<T> toOptional() {
        return this instanceof Success<T> success ? Optional.of(success.value()) : Optional.empty();
    }

    /** Goes on with the value; remarks of both steps are kept. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Success<T> success) {
            Outcome<R> result = next.apply(success.value());
            List<Diagnostic> all = new java.util.ArrayList<>(success.diagnostics());
            all.addAll(result.diagnostics());
            return result instanceof Success<R> good ? new Success<>(good.value(), all) : new Failure<>(all);
        }
        return new Failure<>(diagnostics());
    }
}
