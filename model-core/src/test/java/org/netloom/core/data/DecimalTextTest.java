package org.netloom.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain numbers are taken apart eight characters at once; what they are is said here by a pattern and {@link BigDecimal}. */
class DecimalTextTest {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d*)(?:([.,])(\\d+))?");

    private final DecimalText decimal = new DecimalText();
    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "-7",
                "0.5",
                "-0.5",
                "12,25",
                "1.0",
                "99999999",
                "100000000",
                "-12345678",
                "1234567.8",
                "0.1234567",
                "12345678.9",
                "-123456.789012",
                "1234567890123456",
                "123456789012345,6",
                "0.12345678901234567",
                "999999999999999999",
                "-99999999999999999.9"
            })
    void should_take_a_plain_number_apart(String text) {
        assertThat(isTaken(text)).isTrue();
        assertThat(number()).isEqualByComparingTo(new BigDecimal(text.replace(',', '.')));
        assertThat(DecimalText.text(decimal.digits(), decimal.places(), decimal.point()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "5.",
                ".5",
                "-.5",
                "00",
                "01",
                "-01",
                "00.5",
                "-0",
                "-0.0",
                "1.2.3",
                "1,234.5",
                "+1",
                "1e5",
                "12a",
                "a12",
                "1 2",
                "--1",
                "1-",
                "12345678.",
                "123456789.",
                ".12345678",
                "1:2",
                "1/2",
                "１",
                "1234567890123456789",
                "0.123456789012345678"
            })
    void should_leave_what_is_no_plain_number(String text) {
        assertThat(isTaken(text)).isFalse();
    }

    @Test
    void should_agree_with_a_pattern_on_any_text() {
        String signs = "0123456789012345678901234567890123456789.,-.,-a: ";
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "-" : "");
            int length = random.nextInt(20);
            for (int at = 0; at < length; at++) {
                boolean digit = random.nextInt(12) > 0;
                text.append(signs.charAt(random.nextInt(digit ? 40 : signs.length())));
            }
            plain += agrees(text.toString()) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(50_000);
    }

    private boolean agrees(String text) {
        Matcher matcher = PLAIN.matcher(text);
        boolean expected = matcher.matches()
                && text.chars().filter(Character::isDigit).count() <= DecimalText.MOST_DIGITS
                && !(text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9'));
        assertThat(isTaken(text)).as(text).isEqualTo(expected);
        if (expected) {
            assertThat(number()).as(text).isEqualByComparingTo(new BigDecimal(text.replace(',', '.')));
            assertThat(decimal.places())
                    .as(text)
                    .isEqualTo(matcher.group(3) == null ? 0 : matcher.end() - matcher.start(3));
            assertThat(decimal.point())
                    .as(text)
                    .isEqualTo(
                            matcher.group(2) == null
                                    ? (char) 0
                                    : matcher.group(2).charAt(0));
        }
        return expected;
    }

    /** Asks with anything around the text, at the end of the bytes or far before it. */
    private boolean isTaken(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int before = random.nextInt(4);
        byte[] all = new byte[before + bytes.length + random.nextInt(24)];
        Arrays.fill(all, (byte) "7.,-x".charAt(random.nextInt(5)));
        System.arraycopy(bytes, 0, all, before, bytes.length);
        return decimal.take(all, before, before + bytes.length);
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(decimal.digits(), decimal.places());
    }
}
