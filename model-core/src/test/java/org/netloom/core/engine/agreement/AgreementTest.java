package org.netloom.core.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Two ways to compute agree, or are found out. */
class AgreementTest {

    @Test
    void should_not_take_for_agreement_what_is_another_number_or_none() {
        INDArray plain = Nd4j.createFromArray(1f, 2f, 3f);
        assertThat(Agreement.difference(List.of(plain), List.of(plain.dup()))).isZero();
        assertThat(Agreement.difference(List.of(plain), List.of(Nd4j.createFromArray(1f, 2f, 3.3f))))
                .isGreaterThan(0.05);
        double withNaN = Agreement.difference(List.of(plain), List.of(Nd4j.createFromArray(1f, Float.NaN, 3f)));
        assertThat(withNaN <= 1e-4).isFalse();
    }
}
