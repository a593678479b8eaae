package org.netloom.core.data.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that brings data.
 *
 * @param places where it was asked for, the last one first
 */
record Answer(HttpResponse<Arrivals> response, List<URI> places) {

    /** As asked for that a part is sent, or that the file has no such part. */
    private static final int PARTIAL = 206;

    static final int NO_SUCH_PART = 416;

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");

    /** What it says of itself. */
    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The name of the encoding that it says it is in. */
    Optional<String> charset() {
        return header("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** How many bytes it will have, if it says so. */
    OptionalLong announced() {
        return header("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** Whether it brings what follows so many bytes of a file, as it was asked to. */
    boolean goesOnFrom(long bytes) {
        return response.statusCode() == PARTIAL
                && header("Content-Range")
                        .filter(range -> range.matches("(?i)bytes\\s+" + bytes + "-\\d+/.*"))
                        .isPresent();
    }

    /** Whether it is, in any way, about a part of a file. */
    boolean isOfPart() {
        return response.statusCode() == PARTIAL || response.statusCode() == NO_SUCH_PART;
    }

    /** What tells at a later time whether the file is still the same, to the byte: a strong entity tag, or a date that is a minute old. */
    Optional<String> validator() {
        boolean asSent = header("Content-Encoding")
                .filter(way -> !way.equals("identity"))
                .isEmpty();
        boolean parts = header("Accept-Ranges")
                .filter(unit -> unit.equalsIgnoreCase("none"))
                .isEmpty();
        return asSent && parts
                ? header("ETag").filter(tag -> tag.startsWith("\"")).or(this::oldDate)
                : Optional.empty();
    }

    private Optional<String> oldDate() {
        return header("Last-Modified").filter(changed -> date(changed)
                .flatMap(then -> header("Date").flatMap(Answer::date).filter(now -> then.plusMinutes(1)
                        .isBefore(now)))
                .isPresent());
    }

    private static Optional<ZonedDateTime> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Where it came from in the end. */
    URI at() {
        return places.get(0);
    }

    /** Nobody wants the rest. */
    void cancel() {
        response.body().cancel();
    }
}
