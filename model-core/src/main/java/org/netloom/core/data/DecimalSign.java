package org.netloom.core.data;

/** What stands before the decimals of a number. The words are the messages {@code decimalSign.NAME}. */
public enum DecimalSign {
    /** 1.5 is one and a half. */
    POINT,
    /** 1,5 is one and a half. */
    COMMA;

    /** The sign that is meant by whether it is a comma. */
    public static DecimalSign of(boolean comma) {
        return comma ? COMMA : POINT;
    }

    /** Whether 1,5 means one and a half. */
    public boolean isComma() {
        return this == COMMA;
    }

    /** The one that it is not. */
    public DecimalSign other() {
        return of(!isComma());
    }

    char character() {
        return isComma() ? ',' : '.';
    }
}
