package org.netloom.app.inspector;

import java.util.Optional;

/** A name: anything but nothing. */
record WordsRule() implements TextRule<String> {

    @Override
    public String show(String value) {
        return value;
    }

    @Override
    public Reading<String> read(String text) {
        return text.isBlank()
                ? new Reading<>(Optional.empty(), Optional.of(Complaint.of("inspector.expects-name")))
                : Reading.good(text.strip());
    }
}
