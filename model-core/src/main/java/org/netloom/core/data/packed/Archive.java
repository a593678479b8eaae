package org.netloom.core.data.packed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.text.Listing;

/** Looks for the table in a ZIP archive. */
final class Archive {

    private static final int NAMES_SHOWN = 8;

    /** What Windows in China writes names in that are not UTF-8; and the one in which nothing is wrong. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private Archive() {}

    static boolean begins(byte[] head) {
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /**
     * Opens an archive.
     *
     * @throws ZipException if it is damaged
     */
    static ZipFile open(Path path) throws IOException {
        ZipException first = null;
        for (Charset charset : CHARSETS) {
            try {
                return new ZipFile(path.toFile(), charset);
            } catch (ZipException damagedOrInAnotherCharset) {
                first = first == null ? damagedOrInAnotherCharset : first;
            }
        }
        throw first == null ? new ZipException("No charset") : first;
    }

    /**
     * The one table in an archive; read-me files and what systems add for themselves do not count.
     *
     * @param isTable tells tables by their names
     */
    static Outcome<ZipEntry> table(ZipFile zip, String name, Predicate<String> isTable) {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory() && !isOfSystem(entry.getName()))
                .toList();
        List<? extends ZipEntry> tables =
                files.stream().filter(entry -> isTable.test(entry.getName())).toList();
        List<? extends ZipEntry> likely = tables.size() < 2
                ? tables
                : tables.stream().filter(entry -> !isPlainText(entry.getName())).toList();
        List<? extends ZipEntry> chosen = !likely.isEmpty() ? likely : !tables.isEmpty() ? tables : files;
        if (chosen.size() == 1) {
            return Outcome.of(chosen.get(0));
        }
        return Outcome.failed(
                tables.isEmpty()
                        ? Diagnostic.error("archive-no-table", name, files.size())
                        : Diagnostic.error("archive-several", name, chosen.size(), shown(chosen)));
    }

    private static Listing shown(List<? extends ZipEntry> entries) {
        return Listing.of(entries.stream().map(ZipEntry::getName).toList(), NAMES_SHOWN);
    }

    private static boolean isPlainText(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    private static boolean isOfSystem(String name) {
        String last = lastOf(name);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equalsIgnoreCase("thumbs.db");
    }

    /** A name without folders. */
    static String lastOf(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
