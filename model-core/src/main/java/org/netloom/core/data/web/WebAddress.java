package org.netloom.core.data.web;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/**
 * Where data lie in the web.
 *
 * @param uri http or https, with a host, in ASCII, without names and passwords
 * @param page the page that was asked for, if the data of it lie elsewhere
 */
public record WebAddress(URI uri, Optional<URI> page) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?i)([a-z][a-z0-9+.-]*)://(?:[^/?#]*@)?([^/?#@:]+|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?][^#]*)?(#.*)?");

    private static final Pattern POINTED_AT = Pattern.compile("(?is)([a-z][a-z0-9+.-]*:)?(//[^/?#]*)?([^#]*)(#.*)?");

    private static final String AS_THEY_ARE = "-._~!$&'()*+,;=:@/?";

    /** Whether a word looks like an address rather than like a file, whatever its scheme. */
    public static boolean isMeant(String word) {
        return word.strip().matches("(?is)[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * Reads an address as people paste it: with spaces and letters of all languages, which are written as the web wants them. Of pages that only show
     * data, the address of the data is found; see {@link WebPages}.
     *
     * @return a failure that says what is wrong with it
     */
    public static Outcome<WebAddress> parse(String text) {
        String plain = text.strip().replaceFirst("^[<\"'](.*)[>\"']$", "$1");
        Matcher parts = SHAPE.matcher(plain);
        if (!parts.matches()) {
            return Outcome.failed(Diagnostic.error("web-no-address", plain));
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Outcome.failed(Diagnostic.error("web-scheme", scheme));
        }
        try {
            String host = parts.group(2).startsWith("[") ? parts.group(2) : IDN.toASCII(parts.group(2));
            String rest = Optional.ofNullable(parts.group(4)).orElse("/");
            URI uri = URI.create(scheme
                    + "://"
                    + host.toLowerCase(Locale.ROOT)
                    + Optional.ofNullable(parts.group(3)).orElse("")
                    + encoded(rest.startsWith("?") ? "/" + rest : rest));
            return uri.getHost() == null
                    ? Outcome.failed(Diagnostic.error("web-no-address", plain))
                    : WebPages.dataOf(
                            uri, Optional.ofNullable(parts.group(5)).orElse("#").substring(1));
        } catch (IllegalArgumentException noAddress) {
            return Outcome.failed(Diagnostic.error("web-no-address", plain));
        }
    }

    /** The address without its question, which may be long, or secret, and without names and passwords. */
    public static String shown(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port + uri.getPath();
    }

    /** The address as messages have it. */
    public String shown() {
        return shown(uri);
    }

    /**
     * Where an answer points, which may be written in letters of all languages as well.
     *
     * @param where as of a header, without what stands before and behind it; relative to the address that answered, or whole
     * @return in ASCII, with its scheme in small letters, and without what follows the number sign
     * @throws IllegalArgumentException if its host cannot be written in ASCII
     */
    static String pointedAt(String where) {
        return POINTED_AT.matcher(where).replaceFirst(parts -> Matcher.quoteReplacement(pointedAt(parts)));
    }

    private static String pointedAt(MatchResult parts) {
        String scheme = Optional.ofNullable(parts.group(1)).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(parts.group(2)).orElse("");
        boolean ascii = host.chars().allMatch(sign -> sign < 128);
        return scheme + (ascii ? host : "//" + IDN.toASCII(host.substring(2))) + encoded(parts.group(3));
    }

    private static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            String one = Character.toString(sign);
            boolean escape = sign == '%' && text.substring(at).matches("(?s)%[0-9a-fA-F]{2}.*");
            if (escape || sign < 128 && (Character.isLetterOrDigit(sign) || AS_THEY_ARE.contains(one))) {
                result.append(one);
            } else {
                for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
                    result.append(String.format("%%%02X", b & 0xFF));
                }
            }
            at += one.length();
        }
        return result.toString();
    }
}
