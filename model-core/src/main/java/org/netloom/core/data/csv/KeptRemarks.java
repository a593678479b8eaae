package org.netloom.core.data.csv;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.TableFiles;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Severity;
import org.netloom.core.text.Listing;

/** What there was to say when something was read, as it is kept with it. */
public final class KeptRemarks {

    private KeptRemarks() {}

    /** Writes remarks that point to no part of a network and have no repair. */
    public static void write(List<Diagnostic> remarks, DataOutput out) throws IOException {
        out.writeInt(remarks.size());
        for (Diagnostic remark : remarks) {
            TableFiles.text(remark.severity().name(), out);
            TableFiles.text(remark.code(), out);
            arguments(remark.arguments(), out);
        }
    }

    /** Reads what was written. */
    public static List<Diagnostic> read(DataInput in) throws IOException {
        List<Diagnostic> remarks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Severity severity = Severity.valueOf(TableFiles.text(in));
            remarks.add(new Diagnostic(severity, TableFiles.text(in), List.of(), arguments(in), List.of()));
        }
        return remarks;
    }

    static void arguments(List<Object> arguments, DataOutput out) throws IOException {
        out.writeInt(arguments.size());
        for (Object argument : arguments) {
            if (argument instanceof Integer number) {
                out.writeByte('i');
                out.writeInt(number);
            } else if (argument instanceof Long number) {
                out.writeByte('l');
                out.writeLong(number);
            } else if (argument instanceof Double number) {
                out.writeByte('d');
                out.writeDouble(number);
            } else if (argument instanceof Listing several) {
                out.writeByte('n');
                out.writeBoolean(several.more());
                out.writeInt(several.parts().size());
                for (String part : several.parts()) {
                    TableFiles.text(part, out);
                }
            } else {
                out.writeByte('t');
                TableFiles.text(argument.toString(), out);
            }
        }
    }

    private static Listing several(DataInput in) throws IOException {
        boolean more = in.readBoolean();
        List<String> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(TableFiles.text(in));
        }
        return new Listing(parts, more);
    }

    static List<Object> arguments(DataInput in) throws IOException {
        List<Object> arguments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            arguments.add(
                    switch (in.readByte()) {
                        case 'i' -> in.readInt();
                        case 'l' -> in.readLong();
                        case 'd' -> in.readDouble();
                        case 'n' -> several(in);
                        default -> TableFiles.text(in);
                    });
        }
        return arguments;
    }
}
