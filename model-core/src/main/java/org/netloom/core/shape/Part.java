package org.netloom.core.shape;

import java.util.List;
import org.netloom.core.shape.TensorShape.Flat;
import org.netloom.core.text.MessageKey;

/**
 * A stretch of a prepared row that an Input can read by itself: the ordinary columns together, or one column whose numbers mean
 * something of their own.
 *
 * @param name the column, or {@link #TABLE}
 * @param kind what its numbers are
 * @param spans where they lie in the row, in their order, at least one
 * @param shape what they are together; of texts a row of tokens
 * @param indexSize how many categories or tokens each number is the index of one of; 0 if they are ordinary numbers
 */
public record Part(String name, Kind kind, List<Span> spans, TensorShape shape, int indexSize) {

    /** The name of the part that ordinary columns form. A column that is itself a part never has it. */
    public static final String TABLE = "*";

    /** What the numbers of a part are. */
    public enum Kind {
        /** Ordinary columns, side by side. */
        TABLE,
        /** The index of a category, for an Embedding. */
        CATEGORY,
        /** Tokens of a text, padded at its end. */
        TEXT,
        /** The pixels of a picture. */
        PICTURE
    }

    /**
     * Neighbours in a row.
     *
     * @param from the first, counted from 0
     * @param length how many, at least 1
     */
    public record Span(int from, int length) {}

    public Part {
        spans = List.copyOf(spans);
    }

    /** The name of the part that a column forms: its own, unless that is one of those that belong to {@link #TABLE}. */
    public static String nameOf(String column) {
        return column.startsWith(TABLE) ? TABLE + column : column;
    }

    /** How many numbers it has. */
    public int width() {
        return spans.stream().mapToInt(Span::length).sum();
    }

    /** Whether its numbers can stand in a row with those of others: pixels and tokens cannot. */
    public boolean isOfRow() {
        return kind != Kind.PICTURE && kind != Kind.TEXT && shape instanceof Flat;
    }

    /** What a person calls the part that an Input reads under a name: words, or the column. */
    public static Object said(String name) {
        return name.equals(TABLE) ? MessageKey.parameter("reads.table") : name;
    }
}
