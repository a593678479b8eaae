package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The helpers of oneDNN are tried before they are trusted. */
class HelperSelfTestTest {

    @Test
    void should_find_the_helpers_alive_and_right_where_the_library_has_them() {
        EngineDescription engine = new Engine().start().toOptional().orElseThrow();
        boolean shipped = org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                .isUseONEDNN();
        assertThat(engine.helpers()).isEqualTo(shipped);
    }
}
