package org.netloom.core.data.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.Confidence;
import org.netloom.core.data.DateText;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.YesNoWords;

/**
 * Types a column as a person would who looks at its cells, and says how sure that is:
 *
 * <ul>
 *   <li>numbers: certain if all cells are and some have decimals or there are many different ones; whole numbers of a few kinds may be codes; with cells that are no numbers
 *       it is a guess from 2 in 100 on
 *   <li>words: certain if each comes 20 times on average, a guess if fewer than 5 times; texts: certain if they are long or none comes twice, a guess if half of them do
 *   <li>dates: a guess if day and month cannot be told apart; likely if fewer than 20 different ones are written with digits alone; likely at most if they are Unix time
 *   <li>nothing is certain of fewer than five cells
 * </ul>
 */
final class TypeInference {

    /** A type and why. */
    record Guess(ColumnType type, Reason reason) {
        Guess atMost(Confidence most) {
            return new Guess(type, reason.atMost(most));
        }
    }

    /** What is known of a column. */
    record Evidence(
            Column column,
            int present,
            Map<String, Integer> counts,
            int different,
            Optional<NumberSummary> numbers,
            int parsed) {}

    /** 1, 2, 3: codes that stand for names. From four on they are as likely amounts. */
    private static final int MOST_CODES = 3;

    private static final int MOST_CATEGORIES = 100;
    private static final int ROWS_A_CATEGORY = 5;
    private static final int FEW_CATEGORIES = 20;
    private static final int LONG_TEXT = 60;
    private static final int SHORT_TEXT = 20;
    private static final int MANY_TIMES = 20;
    private static final int ENOUGH_CELLS = 5;
    private static final int ROWS_FOR_COUNTER = 10;

    /** The share of different texts that must be dates for the others to be slips. */
    private static final double MOSTLY_DATES = 0.9;

    private static final double HALF = 0.5;

    private static final Pattern ID_NAME = Pattern.compile(
            "(.*[_\\s-])?(id|uuid|guid|key|index|idx|no|nr|number)|.*[a-z]Id|.*ID|unnamed.*|编号|序号|学号|身份证号?|.*编号");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{Alnum}_./:#-]+");
    private static final int FIRST_DAY = 1900_01_01;
    private static final int WITH_HOUR = 10;

    /** Ten digits are a moment only where they are said to be one. */
    private static final Pattern TIME_NAME = Pattern.compile(
            "(?i)time|date|stamp|epoch|^when$|created|modified|_seen|unix|zeit|datum|fecha|hora|heure|tijd|时间|日期|时刻|^ts$|[_ -](ts|at|dt)$|^dt$");

    private static final Pattern PADDED = Pattern.compile("0\\d+");

    private TypeInference() {}

    static Guess guess(Evidence evidence) {
        Guess guess = ofEvidence(evidence);
        boolean few = evidence.present() > 0 && evidence.present() < ENOUGH_CELLS;
        return few ? guess.atMost(Confidence.LIKELY) : guess;
    }

    private static Guess ofEvidence(Evidence evidence) {
        if (evidence.present() == 0) {
            return new Guess(ColumnType.TEXT, Reason.of("type-empty"));
        }
        Optional<List<String>> answers = YesNoWords.order(evidence.counts().keySet());
        if (answers.isPresent()) {
            return new Guess(
                    ColumnType.YES_NO,
                    Reason.of("type-yes-no", answers.get().get(0), answers.get().get(1))
                            // 0 and 1 may be counted.
                            .atMost(evidence.numbers().isPresent() ? Confidence.LIKELY : Confidence.CERTAIN));
        }
        if (areMoments(evidence, DateText.Digits.CALENDAR)) {
            return ofDigits("type-date-digits", evidence)
                    .atMost(isSureOfMoments(evidence) ? Confidence.CERTAIN : Confidence.LIKELY);
        }
        if (areMoments(evidence, DateText.Digits.UNIX)
                && TIME_NAME.matcher(evidence.column().name()).find()) {
            return ofDigits("type-date-unix", evidence).atMost(Confidence.LIKELY);
        }
        if (evidence.numbers().isPresent() && !areCodesWithZeros(evidence)) {
            return ofNumbers(evidence, evidence.numbers().get());
        }
        return ofWords(evidence);
    }

    /** Whether each of the numbers is a moment, of digits alone. */
    private static boolean areMoments(Evidence evidence, DateText.Digits digits) {
        boolean named = evidence.different() == evidence.column().size()
                && isIdName(evidence.column().name());
        return evidence.numbers().filter(numbers -> numbers.min() >= FIRST_DAY).isPresent()
                && !named
                && evidence.different() > 1
                && evidence.counts().keySet().stream()
                        .allMatch(text ->
                                Double.isNaN(evidence.column().number(text)) || DateText.digits(text) == digits);
    }

    /** With an hour alone behind the day, it may as well be a number that is counted on each day. */
    private static boolean isSureOfMoments(Evidence evidence) {
        return evidence.different() >= MANY_TIMES
                && evidence.counts().keySet().stream().noneMatch(text -> text.length() == WITH_HOUR);
    }

    private static Guess ofDigits(String code, Evidence evidence) {
        String first =
                evidence.counts().keySet().stream().min(String::compareTo).orElse("");
        return new Guess(
                ColumnType.DATE,
                Reason.of(code, first, DateText.text(DateText.parse(first, DateText.Order.DAY_FIRST)))
                        .atMost(Confidence.of(evidence.parsed(), evidence.present())));
    }

    /** 08123 is no amount. */
    private static boolean areCodesWithZeros(Evidence evidence) {
        long padded = evidence.counts().keySet().stream()
                .filter(text -> PADDED.matcher(text).matches())
                .count();
        long lengths = evidence.counts().keySet().stream()
                .mapToInt(String::length)
                .distinct()
                .count();
        return padded > 0 && lengths == 1;
    }

    private static Guess ofNumbers(Evidence evidence, NumberSummary numbers) {
        int different = evidence.different();
        boolean whole = numbers.integers() && evidence.parsed() == evidence.present();
        if (whole
                && different == evidence.present()
                && different == evidence.column().size()
                && different > 2) {
            if (isIdName(evidence.column().name())) {
                return new Guess(
                        ColumnType.ID,
                        Reason.of("type-id-name", evidence.column().name()));
            }
            if (different >= ROWS_FOR_COUNTER && countsRows(evidence.column(), numbers)) {
                return new Guess(
                        ColumnType.ID,
                        Reason.of("type-id-counts", (long) numbers.min(), (long) numbers.max())
                                .atMost(Confidence.LIKELY));
            }
        }
        boolean codes = whole
                && different > 1
                && different <= MOST_CODES
                && numbers.min() >= 0
                && numbers.min() <= 1
                && numbers.max() - numbers.min() == different - 1
                && evidence.present() >= different * ROWS_A_CATEGORY;
        if (codes) {
            return new Guess(
                    ColumnType.CATEGORY,
                    Reason.of("type-codes", different, (long) numbers.min(), (long) numbers.max())
                            .atMost(Confidence.LIKELY));
        }
        int slips = evidence.present() - evidence.parsed();
        boolean mayBeCodes = whole && different <= FEW_CATEGORIES;
        Confidence confidence = Confidence.of(evidence.parsed(), evidence.present())
                .atMost(mayBeCodes ? Confidence.LIKELY : Confidence.CERTAIN);
        Optional<NumberUnit> unit = evidence.column().unit();
        if (unit.isPresent()) {
            return new Guess(
                    ColumnType.NUMBER,
                    Reason.of("type-number-unit", evidence.parsed(), unit.get().text(), slips)
                            .atMost(confidence));
        }
        return new Guess(
                ColumnType.NUMBER,
                (slips == 0
                                ? Reason.of("type-number", evidence.present(), different)
                                : Reason.of("type-number-mostly", evidence.parsed(), slips))
                        .atMost(confidence));
    }

    private static boolean isIdName(String name) {
        return ID_NAME.matcher(name.strip()).matches()
                || ID_NAME.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean countsRows(Column column, NumberSummary numbers) {
        if (numbers.min() != 0 && numbers.min() != 1) {
            return false;
        }
        for (int row = 0; row < column.size(); row++) {
            if (column.number(row) != numbers.min() + row) {
                return false;
            }
        }
        return true;
    }

    private static Guess ofDates(DateNotation dates, int texts, String example) {
        if (dates.parsed() < MOSTLY_DATES * texts) {
            return new Guess(
                    ColumnType.DATE,
                    Reason.of(
                                    "type-date-mixed",
                                    dates.example(),
                                    dates.order().ordinal(),
                                    dates.anyhow() - dates.parsed())
                            .atMost(Confidence.GUESS));
        }
        Reason reason = dates.certain()
                ? Reason.of("type-date", example).atMost(Confidence.of(dates.parsed(), texts))
                : dates.isYearOpen()
                        ? Reason.of(
                                        "type-date-year-open",
                                        dates.example(),
                                        dates.order().ordinal())
                                .atMost(Confidence.GUESS)
                        : Reason.of("type-date-day-first", example).atMost(Confidence.GUESS);
        return new Guess(ColumnType.DATE, reason);
    }

    /** Nearly all in one order; or in two that contradict each other, of which one is taken, and the cells of the other are named. */
    private static boolean areDates(DateNotation dates, int texts) {
        return dates.parsed() >= MOSTLY_DATES * texts
                || dates.anyhow() >= MOSTLY_DATES * texts && dates.parsed() >= HALF * texts;
    }

    private static Guess ofWords(Evidence evidence) {
        int different = evidence.different();
        String example =
                evidence.counts().keySet().stream().min(String::compareTo).orElse("");
        Optional<DateNotation> dates = DateNotation.of(evidence.counts().keySet());
        if (dates.isPresent() && areDates(dates.get(), evidence.counts().size())) {
            // Of many texts not all are counted, and those behind them may be the ones that tell the order.
            DateNotation counted = dates.get();
            DateNotation whole = counted.certain()
                    ? counted
                    : DateNotation.of(evidence.column()).orElse(counted);
            return ofDates(
                    new DateNotation(
                            whole.order(),
                            counted.parsed(),
                            counted.anyhow(),
                            whole.certain(),
                            whole.example(),
                            whole.possible()),
                    evidence.counts().size(),
                    example);
        }
        double length = evidence.counts().keySet().stream()
                .mapToInt(String::length)
                .average()
                .orElse(0);
        boolean many = different > MOST_CATEGORIES || evidence.present() < (long) different * ROWS_A_CATEGORY;
        boolean few = different <= FEW_CATEGORIES && evidence.present() >= 2L * different;
        if (length <= LONG_TEXT && (few || !many)) {
            double often = (double) evidence.present() / different;
            return new Guess(
                    ColumnType.CATEGORY,
                    Reason.of("type-category", different, evidence.present())
                            .atMost(
                                    often >= MANY_TIMES
                                            ? Confidence.CERTAIN
                                            : often >= ROWS_A_CATEGORY ? Confidence.LIKELY : Confidence.GUESS));
        }
        boolean unique = different == evidence.present()
                && different == evidence.column().size();
        boolean coded = evidence.counts().keySet().stream()
                .allMatch(text -> CODE.matcher(text).matches());
        if (unique && (coded || isIdName(evidence.column().name()))) {
            return new Guess(ColumnType.ID, Reason.of("type-id-codes", example).atMost(Confidence.LIKELY));
        }
        boolean repeats = evidence.present() >= 2L * different;
        Confidence text = length > LONG_TEXT || unique && length > SHORT_TEXT ? Confidence.CERTAIN : Confidence.LIKELY;
        return new Guess(
                ColumnType.TEXT,
                Reason.of("type-text", different, evidence.present()).atMost(repeats ? Confidence.GUESS : text));
    }
}
