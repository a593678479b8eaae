package org.netloom.app.cli;

/** How a word looks on a terminal that has colours; nowhere does the colour alone carry the meaning. */
enum Style {
    STRONG("1"),
    FAINT("2"),
    ACCENT("34"),
    GOOD("32"),
    WARNING("33"),
    ERROR("1;31");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String of(String text) {
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
