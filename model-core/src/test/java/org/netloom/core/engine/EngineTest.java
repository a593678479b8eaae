package org.netloom.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.netloom.core.diagnose.Outcome;

class EngineTest {

    @Test
    void should_load_once_and_say_what_it_is() {
        Engine engine = new Engine();
        assertThat(engine.description()).isEmpty();

        Outcome<EngineDescription> first = engine.start();

        assertThat(first.toOptional()).hasValueSatisfying(description -> assertThat(description.processor())
                .isEqualTo("CPU"));
        assertThat(engine.threads().choice().threads()).isEqualTo(1);
        assertThat(engine.start()).isSameAs(first);
        assertThat(engine.description()).isEqualTo(first.toOptional());
        assertThat(NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads())
                .isEqualTo(1);
        assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
    }
}
