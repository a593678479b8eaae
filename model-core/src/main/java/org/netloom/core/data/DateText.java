package org.netloom.core.data;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as people write them into tables: 2024-03-01, 2024-03-01T14:30, 2024/3, 1.3.2024, 3/1/24, 1 Mar 2024, March 1, 2024,
 * 2024年3月1日, 14:30:05, 20240301143005; weeks by ISO 8601, 2024-W09, and quarters, 2024Q2 or Q2 2024, which begin with their first day; and Unix time, of ten digits in seconds
 * and of thirteen in milliseconds. Pure.
 */
public final class DateText {

    /** Which part comes first where the digits alone do not tell, as in 3/4/2024. The words are the messages {@code dateOrder.NAME}. */
    public enum Order {
        /** 3/4/2024 and 3/4/24 are the third of April. */
        DAY_FIRST,
        /** 3/4/2024 and 3/4/24 are the fourth of March. */
        MONTH_FIRST,
        /** 24/3/4 is the fourth of March, and 3/4/2024 is no date. */
        YEAR_FIRST
    }

    /** What a cell of digits alone names. */
    public enum Digits {
        /** No moment. */
        NONE,
        /** 20240301, and 2024030114 and longer ones with an hour, minutes and seconds. */
        CALENDAR,
        /** 1709303405, seconds since 1970-01-01, or 1709303405000, milliseconds. */
        UNIX
    }

    private static final int LONGEST = 40;
    private static final double SECONDS = 86_400;

    /** Two digits of a year: 69 and above lie in the twentieth century, as POSIX reads them. */
    private static final int PIVOT = 69;

    private static final String TIME =
            "(?:[T ,]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?" + TIME);
    private static final Pattern DIGITS =
            Pattern.compile("(?<year>(?:19|20)\\d{2})(?<month>[01]\\d)(?<day>[0-3]\\d)" + TIME);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<year>(?:19|20)\\d{2})(?<month>[01]\\d)(?<day>[0-3]\\d)T?(?<hour>[0-2]\\d)(?:(?<minute>[0-5]\\d)(?<second>[0-5]\\d)?)?Z?");
    /** From September 2001 on: what is shorter is hardly told from other numbers. */
    private static final Pattern UNIX = Pattern.compile("(?<seconds>[1-3]\\d{9})(?:\\d{3})?(?:[.,]\\d{1,9})?");

    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<first>\\d{1,2})[-/.](?<other>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<day>\\d{1,2})\\.?[- ]+(?:de )?(?<name>\\p{L}{3,10})\\.?[- ,]+(?<year>\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_DAY =
            Pattern.compile("(?<name>\\p{L}{3,10})\\.? (?:(?<day>\\d{1,2})(?:st|nd|rd|th)?,? )?(?<year>\\d{4})" + TIME);
    private static final Pattern CHINESE =
            Pattern.compile("(?<year>\\d{4})年(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})[日号])?" + TIME);
    private static final Pattern WEEK =
            Pattern.compile("(?<year>\\d{4})[- ]?[Ww](?<week>\\d{1,2})(?:-(?<weekday>[1-7]))?");
    private static final Pattern QUARTER = Pattern.compile(
            "(?<year>\\d{4})[-/ ]?[Qq](?<quarter>[1-4])|[Qq](?<first>[1-4])[-/ ]?(?<last>\\d{4})|(?<chinese>\\d{4})年第?(?<part>[1-4])季度");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?");

    /** English, German, French, Spanish, Italian, Portuguese and Dutch names of months, in full. */
    private static final List<String> MONTHS = List.of(
            "january januar jänner janvier enero gennaio janeiro januari",
            "february februar feber février febrero febbraio fevereiro februari",
            "march märz mrz mars marzo março maart mrt",
            "april avril abril aprile",
            "may mai mayo maggio maio mei",
            "june juni juin junio giugno junho",
            "july juli juillet julio luglio julho",
            "august août agosto augustus",
            "september septembre septiembre settembre setembro",
            "october oktober octobre octubre ottobre outubro",
            "november novembre noviembre novembro",
            "december dezember décembre diciembre dicembre dezembro");

    /** The day of a week tells nothing beside the date. */
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?,\\s+");

    private DateText() {}

    /**
     * The moment that a trimmed cell names.
     *
     * @return days since 1970-01-01 with the time of day as a fraction; a time alone lies in 0 to 1. NaN if the cell names no moment. A
     *     zone is read over: rows of one file are compared with each other.
     */
    public static double parse(String cell, Order order) {
        if (cell.length() < 4 || cell.length() > LONGEST) {
            return Double.NaN;
        }
        try {
            return parsed(cell, order);
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }

    /** What a trimmed cell names, if it holds digits alone. */
    public static Digits digits(String cell) {
        boolean calendar = !Double.isNaN(compact(cell))
                || cell.length() == 8 && DIGITS.matcher(cell).matches() && !Double.isNaN(parse(cell, Order.DAY_FIRST));
        return calendar ? Digits.CALENDAR : UNIX.matcher(cell).matches() ? Digits.UNIX : Digits.NONE;
    }

    private static double compact(String cell) {
        Matcher found = COMPACT.matcher(cell);
        if (!found.matches()) {
            return Double.NaN;
        }
        try {
            LocalDate day = LocalDate.of(number(found, "year", 0), number(found, "month", 1), number(found, "day", 1));
            return day.toEpochDay()
                    + day.atTime(number(found, "hour", 0), number(found, "minute", 0), number(found, "second", 0))
                                    .toLocalTime()
                                    .toSecondOfDay()
                            / SECONDS;
        } catch (DateTimeException noSuchMoment) {
            return Double.NaN;
        }
    }

    /** A moment as it is read back whatever the order: 2024-03-01, or 2024-03-01 14:30 if it has a time; 14:30 for a time alone. */
    public static String text(double days) {
        long seconds = Math.round(days * SECONDS);
        LocalDateTime moment = LocalDate.EPOCH.atStartOfDay().plusSeconds(seconds);
        String time = String.format(Locale.ROOT, "%02d:%02d", moment.getHour(), moment.getMinute());
        if (days >= 0 && days < 1 && seconds != 0) {
            return time;
        }
        return seconds % (long) SECONDS == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + time;
    }

    private static double parsed(String cell, Order order) {
        char first = cell.charAt(0);
        if (first >= '0' && first <= '9') {
            for (Pattern pattern : new Pattern[] {YEAR_FIRST, DIGITS, CHINESE}) {
                Matcher found = pattern.matcher(cell);
                if (found.matches()) {
                    return moment(number(found, "year", 0), number(found, "month", 1), number(found, "day", 1), found);
                }
            }
            double compact = compact(cell);
            if (!Double.isNaN(compact)) {
                return compact;
            }
            Matcher unix = UNIX.matcher(cell);
            if (unix.matches()) {
                return Long.parseLong(unix.group("seconds")) / SECONDS;
            }
            Matcher last = YEAR_LAST.matcher(cell);
            if (last.matches()) {
                return inOrder(last, order);
            }
            Matcher clock = CLOCK.matcher(cell);
            if (clock.matches()) {
                return time(clock);
            }
        }
        String bare = WEEKDAY.matcher(cell).replaceFirst("");
        Matcher week = WEEK.matcher(cell);
        if (week.matches()) {
            return week(number(week, "year", 0), number(week, "week", 1), number(week, "weekday", 1));
        }
        Matcher quarter = QUARTER.matcher(cell);
        if (quarter.matches()) {
            int year = number(quarter, "year", number(quarter, "last", number(quarter, "chinese", 0)));
            int part = number(quarter, "quarter", number(quarter, "first", number(quarter, "part", 1)));
            return LocalDate.of(year, 3 * part - 2, 1).toEpochDay();
        }
        for (Pattern pattern : new Pattern[] {DAY_NAME, NAME_DAY}) {
            Matcher named = pattern.matcher(bare);
            if (named.matches()) {
                int month = month(named.group("name").toLowerCase(Locale.ROOT));
                return month == 0
                        ? Double.NaN
                        : moment(year(named.group("year")), month, number(named, "day", 1), named);
            }
        }
        return Double.NaN;
    }

    /** The first week of a year is the one with the fourth of January in it. */
    private static double week(int year, int week, int weekday) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
        return monday.get(IsoFields.WEEK_BASED_YEAR) == year
                ? monday.plusDays(weekday - 1L).toEpochDay()
                : Double.NaN;
    }

    /** Of digits alone, of which the last are the year unless it is said to come first. */
    private static double inOrder(Matcher found, Order order) {
        int one = number(found, "first", 1);
        int other = number(found, "other", 1);
        return switch (order) {
            case DAY_FIRST -> moment(year(found.group("year")), other, one, found);
            case MONTH_FIRST -> moment(year(found.group("year")), one, other, found);
            case YEAR_FIRST ->
                found.group("year").length() == 2 && found.group("first").length() == 2
                        ? moment(year(found.group("first")), other, number(found, "year", 1), found)
                        : Double.NaN;
        };
    }

    /** March and Mar and Sept, but not Marble; 0 if it is none. What several months begin with is the first, in English. */
    private static int month(String name) {
        for (int month = 1; month <= MONTHS.size(); month++) {
            for (String known : MONTHS.get(month - 1).split(" ")) {
                if (known.startsWith(name)) {
                    return month;
                }
            }
        }
        return 0;
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 4 ? year : year < PIVOT ? 2000 + year : 1900 + year;
    }

    private static double moment(int year, int month, int day, Matcher found) {
        double time = found.group("hour") == null ? 0 : time(found);
        return LocalDate.of(year, month, day).toEpochDay() + time;
    }

    private static double time(Matcher found) {
        int hour = number(found, "hour", 0);
        int minute = number(found, "minute", 0);
        int second = number(found, "second", 0);
        String half = found.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Double.NaN;
            }
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        boolean possible = hour < 24 && minute < 60 && second < 60 || hour == 24 && minute == 0 && second == 0;
        return possible ? (hour * 3600 + minute * 60 + second) / SECONDS : Double.NaN;
    }

    private static int number(Matcher found, String part, int absent) {
        String text = found.group(part);
        return text == null ? absent : Integer.parseInt(text);
    }
}
