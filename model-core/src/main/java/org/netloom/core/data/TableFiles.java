package org.netloom.core.data;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells of a table whose cells lie in the files of a folder what these do not say themselves, and finds it again by that. */
public final class TableFiles {

    /** The kinds of columns, as they are written. */
    private enum Kind {
        CODED,
        DECIMALS,
        BLOCK
    }

    private TableFiles() {}

    /** Writes what is to be known of a table that was built in a folder. */
    public static void describe(Table table, DataOutput out) throws IOException {
        out.writeInt(table.rows());
        out.writeBoolean(table.decimalComma());
        describe(table.lines(), out);
        out.writeInt(table.columns().size());
        for (Column column : table.columns()) {
            text(column.name(), out);
            text(column.declared().map(Enum::name).orElse(""), out);
            texts(column.declaredValues().toArray(String[]::new), out);
            describe(column.cells(), out);
        }
    }

    private static void describe(CellStore cells, DataOutput out) throws IOException {
        if (cells instanceof CodedCells coded) {
            out.writeByte(Kind.CODED.ordinal());
            texts(coded.texts(), out);
            describe(coded.codes(), out);
        } else if (cells instanceof Decimals decimals) {
            out.writeByte(Kind.DECIMALS.ordinal());
            out.writeChar(decimals.point());
            texts(decimals.others(), out);
            describe(decimals.digits(), out);
            describe(decimals.places(), out);
        } else if (cells instanceof TextCells block) {
            out.writeByte(Kind.BLOCK.ordinal());
            describe(block.bytes(), out);
            describe(block.ends(), out);
            long[] missing = block.missingRows().toLongArray();
            out.writeInt(missing.length);
            for (long rows : missing) {
                out.writeLong(rows);
            }
        } else {
            throw new IllegalArgumentException("Only what was read from text lies in files");
        }
    }

    private static void describe(Packed packed, DataOutput out) throws IOException {
        out.writeByte(packed.width());
        describe(packed.pages(), out);
    }

    private static void describe(Shelf.Pages pages, DataOutput out) throws IOException {
        out.writeLong(pages.size());
        out.writeLong(pages.check());
    }

    private static void texts(String[] texts, DataOutput out) throws IOException {
        out.writeInt(texts.length);
        for (String text : texts) {
            text(text, out);
        }
    }

    /** Writes a text of any length. */
    public static void text(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * The table that was described.
     *
     * @param disk where it was built
     * @throws IOException if something of it is not there, or not as it was written
     */
    public static Table open(TableDisk disk, DataInput in, Progress progress) throws IOException {
        disk.clearAway();
        Shelf shelf = Shelf.in(disk.folder());
        int rows = in.readInt();
        boolean decimalComma = in.readBoolean();
        Packed lines = packed(shelf, "lines", in);
        int width = in.readInt();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = text(in);
            String declared = text(in);
            List<String> values = List.of(texts(in));
            Column column = ColumnBuilder.column(name, cells(shelf, "column" + i, in), decimalComma);
            columns.add(declared.isEmpty() ? column : column.declaredAs(ColumnType.valueOf(declared), values));
            progress.at((double) (i + 1) / width);
        }
        return new Table(columns, rows, lines, decimalComma, disk);
    }

    private static CellStore cells(Shelf shelf, String name, DataInput in) throws IOException {
        return switch (Kind.values()[in.readByte()]) {
            case CODED -> {
                String[] texts = texts(in);
                yield new CodedCells(texts, missing(texts), packed(shelf, name + ".codes", in));
            }
            case DECIMALS -> {
                char point = in.readChar();
                String[] others = texts(in);
                Packed digits = packed(shelf, name + ".digits", in);
                yield new Decimals(digits, packed(shelf, name + ".places", in), point, others, missing(others));
            }
            case BLOCK -> {
                Shelf.Pages bytes = shelf.read(name + ".text", in.readLong(), in.readLong());
                Packed ends = packed(shelf, name + ".ends", in);
                long[] missing = new long[in.readInt()];
                for (int i = 0; i < missing.length; i++) {
                    missing[i] = in.readLong();
                }
                yield new TextCells(bytes, ends, BitSet.valueOf(missing));
            }
        };
    }

    private static boolean[] missing(String[] texts) {
        boolean[] missing = new boolean[texts.length];
        for (int i = 0; i < texts.length; i++) {
            missing[i] = MissingMarkers.matches(texts[i]);
        }
        return missing;
    }

    private static Packed packed(Shelf shelf, String name, DataInput in) throws IOException {
        int width = in.readByte();
        String file = width == Long.BYTES && name.endsWith(".digits") ? DecimalsBuilder.widened(name) : name;
        return new Packed(shelf.read(file, in.readLong(), in.readLong()), width);
    }

    private static String[] texts(DataInput in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        return texts;
    }

    /** Reads a text that was written by {@link #text(String, DataOutput)}. */
    public static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
