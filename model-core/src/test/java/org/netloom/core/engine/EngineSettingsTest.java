package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the native library reads while it loads. */
class EngineSettingsTest {

    private static final String BYTES = "org.bytedeco.javacpp.maxBytes";

    private final String before = System.getProperty(BYTES);

    @BeforeAll
    static void loadWithWhatThisProcessWasGiven() {
        new Engine().start();
    }

    @AfterEach
    void asBefore() {
        if (before == null) {
            System.clearProperty(BYTES);
        } else {
            System.setProperty(BYTES, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4G", "4 gb", "150%", "123456789", "2t"})
    void should_leave_what_a_person_set(String given) {
        System.setProperty(BYTES, given);
        EngineSettings.apply();

        assertThat(System.getProperty(BYTES)).isEqualTo(given);
        assertThat(Pointer.parseBytes(given, 100)).as("JavaCPP reads it").isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 2t", "plenty", "4,5G", "-1", "4.5g", "4 eb", "99999999999999999999"})
    void should_bound_memory_all_the_same_where_the_bound_cannot_be_read(String given) {
        assertThatThrownBy(() -> Pointer.parseBytes(given, 100)).isInstanceOf(RuntimeException.class);
        System.setProperty(BYTES, given);
        EngineSettings.apply();

        assertThat(System.getProperty(BYTES))
                .isEqualTo(Long.toString(Runtime.getRuntime().maxMemory()));
    }

    /** No limit of JavaCPP's own leaves the machine's, by which is foretold whether training finds room. */
    @ParameterizedTest
    @CsvSource({"100, 1000, 100", "5000, 1000, 1000", "0, 1000, 1000", "-1, 1000, 1000", "100, 0, 100", "0, 0, 0"})
    void should_never_promise_more_than_the_machine_has(long allowed, long present, long expected) {
        assertThat(EngineSettings.limit(allowed, present)).isEqualTo(expected);
    }

    @Test
    void should_tell_the_limit_that_holds_and_not_the_one_that_came_too_late() {
        System.setProperty(BYTES, "1k");

        assertThat(EngineSettings.memoryLimit())
                .isEqualTo(EngineSettings.limit(Pointer.maxBytes(), Pointer.totalPhysicalBytes()))
                .isGreaterThan(1024);
    }
}
