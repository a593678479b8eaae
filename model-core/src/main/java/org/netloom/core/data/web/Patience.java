package org.netloom.core.data.web;

import java.time.Duration;

/**
 * How long servers are waited for.
 *
 * @param connect until there is a connection
 * @param stall until something comes, at the beginning and in between
 * @param redirects how often an answer may point elsewhere
 */
public record Patience(Duration connect, Duration stall, int redirects) {

    /** As browsers do. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 10);
}
