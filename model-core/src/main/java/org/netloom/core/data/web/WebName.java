package org.netloom.core.data.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.netloom.core.data.PlainName;
import org.netloom.core.data.csv.DataFiles;
import org.netloom.core.data.packed.Gzip;

/** What a fetched file is called: as the server says, else as the address ends; with an ending that its kind tells if it has none. */
final class WebName {

    /** As RFC 6266 has it: the name in any characters, and the plain one. */
    private static final Pattern ANY = Pattern.compile("(?i)filename\\*\\s*=\\s*\"?([\\w-]+)'[^']*'([^;\"]+)");

    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]+))");

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("text/csv", ".csv"),
            Map.entry("application/csv", ".csv"),
            Map.entry("text/comma-separated-values", ".csv"),
            Map.entry("text/tab-separated-values", ".tsv"),
            Map.entry("text/plain", ".txt"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/x-zip-compressed", ".zip"),
            Map.entry("application/gzip", ".gz"),
            Map.entry("application/x-gzip", ".gz"));

    /** Names that say how the server works, and nothing of the file. */
    private static final Pattern PROGRAM = Pattern.compile("(?i)\\.(php|aspx?|jsp|cgi|do|html?)$");

    private WebName() {}

    /**
     * The name of a file.
     *
     * @param disposition what the server calls it
     * @param places where it was asked for, the last one first
     * @param type of its content, such as {@code text/csv; charset=utf-8}
     * @param head its first bytes
     */
    static String of(Optional<String> disposition, List<URI> places, Optional<String> type, byte[] head) {
        List<String> offered = Stream.concat(
                        disposition.flatMap(WebName::stated).stream(),
                        places.stream().map(WebName::lastOf))
                .map(PlainName::of)
                .filter(name -> !name.isEmpty())
                .toList();
        return offered.stream()
                .filter(WebName::hasEnding)
                .findFirst()
                .orElseGet(() -> withEnding(offered.stream().findFirst().orElse("data"), type, head));
    }

    private static Optional<String> stated(String disposition) {
        Matcher any = ANY.matcher(disposition);
        if (any.find()) {
            Optional<String> decoded = decoded(any.group(2).strip(), any.group(1));
            if (decoded.isPresent()) {
                return decoded;
            }
        }
        Matcher plain = PLAIN.matcher(disposition);
        return plain.find()
                ? Optional.of(
                        plain.group(1) == null
                                ? plain.group(2).strip()
                                : utf8(plain.group(1).replaceAll("\\\\(.)", "$1")))
                : Optional.empty();
    }

    /** Headers are read as Latin-1; many servers write UTF-8 into them. */
    static String utf8(String name) {
        String other = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return other.contains("\uFFFD") ? name : other;
    }

    private static Optional<String> decoded(String name, String charset) {
        try {
            return Optional.of(URLDecoder.decode(name.replace("+", "%2B"), Charset.forName(charset)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.of(name);
        }
    }

    private static String lastOf(URI place) {
        String path = Optional.ofNullable(place.getPath()).orElse("");
        String last = path.replaceFirst("/+$", "");
        return last.substring(last.lastIndexOf('/') + 1);
    }

    private static boolean hasEnding(String name) {
        return DataFiles.isNamedSo(name)
                || name.toLowerCase(Locale.ROOT).endsWith(".gz")
                || name.matches(".*-(idx[134])-ubyte");
    }

    private static String withEnding(String name, Optional<String> type, byte[] head) {
        String kind = type.map(text -> text.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        String bare = PROGRAM.matcher(name).replaceFirst("");
        if (Gzip.begins(head)) {
            return bare + ".gz";
        }
        boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        String ending = Optional.ofNullable(ENDINGS.get(kind)).orElse(zip ? ".zip" : "");
        boolean named = bare.contains(".") && kind.equals("text/plain");
        return ending.isEmpty() || named ? bare : bare + ending;
    }
}
