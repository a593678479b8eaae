package org.netloom.core.diagnose;

import java.util.List;
import org.netloom.core.graph.NodeId;

/**
 * Something a person should know or mend, as a value. The sentence is the message {@code diagnostic.CODE} with the arguments in its
 * places ({@code {0}}, {@code {1}} …); it says what, where, why and what to do.
 *
 * @param severity how much it matters
 * @param code kebab-case, unique, such as {@code sizes-differ}
 * @param where the nodes concerned, the chief one first; empty if it concerns no node
 * @param arguments names, sizes and paths: strings, numbers, {@link org.netloom.core.text.MessageKey words} and
 *     {@link org.netloom.core.text.Listing several of these}, nothing else
 * @param repairs what would mend it, the best first; may be empty. Those of a graph are found when they are first asked for, on the
 *     thread that asks
 */
public record Diagnostic(
        Severity severity, String code, List<NodeId> where, List<Object> arguments, List<Repair> repairs) {

    public Diagnostic {
        where = List.copyOf(where);
        arguments = List.copyOf(arguments);
        repairs = repairs instanceof ProvenRepairs ? repairs : List.copyOf(repairs);
    }

    /** An error that concerns no node. */
    public static Diagnostic error(String code, Object... arguments) {
        return new Diagnostic(Severity.ERROR, code, List.of(), List.of(arguments), List.of());
    }

    /** A warning that concerns no node. */
    public static Diagnostic warning(String code, Object... arguments) {
        return new Diagnostic(Severity.WARNING, code, List.of(), List.of(arguments), List.of());
    }

    /** A remark that concerns no node. */
    public static Diagnostic info(String code, Object... arguments) {
        return new Diagnostic(Severity.INFO, code, List.of(), List.of(arguments), List.of());
    }

    /** The same, with what would mend it. */
    public Diagnostic withRepairs(List<Repair> newRepairs) {
        return new Diagnostic(severity, code, where, arguments, newRepairs);
    }

    /** Whether it stops the work. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
