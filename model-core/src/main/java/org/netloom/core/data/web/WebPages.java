package org.netloom.core.data.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;

/** Pages that show data which lie at another address, as far as that is known beforehand. */
final class WebPages {

    private static final Pattern GITHUB = Pattern.compile("/([^/]+)/([^/]+)/blob/(.+)");
    private static final Pattern GITLAB = Pattern.compile("(/.+)/-/blob/(.+)");
    private static final Pattern HUGGING_FACE = Pattern.compile("(/.+)/blob/(.+)");
    private static final Pattern SHEET =
            Pattern.compile("/spreadsheets/(?:u/\\d+/)?d/([^/]+)(?:/(?:edit|view|htmlview|copy|preview).*)?/?");
    private static final Pattern PUBLISHED_SHEET = Pattern.compile("(/spreadsheets/(?:u/\\d+/)?d/e/[^/]+)/pubhtml");
    private static final Pattern SHEET_NUMBER = Pattern.compile("(?:^|[&?#])gid=(\\d+)");
    private static final Pattern DROPBOX = Pattern.compile("/(?:s|scl/fi)/.+");

    private WebPages() {}

    /**
     * Where the data of a page lie.
     *
     * @param fragment what follows the number sign
     * @return the address itself if it is none of such a page; a failure if they cannot be had without signing in
     */
    static Outcome<WebAddress> dataOf(URI uri, String fragment) {
        String host = uri.getHost().replaceFirst("^www\\.", "");
        if (host.equals("kaggle.com")) {
            return Outcome.failed(Diagnostic.error("web-kaggle"));
        }
        Optional<String> data =
                switch (host) {
                    case "github.com" -> rewritten(GITHUB, uri, "https://raw.githubusercontent.com/$1/$2/$3");
                    case "gitlab.com" -> rewritten(GITLAB, uri, "https://gitlab.com$1/-/raw/$2");
                    case "huggingface.co" -> rewritten(HUGGING_FACE, uri, "https://huggingface.co$1/resolve/$2");
                    case "docs.google.com" -> sheet(uri, fragment);
                    case "dropbox.com" -> dropbox(uri);
                    default -> Optional.empty();
                };
        return Outcome.of(data.map(address -> new WebAddress(URI.create(address), Optional.of(uri)))
                .orElseGet(() -> new WebAddress(uri, Optional.empty())));
    }

    private static Optional<String> rewritten(Pattern page, URI uri, String data) {
        Matcher path = page.matcher(uri.getRawPath());
        return path.matches() ? Optional.of(path.replaceFirst(data)) : Optional.empty();
    }

    private static Optional<String> sheet(URI uri, String fragment) {
        Optional<String> published = rewritten(PUBLISHED_SHEET, uri, "https://docs.google.com$1/pub?output=csv")
                .map(data -> data + number(uri, fragment, "&single=true"));
        return published.isPresent()
                ? published
                : rewritten(SHEET, uri, "https://docs.google.com/spreadsheets/d/$1/export?format=csv")
                        .map(data -> data + number(uri, fragment, ""));
    }

    /** Which sheet is meant; the first one if the page does not say. */
    private static String number(URI uri, String fragment, String with) {
        String all = Optional.ofNullable(uri.getRawQuery()).orElse("") + "#" + fragment;
        Matcher number = SHEET_NUMBER.matcher(all);
        return number.find() ? "&gid=" + number.group(1) + with : "";
    }

    private static Optional<String> dropbox(URI uri) {
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        if (!DROPBOX.matcher(uri.getRawPath()).matches() || query.matches("(.*&)?(dl|raw)=1(&.*)?")) {
            return Optional.empty();
        }
        String others = query.replaceAll("(^|&)dl=[^&]*", "").replaceFirst("^&", "");
        return Optional.of(
                "https://www.dropbox.com" + uri.getRawPath() + "?" + (others.isEmpty() ? "" : others + "&") + "dl=1");
    }
}
