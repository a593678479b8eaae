package org.netloom.core.data.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.data.Column;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DateText;
import org.netloom.core.data.NumberUnit;
import org.netloom.core.data.Reason;
import org.netloom.core.data.YesNoWords;

/** Types a column as a person would who looks at its cells. */
final class TypeInference {

    /** A type and why. */
    record Guess(ColumnType type, Reason reason) {}

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
    private static final int ROWS_FOR_COUNTER = 10;

    /** The share of different texts that must be dates for the others to be slips. */
    private static final double MOSTLY_DATES = 0.9;

    private static final Pattern ID_NAME = Pattern.compile(
            "(.*[_\\s-])?(id|uuid|guid|key|index|idx|no|nr|number)|.*[a-z]Id|.*ID|unnamed.*|编号|序号|学号|身份证号?|.*编号");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[\\p{Alnum}_./:#-]+");
    private static final Pattern PADDED = Pattern.compile("0\\d+");

    private TypeInference() {}

    static Guess guess(Evidence evidence) {
        if (evidence.present() == 0) {
            return new Guess(ColumnType.TEXT, Reason.of("type-empty"));
        }
        Optional<List<String>> answers = YesNoWords.order(evidence.counts().keySet());
        if (answers.isPresent()) {
            return new Guess(
                    ColumnType.YES_NO,
                    Reason.of("type-yes-no", answers.get().get(0), answers.get().get(1)));
        }
        if (evidence.numbers().isPresent() && !areCodesWithZeros(evidence)) {
            return ofNumbers(evidence, evidence.numbers().get());
        }
        return ofWords(evidence);
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
                        ColumnType.ID, Reason.of("type-id-counts", (long) numbers.min(), (long) numbers.max()));
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
            return new Guess(ColumnType.CATEGORY, Reason.of("type-codes", different, (long) numbers.min(), (long)
                    numbers.max()));
        }
        int slips = evidence.present() - evidence.parsed();
        Optional<NumberUnit> unit = evidence.column().unit();
        if (unit.isPresent()) {
            return new Guess(
                    ColumnType.NUMBER,
                    Reason.of("type-number-unit", evidence.parsed(), unit.get().text(), slips));
        }
        return new Guess(
                ColumnType.NUMBER,
                slips == 0
                        ? Reason.of("type-number", evidence.present(), different)
                        : Reason.of("type-number-mostly", evidence.parsed(), slips));
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

    private static Guess ofDates(DateNotation dates, String example) {
        boolean day = dates.order() == DateText.Order.DAY_FIRST;
        return new Guess(
                ColumnType.DATE,
                dates.certain()
                        ? Reason.of("type-date", example)
                        : Reason.of(day ? "type-date-day-first" : "type-date-month-first", example));
    }

    private static Guess ofWords(Evidence evidence) {
        int different = evidence.different();
        String example =
                evidence.counts().keySet().stream().min(String::compareTo).orElse("");
        Optional<DateNotation> dates = DateNotation.of(evidence.counts().keySet());
        if (dates.isPresent()
                && dates.get().parsed() >= MOSTLY_DATES * evidence.counts().size()) {
            return ofDates(dates.get(), example);
        }
        double length = evidence.counts().keySet().stream()
                .mapToInt(String::length)
                .average()
                .orElse(0);
        boolean many = different > MOST_CATEGORIES || evidence.present() < (long) different * ROWS_A_CATEGORY;
        boolean few = different <= FEW_CATEGORIES && evidence.present() >= 2L * different;
        if (length <= LONG_TEXT && (few || !many)) {
            return new Guess(ColumnType.CATEGORY, Reason.of("type-category", different, evidence.present()));
        }
        boolean unique = different == evidence.present()
                && different == evidence.column().size();
        boolean coded = evidence.counts().keySet().stream()
                .allMatch(text -> CODE.matcher(text).matches());
        if (unique && (coded || isIdName(evidence.column().name()))) {
            return new Guess(ColumnType.ID, Reason.of("type-id-codes", example));
        }
        return new Guess(ColumnType.TEXT, Reason.of("type-text", different, evidence.present()));
    }
}
