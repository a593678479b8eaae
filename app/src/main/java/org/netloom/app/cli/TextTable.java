package org.netloom.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns; Chinese characters count as two columns wide. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<String> head;
    private final String rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param head the titles of the columns
     * @param alignment for each column {@code <} or {@code >}
     */
    TextTable(List<String> head, String alignment) {
        this.head = head;
        this.rightAligned = alignment;
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Prints the table, its head faint. Rows that do not fit into the width have their last cell broken at spaces. */
    void print(Terminal terminal) {
        int[] widths = new int[head.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(head.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        int last = widths.length - 1;
        int before = 2;
        for (int column = 0; column < last; column++) {
            before += widths[column] + GAP.length();
        }
        widths[last] = Math.min(widths[last], Math.max(30, terminal.width() - before));
        if (head.stream().anyMatch(title -> !title.isEmpty())) {
            terminal.out()
                    .println(terminal.styled(Style.FAINT, line(head, widths).stripTrailing()));
        }
        for (List<String> row : rows) {
            List<String> pieces = wrap(row.get(last), widths[last]);
            for (int piece = 0; piece < pieces.size(); piece++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < last; column++) {
                    cells.add(piece == 0 ? row.get(column) : "");
                }
                cells.add(pieces.get(piece));
                terminal.out().println(line(cells, widths).stripTrailing());
            }
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(GAP);
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String space = " ".repeat(Math.max(0, widths[column] - width(cell)));
            line.append(rightAligned.charAt(column) == '>' ? space + cell : cell + space)
                    .append(GAP);
        }
        return line.toString();
    }

    /** Breaks a text at spaces, or anywhere between Chinese characters. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[\\u3000-\\u9fff\\uff00-\\uffef])")) {
            if (!line.isEmpty() && width(line + word.stripTrailing()) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** How many columns of a terminal a text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        boolean wide = c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
        return wide ? 2 : 1;
    }
}
