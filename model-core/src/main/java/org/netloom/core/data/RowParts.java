package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.ColumnSettings.Encoding;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.Part.Kind;
import org.netloom.core.shape.Part.Span;
import org.netloom.core.shape.TensorShape;

/**
 * Which stretches of a prepared row an Input can read by itself. The row is as it always was, column after column in the order of the
 * file; parts only say what lies where.
 */
final class RowParts {

    private RowParts() {}

    /** A row that is one part. */
    static List<Part> whole(int width) {
        return List.of(table(List.of(new Span(0, width))));
    }

    /**
     * The ordinary columns first, then each picture, text and index of a category, in the order of the columns. Where all columns are
     * indices of categories, they are one part.
     */
    static List<Part> of(List<FittedColumn> columns) {
        if (columns.stream().allMatch(RowParts::isIndex)) {
            return whole(columns.stream().mapToInt(FittedColumn::width).sum());
        }
        List<Part> parts = new ArrayList<>();
        List<Span> ordinary = new ArrayList<>();
        int at = 0;
        for (FittedColumn column : columns) {
            Span span = new Span(at, column.width());
            FittedText text = column.text();
            PictureSettings picture = column.picture();
            if (text != null) {
                parts.add(part(column, Kind.TEXT, span, new TensorShape.Flat(span.length()), text.size()));
            } else if (picture != null) {
                parts.add(part(
                        column,
                        Kind.PICTURE,
                        span,
                        new TensorShape.Image(picture.height(), picture.width(), picture.channels()),
                        0));
            } else if (isIndex(column)) {
                parts.add(part(
                        column,
                        Kind.CATEGORY,
                        span,
                        new TensorShape.Flat(1),
                        column.indexSizes().get(0)));
            } else if (column.width() > 0) {
                add(ordinary, span);
            }
            at += column.width();
        }
        if (!ordinary.isEmpty()) {
            parts.add(0, table(ordinary));
        }
        return parts;
    }

    private static boolean isIndex(FittedColumn column) {
        return column.type() == ColumnType.CATEGORY && column.encoding() == Encoding.ORDINAL;
    }

    private static Part table(List<Span> spans) {
        int width = spans.stream().mapToInt(Span::length).sum();
        return new Part(Part.TABLE, Kind.TABLE, spans, new TensorShape.Flat(width), 0);
    }

    private static Part part(FittedColumn column, Kind kind, Span span, TensorShape shape, int indexSize) {
        return new Part(Part.nameOf(column.name()), kind, List.of(span), shape, indexSize);
    }

    private static void add(List<Span> spans, Span span) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).from() + spans.get(last).length() == span.from()) {
            spans.set(last, new Span(spans.get(last).from(), spans.get(last).length() + span.length()));
        } else {
            spans.add(span);
        }
    }
}
