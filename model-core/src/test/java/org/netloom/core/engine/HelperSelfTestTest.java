package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The helpers of oneDNN are tried before they are trusted. */
class HelperSelfTestTest {

    @Test
    void should_find_the_helpers_alive_and_right_where_the_library_has_them() {
        EngineDescription engine = new Engine().start().toOptional().orElseThrow();
        boolean shipped = org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                .isUseONEDNN();
        assertThat(engine.helpers()).isEqualTo(shipped);
    }

    @Test
    void should_not_take_for_agreement_what_is_another_number_or_none() {
        INDArray plain = Nd4j.createFromArray(1f, 2f, 3f);
        assertThat(HelperSelfTest.difference(List.of(plain), List.of(plain.dup())))
                .isZero();
        assertThat(HelperSelfTest.difference(List.of(plain), List.of(Nd4j.createFromArray(1f, 2f, 3.3f))))
                .isGreaterThan(0.05);
        double withNaN = HelperSelfTest.difference(List.of(plain), List.of(Nd4j.createFromArray(1f, Float.NaN, 3f)));
        assertThat(withNaN <= 1e-4).isFalse();
    }
}
