package org.netloom.app.cli;

import java.util.Optional;

/** The version of the product, as its jar says it. */
final class Version {

    private Version() {}

    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
