package org.netloom.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the dates of a column become numbers. The first number is always the moment itself on a straight axis; each part adds what comes
 * round again.
 *
 * @param order which part comes first where the digits do not tell
 * @param parts what comes round, in the order of the prepared row
 */
public record FittedDates(DateText.Order order, List<Part> parts) {

    private static final double YEAR = 365.2425;
    private static final int WEEK = 7;

    /** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
    private static final int FIRST_WEEKDAY = 3;

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** What comes round again. */
    public enum Part {
        /** The time of the year as a point on a circle: sine and cosine. */
        SEASON,
        /** One number a day of the week, Monday first. */
        WEEKDAY,
        /** The time of day as a point on a circle. */
        TIME_OF_DAY
    }

    public FittedDates {
        parts = List.copyOf(parts);
    }

    /** What each number of the prepared row is called. */
    public List<String> outputs(String column) {
        List<String> outputs = new ArrayList<>(List.of(column));
        for (Part part : parts) {
            if (part == Part.WEEKDAY) {
                WEEKDAYS.forEach(day -> outputs.add(column + "=" + day));
            } else {
                String name = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                outputs.add(column + " " + name + " sin");
                outputs.add(column + " " + name + " cos");
            }
        }
        return outputs;
    }

    /** Writes what comes round, from a place of a prepared row on. */
    void write(double days, float[] row, int place) {
        int at = place;
        for (Part part : parts) {
            switch (part) {
                case SEASON -> at = circle(days / YEAR, row, at);
                case TIME_OF_DAY -> at = circle(days, row, at);
                case WEEKDAY -> {
                    row[at + weekday(days)] = 1;
                    at += WEEK;
                }
            }
        }
    }

    /** 0 for Monday to 6 for Sunday. */
    public static int weekday(double days) {
        return (int) Math.floorMod((long) Math.floor(days) + FIRST_WEEKDAY, (long) WEEK);
    }

    private static int circle(double turns, float[] row, int at) {
        double angle = 2 * Math.PI * (turns - Math.floor(turns));
        row[at] = (float) Math.sin(angle);
        row[at + 1] = (float) Math.cos(angle);
        return at + 2;
    }
}
