package org.netloom.core.data.csv;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.Reason;
import org.netloom.core.data.Table;
import org.netloom.core.data.TableFiles;
import org.netloom.core.diagnose.Diagnostic;

/**
 * What is kept of a file beside its cells.
 *
 * @param wish what was said of how it is written when it was read; empty if all was known
 * @param dialect how it is written
 * @param sha256 of its bytes
 * @param reasons why it is thought to be written so
 * @param remarks what there was to say when it was read
 */
record TableIndex(String wish, CsvDialect dialect, String sha256, List<Reason> reasons, List<Diagnostic> remarks) {

    OpenedCsv opened(Path file, Table table) {
        return new OpenedCsv(file, table, dialect, reasons, sha256);
    }

    void write(DataOutput out) throws IOException {
        TableFiles.text(wish, out);
        TableFiles.text(dialect.charset(), out);
        out.writeChar(dialect.delimiter());
        out.writeChar(dialect.quote());
        out.writeInt(dialect.headerRows());
        out.writeBoolean(dialect.decimalComma());
        out.writeBoolean(dialect.comments());
        out.writeBoolean(dialect.titles());
        out.writeBoolean(dialect.backslash());
        TableFiles.text(sha256, out);
        out.writeInt(reasons.size());
        for (Reason reason : reasons) {
            TableFiles.text(reason.code(), out);
            TableFiles.text(reason.confidence().name(), out);
            KeptRemarks.arguments(reason.arguments(), out);
        }
        KeptRemarks.write(remarks, out);
    }

    static TableIndex read(DataInput in) throws IOException {
        String wish = TableFiles.text(in);
        CsvDialect dialect = new CsvDialect(
                TableFiles.text(in),
                in.readChar(),
                in.readChar(),
                in.readInt(),
                in.readBoolean(),
                "",
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean());
        String sha256 = TableFiles.text(in);
        List<Reason> reasons = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            reasons.add(new Reason(
                    TableFiles.text(in), Confidence.valueOf(TableFiles.text(in)), KeptRemarks.arguments(in)));
        }
        List<Diagnostic> remarks = KeptRemarks.read(in);
        return new TableIndex(wish, dialect, sha256, reasons, remarks);
    }
}
