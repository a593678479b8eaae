package org.netloom.core.data.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer that brings data.
 *
 * @param places where it was asked for, the last one first
 */
record Answer(HttpResponse<Arrivals> response, List<URI> places) {

    /** What it says of itself. */
    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** How many bytes it will have, if it says so. */
    OptionalLong announced() {
        return header("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
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
