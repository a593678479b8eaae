package org.netloom.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.Preparation;
import org.netloom.core.data.Table;
import org.netloom.core.data.prepare.DataPreparer;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.engine.Engine;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.shape.TensorShape;

/** What a program could not do as Netloom does is refused in words, and nothing is written. */
class RefusedExportsTest {

    private static final DataSettings SETTINGS = ExportedColumnsTest.settings(
            CsvDialect.STANDARD,
            List.of(
                    ExportedColumnsTest.column("x", ColumnType.NUMBER),
                    ExportedColumnsTest.target("y", ColumnType.CATEGORY)));

    @BeforeAll
    static void startEngine() {
        new Engine().start();
    }

    private static Preparation preparation() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 20; row++) {
            rows.add(List.of(String.valueOf(row), row % 2 == 0 ? "a" : "b"));
        }
        return DataPreparer.prepare(SETTINGS, Table.of(List.of("x", "y"), rows))
                .toOptional()
                .orElseThrow()
                .preparation();
    }

    private static List<Diagnostic> refusal(TrainedModel model, DataSettings settings) {
        Outcome<JavaProgram> outcome = JavaProgram.of(model, settings, "x");
        model.network().close();
        return outcome.diagnostics();
    }

    /** A step that is added to Netloom one day. */
    private record Tomorrow(String name, List<String> moreSteps, boolean twice) {}

    private enum Scaling {
        NONE,
        BY_THE_MOON
    }

    @Test
    void should_pass_over_what_is_new_only_where_it_says_nothing() {
        assertThat(UnknownContent.of(new Tomorrow("", List.of(), false))).isEmpty();
        assertThat(UnknownContent.of(new Tomorrow("", List.of("step"), false))).contains("Tomorrow.moreSteps");
        assertThat(UnknownContent.of(new Tomorrow("", List.of(), true))).contains("Tomorrow.twice");
        assertThat(UnknownContent.of(Scaling.NONE)).isEmpty();
        assertThat(UnknownContent.of(Scaling.BY_THE_MOON)).contains("Scaling.BY_THE_MOON");
        assertThat(UnknownContent.of(new Object())).contains("Object");
    }

    /** A layer of somebody else, who named it as we do. */
    public static final class StrangeLayer extends DenseLayer {}

    @Test
    void should_refuse_layers_of_which_there_are_no_sources_and_name_them() {
        StrangeLayer strange = new StrangeLayer();
        strange.setNIn(1);
        strange.setNOut(1);
        ComputationGraph network = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("in")
                .addLayer("strange", strange, "in")
                .addLayer("out", new OutputLayer.Builder().nIn(1).nOut(2).build(), "strange")
                .setOutputs("out")
                .build());
        network.init();
        TrainedModel plain = TrialModel.of(preparation());
        plain.network().close();
        TrainedModel own = new TrainedModel(
                network, new InputTensors(new TensorShape.Flat(1), 2), plain.preparation(), plain.summary());

        assertThat(refusal(own, SETTINGS))
                .containsExactly(Diagnostic.error("export-java-layers", "RefusedExportsTest$StrangeLayer"));
    }
}
