package org.netloom.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.compile.Fed;
import org.netloom.core.compile.InputTensors;
import org.netloom.core.data.PreparedData;
import org.netloom.core.data.PreparedRows;
import org.netloom.core.data.SideBySideRows;
import org.netloom.core.engine.Engine;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.Input;
import org.netloom.core.metrics.Predictions;
import org.netloom.core.model.ModelFolder;
import org.netloom.core.model.TrainedModel;
import org.netloom.core.shape.Part;
import org.netloom.core.starter.StarterNetwork;

class SeveralInputsTest {

    private static Trainer trainer;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        trainer = new Trainer(new Engine());
    }

    @AfterAll
    static void close() {
        trainer.close();
    }

    @Test
    void should_be_a_row_of_parts_of_which_each_lies_where_its_columns_do() {
        PreparedData data = new MixedData(MixedData.Partner.TEXT, 60).prepared("photo", "said", "town", "amount");

        assertThat(data.facts().parts()).extracting(Part::name).containsExactly(Part.TABLE, "photo", "said", "town");
        Part amount = data.facts().parts().get(0);
        Part photo = data.facts().parts().get(1);
        assertThat(photo.spans()).containsExactly(new Part.Span(0, 64));
        assertThat(amount.spans()).containsExactly(new Part.Span(data.facts().featureWidth() - 1, 1));
        // The towns of the training rows, and what stands for a missing one.
        assertThat(data.facts().parts().get(3).indexSize())
                .isEqualTo(data.preparation().features().get(2).categories().size());
    }

    @ParameterizedTest
    @EnumSource(MixedData.Partner.class)
    void should_learn_from_both_what_neither_tells_alone(MixedData.Partner partner) throws InterruptedException {
        MixedData mixed = new MixedData(partner, 900);

        assertThat(accuracy(mixed.prepared(partner.column, "amount"))).isGreaterThan(0.93);
        assertThat(accuracy(mixed.prepared(partner.column))).isLessThan(0.65);
        assertThat(accuracy(mixed.prepared("amount"))).isLessThan(0.65);
    }

    @Test
    void should_give_each_input_its_numbers_and_masks_to_texts_alone() throws Exception {
        PreparedData data = new MixedData(MixedData.Partner.TEXT, 60).prepared("photo", "said", "amount");
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        PreparedRows rows = data.training();
        float[] whole = new float[rows.featureWidth()];
        rows.values().copy(1, whole, 0);

        trainer.submit(() -> {
                    InputTensors tensors = InputTensors.of(starter.graph(), data.facts());
                    try (Fed fed = tensors.feed(rows, new int[] {1})) {
                        assertThat(fed.features()).hasSize(3);
                        assertThat(fed.features()[0].toFloatVector()).containsExactly(whole[whole.length - 1]);
                        assertThat(fed.features()[1].shape()).containsExactly(1, 1, 8, 8);
                        assertThat(fed.features()[1].getFloat(0, 0, 3, 2)).isEqualTo(whole[3 * 8 + 2]);
                        assertThat(fed.masks().orElseThrow()[0]).isNull();
                        assertThat(fed.masks().orElseThrow()[1]).isNull();
                        assertThat(fed.masks().orElseThrow()[2].sumNumber().intValue())
                                .isEqualTo(rows.values().length(1, 64));
                    }
                    return true;
                })
                .get();
    }

    @Test
    void should_come_back_from_a_file_and_load_in_plain_deeplearning4j() throws Exception {
        PreparedData data = new MixedData(MixedData.Partner.TEXT, 80).prepared("said", "town", "amount");
        TrainedModel model = trained(data);

        trainer.submit(() -> {
                    Path kept = folder.resolve("model");
                    assertThat(new ModelFolder(kept).save(model).toOptional()).isPresent();
                    TrainedModel back =
                            new ModelFolder(kept).load().toOptional().orElseThrow();
                    ComputationGraph plain = ComputationGraph.load(
                            kept.resolve(ModelFolder.NETWORK).toFile(), false);

                    assertThat(back.tensors()).isEqualTo(model.tensors());
                    assertThat(back.preparation()).isEqualTo(model.preparation());
                    float[] expected = answers(model, data.test()).values();
                    assertThat(answers(back, data.test()).values()).containsExactly(expected, within(1e-6f));
                    try (Fed fed = model.tensors().feed(data.test(), new int[] {0})) {
                        float[] first =
                                plain.output(false, fed.features(), fed.masks().orElseThrow())[0].toFloatVector();
                        assertThat(first).containsExactly(new float[] {expected[0], expected[1]}, within(1e-5f));
                    }
                    return true;
                })
                .get();
    }

    @Test
    void should_answer_rows_that_come_later_as_those_it_learnt_from() throws Exception {
        MixedData mixed = new MixedData(MixedData.Partner.TEXT, 80);
        PreparedData data = mixed.prepared("photo", "said", "amount");
        TrainedModel model = trained(data);

        trainer.submit(() -> {
                    float[] all = model.predict(mixed.table())
                            .toOptional()
                            .orElseThrow()
                            .answers()
                            .values();
                    int row = data.test().sourceRows()[0];
                    assertThat(answers(model, data.test()).values()[0]).isEqualTo(all[2 * row], within(1e-5f));
                    return true;
                })
                .get();
    }

    @Test
    void should_vary_pictures_beside_other_columns() {
        SideBySideRows rows = (SideBySideRows) new MixedData(MixedData.Partner.PICTURE, 40)
                .prepared("photo", "amount")
                .training()
                .values();

        assertThat(rows.pieces()).hasSize(2);
        assertThat(rows.varied(org.netloom.core.data.Augmentation.NONE.with(
                        org.netloom.core.data.Augmentation.Kind.NOISE, 0.3)))
                .isNotEqualTo(rows);
    }

    @Test
    void should_name_inputs_for_what_they_read() {
        PreparedData data = new MixedData(MixedData.Partner.TEXT, 60).prepared("photo", "said", "town", "amount");
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());

        List<Node> inputs = starter.graph().nodes().stream()
                .filter(node -> node.kind().equals("Input"))
                .toList();
        assertThat(inputs).extracting(Node::name).containsExactly("Table", "photo", "said", "town");
        assertThat(inputs)
                .extracting(node -> node.get(Input.READS))
                .containsExactly(Part.TABLE, "photo", "said", "town");
    }

    private static Predictions answers(TrainedModel model, PreparedRows rows) {
        return new org.netloom.core.metrics.ForwardPass(model.network(), model.tensors()).predict(rows);
    }

    private static double accuracy(PreparedData data) throws InterruptedException {
        TrainedModel model = trained(data);
        return model.evaluate(data.test()).toOptional().orElseThrow().scores().headline();
    }

    private static TrainedModel trained(PreparedData data) throws InterruptedException {
        StarterNetwork starter =
                StarterNetwork.propose(data.facts(), data.training().count());
        TrainingSession session =
                trainer.session(new TrainingTask(starter.graph(), starter.plan().withEpochs(30), data), event -> {});
        session.start();
        session.await();
        return session.model().orElseThrow();
    }
}
