package org.netloom.core.formula;

/** Values as they are written in Java code. Pure. */
public final class JavaLiteral {

    private JavaLiteral() {}

    /** A text in quotes, on one line, that means the same in every encoding of the file that it stands in. */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(sign -> literal.append(sign((char) sign)));
        return literal.append('"').toString();
    }

    /** A number to its last digit. */
    public static String of(double number) {
        if (Double.isNaN(number)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(number);
    }

    private static String sign(char sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isPlain(sign) ? String.valueOf(sign) : octalOrCode(sign);
        };
    }

    /** A code below a space would be read before the text is, and end a line: it is written as three octal digits. */
    private static String octalOrCode(char sign) {
        return sign < ' ' ? String.format("\\%03o", (int) sign) : String.format("\\u%04x", (int) sign);
    }

    private static boolean isPlain(char sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
