package org.netloom.core.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.netloom.core.diagnose.Diagnostic;

/** What the packed parts of a workbook tell beside the cells: how large they are unpacked, and which cells are merged. */
final class WorkbookParts {

    /** A cell takes about 30 bytes in the file, and as text in rows about three times as much. */
    private static final int TIMES_UNPACKED = 3;

    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]+)\\$?(\\d+):\\$?([A-Z]+)\\$?(\\d+)");

    /** The last cell of a sheet is XFD1048576. */
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[1-9]\\d{0,6}");

    private WorkbookParts() {}

    /**
     * Cells that were merged into one.
     *
     * @param column the first one, counted from 0
     * @param top the first row, counted from 1
     * @param bottom the last row
     */
    record Merged(int column, int top, int bottom) {}

    /**
     * Why a workbook cannot be read with the memory that is left, if it cannot: a small file may unpack to a very large one.
     *
     * @param room how many bytes there are for so many
     */
    static Optional<Diagnostic> problem(Path path, LongUnaryOperator room) throws IOException {
        long unpacked = unpacked(path);
        long available = room.applyAsLong(unpacked * TIMES_UNPACKED);
        return unpacked <= available / TIMES_UNPACKED
                ? Optional.empty()
                : Optional.of(Diagnostic.error(
                        "file-needs-memory",
                        FileNames.of(path),
                        unpacked * TIMES_UNPACKED >> 20,
                        Math.max(0, available >> 20)));
    }

    /** How many bytes the parts of a workbook have unpacked, as the archive says. */
    static long unpacked(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .filter(part -> part.getName().endsWith(".xml"))
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
        }
    }

    /**
     * The merged cells of a sheet that reach over several rows. An exception tells of cells that cannot be.
     *
     * @param relation what the workbook calls the sheet's part
     */
    static List<Merged> merged(Path path, String relation) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Optional<ZipEntry> sheet = target(zip, relation).map(zip::getEntry);
            return sheet.isEmpty() ? List.of() : ranges(zip, sheet.get());
        } catch (XMLStreamException broken) {
            throw new IOException("A part of the workbook is no XML", broken);
        }
    }

    private static Optional<String> target(ZipFile zip, String relation) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && relation.equals(xml.getAttributeValue(null, "Id"))) {
                    String target = xml.getAttributeValue(null, "Target");
                    return Optional.of(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Merged> ranges(ZipFile zip, ZipEntry sheet) throws IOException, XMLStreamException {
        List<Merged> ranges = new ArrayList<>();
        try (InputStream in = zip.getInputStream(sheet)) {
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
                if (begins && xml.getLocalName().equals("c")) {
                    check(xml.getAttributeValue(null, "r"));
                } else if (begins && xml.getLocalName().equals("mergeCell")) {
                    Matcher range = RANGE.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    if (range.matches() && !range.group(2).equals(range.group(4))) {
                        ranges.add(new Merged(
                                column(range.group(1)),
                                Integer.parseInt(range.group(2)),
                                Integer.parseInt(range.group(4))));
                    }
                }
            }
        } catch (NumberFormatException tooFar) {
            throw new IOException("A range beyond every sheet", tooFar);
        }
        return ranges;
    }

    /** Nobody can read a cell beyond the last that spreadsheets have: all those before it would have to be there. */
    private static void check(@Nullable String reference) throws IOException {
        if (reference != null && !CELL.matcher(reference).matches()) {
            throw new IOException("A cell beyond every sheet: " + reference);
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
