package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.DataSettings;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Dense;
import org.netloom.core.layer.Dropout;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.Padding;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.plan.TrainingPlan;

/** Files that people have saved. They are never edited: what was written once must open forever. */
class GoldenProjectTest {

    @Test
    void should_open_a_file_of_version_1_with_every_layer() throws URISyntaxException {
        Project project = open("every-layer-v1.netloom");

        assertThat(project.name()).isEqualTo("every layer");
        assertThat(project.graph().nodes())
                .extracting(Node::kind)
                .doesNotHaveDuplicates()
                .hasSize(15);
        assertThat(project.graph().connections()).hasSize(7);
        assertThat(node(project, "input_1").get(Input.LAYOUT)).isEqualTo(InputLayout.IMAGE);
        Node convolution = node(project, "conv2d_1");
        assertThat(convolution.get(Conv2D.FILTERS)).isEqualTo(8);
        assertThat(convolution.get(Conv2D.KERNEL_SIZE)).isEqualTo(new Size2D(3, 5));
        assertThat(convolution.get(Conv2D.PADDING)).isEqualTo(Padding.SAME);
        assertThat(convolution.position()).isEqualTo(new Position(260.5, 120));
        assertThat(node(project, "dropout_1").get(Dropout.RATE)).isEqualTo(0.25);
        assertThat(node(project, "dense_1").get(Dense.USE_BIAS)).isFalse();
        assertThat(node(project, "dense_1").name()).isEqualTo("密集层");
        assertThat(project.plan())
                .isEqualTo(new TrainingPlan(
                        TrainingPlan.Updater.RMSPROP, 0.0005, 64, 30, -9007199254740993L, 0.00001, 0.0001, true));
    }

    @Test
    void should_open_the_data_settings_of_version_1() throws URISyntaxException {
        DataSettings data = open("every-layer-v1.netloom").data().orElseThrow();

        assertThat(data.reference().path()).isEqualTo("data/digits and 数字.csv");
        assertThat(data.dialect().delimiter()).isEqualTo(';');
        assertThat(data.dialect().decimalComma()).isTrue();
        assertThat(data.split().training()).isEqualTo(0.7);
        assertThat(data.columns())
                .extracting(ColumnSettings::type)
                .containsExactly(
                        ColumnType.ID,
                        ColumnType.NUMBER,
                        ColumnType.NUMBER,
                        ColumnType.CATEGORY,
                        ColumnType.TEXT,
                        ColumnType.YES_NO);
        assertThat(data.columns().get(3).encoding()).isEqualTo(ColumnSettings.Encoding.ORDINAL);
        assertThat(data.target().orElseThrow().name()).isEqualTo("column_6");
    }

    private static Node node(Project project, String id) {
        return project.graph().node(new NodeId(id)).orElseThrow();
    }

    private static Project open(String name) throws URISyntaxException {
        Path path = Path.of(Objects.requireNonNull(GoldenProjectTest.class.getResource("/golden/projects/" + name))
                .toURI());
        return ProjectFile.standard().open(path).toOptional().orElseThrow().project();
    }
}
