package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.netloom.core.data.Augmentation;
import org.netloom.core.data.Augmentation.Kind;
import org.netloom.core.data.Balance;
import org.netloom.core.data.ColumnReading;
import org.netloom.core.data.ColumnSettings;
import org.netloom.core.data.ColumnSteps;
import org.netloom.core.data.ColumnSteps.Clip;
import org.netloom.core.data.ColumnType;
import org.netloom.core.data.CsvDialect;
import org.netloom.core.data.DataReference;
import org.netloom.core.data.DataSettings;
import org.netloom.core.data.DateText;
import org.netloom.core.data.DecimalSign;
import org.netloom.core.data.Derivation;
import org.netloom.core.data.MissingValues;
import org.netloom.core.data.PictureSettings;
import org.netloom.core.data.SequenceSettings;
import org.netloom.core.data.SplitSettings;
import org.netloom.core.data.TableSteps;
import org.netloom.core.data.TextSettings;
import org.netloom.core.data.WindowSettings;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.Frame;
import org.netloom.core.graph.FrameId;
import org.netloom.core.graph.Group;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Note;
import org.netloom.core.graph.NoteId;
import org.netloom.core.graph.Position;
import org.netloom.core.graph.Tint;
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

    private static final GroupId BLOCK = new GroupId("group_1");
    private static final GroupId BODY = new GroupId("group_2");

    @Test
    void should_open_a_file_of_version_3_that_learns_from_pictures() throws URISyntaxException {
        DataSettings data = open("pictures-v3.netloom").data().orElseThrow();

        assertThat(data.pictures()).contains(new PictureSettings(48, 64, 3, PictureSettings.Fit.PAD));
        assertThat(data.features()).extracting(ColumnSettings::type).containsExactly(ColumnType.PICTURE);
    }

    @Test
    void should_open_a_file_of_version_4_that_looks_at_windows_of_a_series() throws URISyntaxException {
        DataSettings data = open("windows-v4.netloom").data().orElseThrow();

        assertThat(data.windows()).contains(new WindowSettings(14, 3, 2, true, false));
        assertThat(data.seen()).extracting(ColumnSettings::name).containsExactly("rain", "sold");
    }

    @Test
    void should_open_a_file_of_version_5_that_learns_from_whole_sequences() throws URISyntaxException {
        assertThat(open("sequences-v5.netloom").data().orElseThrow().sequences())
                .contains(new SequenceSettings("recording", "t", 64));
    }

    @Test
    void should_open_a_file_of_version_4_that_learns_from_texts() throws URISyntaxException {
        DataSettings data = open("text-v4.netloom").data().orElseThrow();

        assertThat(text(data.features().get(0))).contains(new TextSettings(TextSettings.Tokenizer.CHARACTER, 3000, 80));
        assertThat(data.features()).extracting(ColumnSettings::type).containsExactly(ColumnType.TEXT);
    }

    @Test
    void should_open_a_file_of_version_5_with_inputs_that_say_what_they_read() throws URISyntaxException {
        assertThat(open("inputs-v5.netloom").graph().nodes())
                .extracting(node -> node.get(Input.READS))
                .containsExactly("*", "said", "");
    }

    @Test
    void should_open_a_file_of_version_5_whose_cells_name_pictures() throws URISyntaxException {
        DataSettings data = open("paths-v5.netloom").data().orElseThrow();

        assertThat(data.pictures())
                .contains(new PictureSettings(48, 64, 1, PictureSettings.Fit.CROP).withFolder("../Fotos und 照片"));
        assertThat(data.features()).extracting(ColumnSettings::name).containsExactly("file");
        assertThat(data.features())
                .extracting(ColumnSettings::imputation)
                .containsExactly(ColumnSettings.Imputation.DROP_ROW);
    }

    @Test
    void should_open_a_file_of_version_5_that_learns_from_pieces_of_words() throws URISyntaxException {
        DataSettings data = open("byte-pair-v5.netloom").data().orElseThrow();

        assertThat(text(data.features().get(0))).contains(new TextSettings(TextSettings.Tokenizer.BYTE_PAIR, 3000, 80));
    }

    @Test
    void should_open_a_file_of_version_4_that_varies_pictures() throws URISyntaxException {
        Augmentation varied = new Augmentation(Map.of(
                Kind.FLIP_HORIZONTAL, 1.0,
                Kind.ROTATE, 12.0,
                Kind.SHIFT, 0.1,
                Kind.ZOOM, 0.25,
                Kind.BRIGHTNESS, 0.2,
                Kind.NOISE, 0.05));

        assertThat(open("pictures-v4.netloom").data().orElseThrow().pictures())
                .contains(new PictureSettings(48, 64, 3, PictureSettings.Fit.PAD, varied));
    }

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
        assertThat(data.split())
                .as("rows are divided as they were when there was no other way")
                .isEqualTo(new SplitSettings(0.7, 0.15, 42, true));
        assertThat(data.columns())
                .extracting(ColumnSettings::type)
                .containsExactly(
                        ColumnType.ID,
                        ColumnType.NUMBER,
                        ColumnType.NUMBER,
                        ColumnType.CATEGORY,
                        ColumnType.TEXT,
                        ColumnType.YES_NO);
        assertThat(data.columns()).extracting(ColumnSettings::steps).containsOnly(ColumnSteps.NONE);
        assertThat(data.balance()).isEqualTo(Balance.NONE);
        assertThat(data.columns().get(3).encoding()).isEqualTo(ColumnSettings.Encoding.ORDINAL);
        assertThat(data.target().orElseThrow().name()).isEqualTo("column_6");
    }

    @Test
    void should_open_groups_frames_notes_and_bypassed_layers_of_version_2() throws URISyntaxException {
        ModelGraph graph = open("groups-v2.netloom").graph();

        assertThat(graph.groups())
                .containsExactly(
                        new Group(BLOCK, "残差块 1", Optional.of(BODY), true, new Position(260, 40.5)),
                        new Group(BODY, "Body", Optional.empty(), false, new Position(0, 0)));
        assertThat(graph.nodesIn(BODY))
                .containsExactly(new NodeId("dense_1"), new NodeId("dropout_1"), new NodeId("add_1"));
        assertThat(graph.node(new NodeId("dropout_1")).orElseThrow().bypassed()).isTrue();
        assertThat(graph.node(new NodeId("dense_1")).orElseThrow().bypassed()).isFalse();
        assertThat(graph.frames())
                .containsExactly(new Frame(
                        new FrameId("frame_1"),
                        "Head",
                        new Position(680, -20),
                        240,
                        160,
                        Tint.AMBER,
                        Optional.empty()));
        assertThat(graph.notes())
                .containsExactly(new Note(
                        new NoteId("note_1"),
                        "Try without dropout.\n试试去掉丢弃层。",
                        new Position(0, 180),
                        200,
                        80,
                        Optional.of(BODY)));
    }

    @Test
    void should_open_the_division_of_rows_of_version_3() throws URISyntaxException {
        assertThat(open("divided-v3.netloom").data().orElseThrow().split())
                .isEqualTo(new SplitSettings(0.6, 0.2, 7, SplitSettings.Method.GROUPED, "patient"));
    }

    @Test
    void should_open_the_steps_of_preparation_of_version_3() throws URISyntaxException {
        DataSettings data = open("divided-v3.netloom").data().orElseThrow();

        assertThat(data.balance()).isEqualTo(Balance.CLASS_WEIGHTS);
        assertThat(data.columns().get(1).steps()).isEqualTo(new ColumnSteps(Clip.FENCES, "1.5", true, 4));
        assertThat(data.columns().get(2).steps()).isEqualTo(ColumnSteps.NONE);
    }

    @Test
    void should_open_a_network_of_version_4_that_is_read_from_top_to_bottom() throws URISyntaxException {
        ModelGraph graph = open("top-down-v4.netloom").graph();

        assertThat(graph.flow()).isEqualTo(Flow.DOWN);
        assertThat(graph.node(new NodeId("dense_1")).orElseThrow().position()).isEqualTo(new Position(0, 160));
        assertThat(graph.node(new NodeId("direction")).orElseThrow().position())
                .as("a layer may be called as the field is")
                .isEqualTo(new Position(0, 320));
        assertThat(open("groups-v2.netloom").graph().flow())
                .as("earlier files are read from left to right")
                .isEqualTo(Flow.RIGHT);
    }

    @Test
    void should_open_the_steps_for_a_table_of_version_4() throws URISyntaxException {
        Project project = open("derived-v4.netloom");
        DataSettings data = project.data().orElseThrow();

        assertThat(data.steps())
                .isEqualTo(new TableSteps(
                        List.of(
                                new Derivation("面积", "size ^ 2 / 4"),
                                new Derivation("large", "`面积` > 10 and not is_missing(size)")),
                        List.of("size >= 0.5", "patient != \"p\"\"1\"")));
        assertThat(data.ofFile()).extracting(ColumnSettings::name).containsExactly("patient", "size", "ill");
        assertThat(data.testFile()).contains(new DataReference("later/visits-2.csv", "ab12"));
        assertThat(project.plan()).isEqualTo(TrainingPlan.DEFAULT.withShuffle(false));
    }

    @Test
    void should_take_no_step_for_a_table_that_an_older_version_did_not_know() throws URISyntaxException {
        Project project = open("divided-v3.netloom");

        assertThat(project.data().orElseThrow().steps()).isEqualTo(TableSteps.NONE);
        assertThat(project.data().orElseThrow().testFile()).isEmpty();
        assertThat(project.plan().shuffle()).isTrue();
    }

    @Test
    void should_open_a_file_of_version_5_whose_columns_of_texts_had_one_kind_of_tokens() throws URISyntaxException {
        DataSettings data = open("texts-v5.netloom").data().orElseThrow();

        assertThat(data.columns())
                .as("each column of texts has them now, also the one that is not learnt from")
                .extracting(column -> text(column).map(TextSettings::length).orElse(0))
                .containsExactly(80, 0, 80, 80, 0);
        assertThat(data.columns())
                .extracting(column -> column.reading().dates())
                .containsOnly(Optional.empty());
    }

    @Test
    void should_open_a_file_of_version_6_that_says_how_each_column_is_read() throws URISyntaxException {
        DataSettings data = open("columns-v6.netloom").data().orElseThrow();

        assertThat(data.columns())
                .extracting(ColumnSettings::reading)
                .containsExactly(
                        dates(DateText.Order.DAY_FIRST),
                        dates(DateText.Order.MONTH_FIRST),
                        dates(DateText.Order.YEAR_FIRST),
                        ColumnReading.GUESSED,
                        texts(TextSettings.Tokenizer.WORD, 5000, 12),
                        texts(TextSettings.Tokenizer.BYTE_PAIR, 800, 60),
                        ColumnReading.GUESSED);
    }

    @Test
    void should_open_a_file_of_version_7_that_says_what_else_is_missing() throws URISyntaxException {
        DataSettings data = open("missing-v7.netloom").data().orElseThrow();

        assertThat(data.columns())
                .extracting(column -> column.reading().missing())
                .containsExactly(
                        new MissingValues(List.of(0.0), List.of()),
                        new MissingValues(List.of(-999.0, 99.9), List.of("keine Angabe", "-9", "不详")),
                        new MissingValues(List.of(), List.of("01.01.1900")),
                        MissingValues.NONE,
                        MissingValues.NONE);
        assertThat(data.reading("seen").dates()).contains(DateText.Order.DAY_FIRST);
    }

    @Test
    void should_open_a_file_of_version_8_with_titles_above_its_table() throws URISyntaxException {
        DataSettings data = open("titles-v8.netloom").data().orElseThrow();

        assertThat(data.dialect()).isEqualTo(new CsvDialect("windows-1252", ';', '"', 1, true, "", false, true, false));
    }

    @Test
    void should_open_a_file_of_version_9_with_a_column_of_another_decimal_sign() throws URISyntaxException {
        DataSettings data = open("decimals-v9.netloom").data().orElseThrow();

        assertThat(data.columns())
                .extracting(column -> column.reading().decimals())
                .containsExactly(Optional.of(DecimalSign.COMMA), Optional.of(DecimalSign.POINT), Optional.empty());
    }

    private static ColumnReading dates(DateText.Order order) {
        return ColumnReading.GUESSED.withDates(Optional.of(order));
    }

    private static ColumnReading texts(TextSettings.Tokenizer tokenizer, int vocabulary, int length) {
        return ColumnReading.GUESSED.withText(Optional.of(new TextSettings(tokenizer, vocabulary, length)));
    }

    private static Optional<TextSettings> text(ColumnSettings column) {
        return column.reading().text();
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
