package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.diagnose.Outcome;
import org.netloom.core.edit.GraphEdits;
import org.netloom.core.edit.GroupEdits;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.GroupId;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;

class ProjectFileTest {

    private static final String SMALL =
            """
            {
              "schemaVersion": 9,
              "name": "small",
              "graph": {
                "nodes": [
                  {"id": "a", "kind": "Plain", "name": "First", "parameters": {}},
                  {"id": "b", "kind": "Rich", "name": "Second", "parameters": {"units": 5, "kernelSize": [2, 4]}}
                ],
                "connections": [
                  {"from": "a", "to": "b"}
                ]
              },
              "layout": {
                "a": [0, 0],
                "b": [220.5, -20]
              },
              "plan": {
                "updater": "adam",
                "learningRate": 0.001,
                "batchSize": 32,
                "epochs": 100,
                "seed": 42,
                "l1": 0,
                "l2": 0,
                "keepBest": true,
                "weightDecay": 0,
                "stopAfter": 0,
                "schedule": {"kind": "constant", "factor": 0.5, "every": 10, "patience": 5, "warmUp": 0.1},
                "clipping": {"kind": "no_clipping", "limit": 1}
              }
            }
            """;

    private static final String GROUPED = SMALL.replace(
                    "\"parameters\": {}}", "\"parameters\": {}, \"bypassed\": true, \"group\": \"inner\"}")
            .replace(
                    "\"to\": \"b\"}\n    ]\n",
                    """
            "to": "b"}
                ],
                "groups": [
                  {"id": "inner", "name": "Inner", "collapsed": true, "at": [20, 0.5], "group": "outer", "owner": "me"},
                  {"id": "outer", "name": "Outer", "collapsed": false, "at": [0, 0]}
                ],
                "frames": [
                  {"id": "f", "title": "Encoder", "colour": "blue", "at": [-10, -10], "size": [400, 200], "group": "outer"}
                ],
                "notes": [
                  {"id": "n", "text": "two\\nlines", "at": [0, 300], "size": [160, 80]}
                ]
            """);

    @TempDir
    Path folder;

    private final ProjectFile files = new ProjectFile(SomeKind::find);
    private Path path;

    @BeforeEach
    void name_a_file() {
        path = folder.resolve("small.netloom");
    }

    @Test
    void should_read_parameters_and_places() throws IOException {
        Project project = opened(SMALL).project();

        assertThat(project.name()).isEqualTo("small");
        var second = project.graph().node(new NodeId("b")).orElseThrow();
        assertThat(second.get(SomeKind.UNITS)).isEqualTo(5);
        assertThat(second.get(SomeKind.KERNEL).width()).isEqualTo(4);
        assertThat(second.position()).isEqualTo(new Position(220.5, -20));
    }

    @Test
    void should_write_one_line_for_each_node_and_wire() throws IOException {
        files.save(opened(SMALL)).toOptional().orElseThrow();

        assertThat(Files.readString(path)).isEqualTo(SMALL);
    }

    @Test
    void should_keep_fields_that_it_does_not_know_at_every_level() throws IOException {
        String text = SMALL.replace("\"name\": \"small\",", "\"name\": \"small\",\n  \"lesson\": {\"page\": 1.50},")
                .replace("\"name\": \"First\",", "\"name\": \"First\", \"colour\": \"#123\",")
                .replace("\"units\": 5,", "\"units\": 5, \"regulariser\": null,")
                .replace("\"to\": \"b\"}", "\"to\": \"b\", \"label\": \"x\"}")
                .replace("\"nodes\": [", "\"subgraphs\": [1],\n    \"nodes\": [")
                .replace("\"l2\": 0,", "\"l2\": 0,\n    \"callbacks\": [0.1, 0.01],");
        OpenedProject opened = opened(text);

        files.save(opened.with(opened.project().named("renamed"))).toOptional().orElseThrow();

        assertThat(Files.readString(path))
                .contains("\"lesson\": {\"page\": 1.50}")
                .contains("\"colour\": \"#123\"")
                .contains("\"regulariser\": null")
                .contains("\"label\": \"x\"")
                .contains("\"subgraphs\": [1]")
                .contains("\"callbacks\": [0.1, 0.01]")
                .contains("\"name\": \"renamed\"");
    }

    @Test
    void should_forget_unknown_fields_of_what_was_deleted() throws IOException {
        OpenedProject opened =
                opened(SMALL.replace("\"name\": \"First\",", "\"name\": \"First\", \"colour\": \"#123\","));
        Project without = opened.project().withGraph(opened.project().graph().minus(List.of(new NodeId("a"))));

        files.save(opened.with(without)).toOptional().orElseThrow();

        assertThat(Files.readString(path)).doesNotContain("#123").doesNotContain("\"a\"");
    }

    @Test
    void should_lay_out_nodes_in_a_row_if_the_file_does_not_say_where_they_lie() throws IOException {
        Project project = opened(
                        """
                {"schemaVersion": 1, "graph": {"nodes": [{"id": "a", "kind": "Plain"}, {"id": "b", "kind": "Plain"}],
                 "connections": []}}""")
                .project();

        assertThat(project.name()).isEqualTo("small");
        assertThat(project.graph().nodes())
                .extracting(node -> node.position().x())
                .containsExactly(0.0, 220.0);
    }

    @Test
    void should_leave_the_former_file_untouched_if_saving_fails() throws IOException {
        OpenedProject opened = opened(SMALL);
        Path inTheWay = Files.createDirectories(folder.resolve("taken.netloom/inside"));

        Outcome<OpenedProject> saved = files.save(opened.project(), inTheWay.getParent());

        assertThat(saved.diagnostics()).extracting(Diagnostic::code).containsExactly("project-not-saved");
        assertThat(inTheWay).isDirectory();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(path, inTheWay.getParent());
        }
    }

    @Test
    void should_write_through_a_link_and_leave_no_temporary_file() throws IOException {
        Path real = folder.resolve("real.netloom");
        Files.writeString(real, SMALL);
        Files.createSymbolicLink(path, real);
        OpenedProject opened = files.open(path).toOptional().orElseThrow();

        files.save(opened.with(opened.project().named("other"))).toOptional().orElseThrow();

        assertThat(path).isSymbolicLink();
        assertThat(Files.readString(real)).contains("\"other\"");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(path, real);
        }
    }

    @Test
    void should_bring_older_files_up_to_date_before_binding_them() throws IOException {
        UnaryOperator<ObjectNode> renamesTitle = tree -> {
            tree.set("name", tree.remove("title"));
            return tree;
        };
        List<UnaryOperator<ObjectNode>> steps =
                new ArrayList<>(Collections.nCopies(ProjectFile.SCHEMA_VERSION - 1, tree -> tree));
        steps.add(renamesTitle);
        Migrations longer = new Migrations(steps);
        ProjectFile newer = new ProjectFile(SomeKind::find, longer);
        Files.writeString(path, SMALL.replace("\"name\": \"small\"", "\"title\": \"old\""));

        assertThat(newer.open(path).toOptional().orElseThrow().project().name()).isEqualTo("old");
    }

    @Test
    void should_keep_what_others_wrote_into_version_3_under_the_name_of_the_direction() throws IOException {
        OpenedProject opened = opened(SMALL.replace("Version\": 9,", "Version\": 3,")
                .replace("\"nodes\": [", "\"direction\": \"north\", \"nodes\": [")
                .replace("\"a\"", "\"direction\""));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().graph().flow()).isEqualTo(Flow.RIGHT);
        assertThat(opened.project().graph().node(new NodeId("direction"))).isPresent();
        assertThat(Files.readString(path))
                .contains("\"direction-v3\": \"north\"")
                .contains("\"direction\": [0, 0]");
    }

    @Test
    void should_keep_what_others_wrote_into_version_4_under_the_name_of_the_sequences() throws Exception {
        Path golden = Path.of(
                Objects.requireNonNull(ProjectFileTest.class.getResource("/golden/projects/sequences-v5.netloom"))
                        .toURI());
        OpenedProject opened = opened(Files.readString(golden).replace("Version\": 5,", "Version\": 4,"));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().data().orElseThrow().sequences()).isEmpty();
        assertThat(Files.readString(path)).contains("\"sequences-v4\"");
    }

    @Test
    void should_keep_what_others_wrote_into_version_6_under_the_name_of_what_is_missing() throws Exception {
        Path golden =
                Path.of(Objects.requireNonNull(ProjectFileTest.class.getResource("/golden/projects/missing-v7.netloom"))
                        .toURI());
        OpenedProject opened = opened(Files.readString(golden).replace("Version\": 7,", "Version\": 6,"));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().data().orElseThrow().columns())
                .allMatch(column -> column.reading().missing().none());
        assertThat(Files.readString(path)).contains("\"missing-v6\"").doesNotContain("\"missing\":");
    }

    @Test
    void should_keep_what_others_wrote_into_version_7_under_the_name_of_titles() throws Exception {
        Path golden =
                Path.of(Objects.requireNonNull(ProjectFileTest.class.getResource("/golden/projects/titles-v8.netloom"))
                        .toURI());
        OpenedProject opened = opened(Files.readString(golden).replace("Version\": 8,", "Version\": 7,"));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().data().orElseThrow().dialect().titles()).isFalse();
        assertThat(Files.readString(path)).contains("\"titles-v7\"");
    }

    @Test
    void should_keep_what_others_wrote_into_version_8_under_the_name_of_decimal_signs() throws Exception {
        Path golden = Path.of(
                Objects.requireNonNull(ProjectFileTest.class.getResource("/golden/projects/decimals-v9.netloom"))
                        .toURI());
        OpenedProject opened = opened(Files.readString(golden).replace("Version\": 9,", "Version\": 8,"));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().data().orElseThrow().columns())
                .allMatch(column -> column.reading().decimals().isEmpty());
        assertThat(Files.readString(path)).contains("\"decimals-v8\"").doesNotContain("\"decimals\":");
    }

    @Test
    void should_write_the_direction_only_where_it_is_not_the_usual_one() throws IOException {
        OpenedProject opened = opened(SMALL);
        Project down = opened.project()
                .withGraph(GraphEdits.flow(Flow.DOWN).apply(opened.project().graph()));

        OpenedProject saved = files.save(opened.with(down)).toOptional().orElseThrow();
        assertThat(Files.readString(path)).contains("\"direction\": \"down\"");
        assertThat(files.open(path).toOptional().orElseThrow().project()).isEqualTo(down);

        files.save(saved.with(opened.project())).toOptional().orElseThrow();
        assertThat(Files.readString(path)).isEqualTo(SMALL);
    }

    @Test
    void should_keep_what_others_wrote_into_version_1_under_names_that_version_2_has() throws IOException {
        OpenedProject opened = opened(SMALL.replace("Version\": 9,", "Version\": 1,")
                .replace("\"nodes\": [", "\"groups\": [1], \"notes\": \"mine\", \"nodes\": [")
                .replace("\"name\": \"First\",", "\"name\": \"First\", \"group\": 7, \"bypassed\": \"no\","));

        files.save(opened).toOptional().orElseThrow();

        assertThat(opened.project().graph().groups()).isEmpty();
        assertThat(Files.readString(path))
                .contains("\"groups-v1\": [1]", "\"notes-v1\": \"mine\"", "\"group-v1\": 7", "\"bypassed-v1\": \"no\"");
    }

    @Test
    void should_forget_a_group_that_was_taken_away_and_keep_unknown_fields_of_one_that_was_not() throws IOException {
        OpenedProject opened = opened(GROUPED);

        files.save(opened).toOptional().orElseThrow();
        assertThat(Files.readString(path)).isEqualTo(GROUPED);

        var ungrouped = GroupEdits.ungroup(List.of(new GroupId("outer")))
                .apply(opened.project().graph());
        files.save(opened.with(opened.project().withGraph(ungrouped)))
                .toOptional()
                .orElseThrow();
        assertThat(Files.readString(path)).doesNotContain("\"outer\"").contains("\"owner\": \"me\"");
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("", List.of("project-empty")),
                Arguments.of(" \n", List.of("project-empty")),
                Arguments.of("PK\u0003\u0004 something", List.of("project-not-netloom")),
                Arguments.of("[1, 2]", List.of("project-not-netloom")),
                Arguments.of("{\"a\": 1}", List.of("project-not-netloom")),
                Arguments.of(SMALL.substring(0, 300), List.of("project-truncated")),
                Arguments.of(SMALL.replace("\"nodes\": [", "\"nodes\": {"), List.of("project-not-json")),
                Arguments.of(SMALL + SMALL, List.of("project-not-json")),
                Arguments.of(SMALL.replace("Version\": 9,", "Version\": 10,"), List.of("project-newer")),
                Arguments.of(SMALL.replace("\"Rich\"", "\"Gru\""), List.of("project-layer-unknown")),
                Arguments.of(
                        SMALL.replace("\"id\": \"b\"", "\"id\": \"a\""),
                        List.of("project-id-twice", "project-wire-to-nowhere")),
                Arguments.of(
                        SMALL.replace("\"id\": \"b\"", "\"id\": \"b c\"").replace("\"to\": \"b\"", "\"to\": \"b c\""),
                        List.of("project-id-invalid")),
                Arguments.of(SMALL.replace("\"to\": \"b\"", "\"to\": \"z\""), List.of("project-wire-to-nowhere")),
                Arguments.of(SMALL.replace("\"units\": 5", "\"units\": \"five\""), List.of("project-parameter-wrong")),
                Arguments.of(SMALL.replace("[2, 4]", "[2, null]"), List.of("project-parameter-wrong")),
                Arguments.of(SMALL.replace("\"epochs\": 100", "\"epochs\": 0"), List.of("project-out-of-range")),
                Arguments.of(SMALL.replace("\"epochs\": 100", "\"epochs\": 1.5"), List.of("project-expected-whole")),
                Arguments.of(SMALL.replace("0.001", "1e999"), List.of("project-expected-number")),
                Arguments.of(SMALL.replace("\"adam\"", "\"eve\""), List.of("project-expected-choice")),
                Arguments.of(SMALL.replace("[0, 0]", "[0]"), List.of("project-expected-place")),
                Arguments.of(SMALL.replace("\"seed\": 42,", ""), List.of("project-field-missing")),
                Arguments.of(
                        GROUPED.replace("\"id\": \"outer\"", "\"id\": \"far\""),
                        List.of("project-group-unknown", "project-group-unknown")),
                Arguments.of(
                        GROUPED.replace("\"collapsed\": false,", "\"collapsed\": false, \"group\": \"inner\","),
                        List.of("project-group-in-itself")),
                Arguments.of(GROUPED.replace("\"blue\"", "\"pink\""), List.of("project-expected-choice")),
                Arguments.of(GROUPED.replace("[400, 200]", "[400, 0]"), List.of("project-out-of-range")),
                Arguments.of(GROUPED.replace("[160, 80]", "160"), List.of("project-expected-place")),
                Arguments.of(
                        SMALL.replace("\"Rich\"", "\"Gru\"").replace("\"seed\": 42", "\"seed\": true"),
                        List.of("project-layer-unknown", "project-expected-whole")));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void should_say_once_what_is_wrong_with_a_file(String text, List<String> codes) throws IOException {
        Files.writeString(path, text);

        Outcome<OpenedProject> outcome = files.open(path);

        assertThat(outcome).isInstanceOf(Outcome.Failure.class);
        assertThat(outcome.diagnostics()).extracting(Diagnostic::code).isEqualTo(codes);
        assertThat(outcome.diagnostics()).allMatch(d -> d.arguments().get(0).equals(path.toString()));
    }

    @Test
    void should_ask_for_a_number_or_a_text_where_both_may_stand() throws Exception {
        Path golden =
                Path.of(Objects.requireNonNull(ProjectFileTest.class.getResource("/golden/projects/missing-v7.netloom"))
                        .toURI());
        Files.writeString(path, Files.readString(golden).replace("\"missing\": [0]", "\"missing\": [0, true]"));

        assertThat(files.open(path).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("project-expected-value");
    }

    @Test
    void should_name_the_line_at_which_a_truncated_file_ends() throws IOException {
        Files.writeString(
                path, SMALL.lines().limit(7).reduce("", (a, b) -> a + b + "\n").stripTrailing());

        assertThat(files.open(path).diagnostics().get(0).arguments().get(1)).isEqualTo(7);
    }

    @Test
    void should_say_that_there_is_no_file_or_a_folder() {
        assertThat(files.open(path).diagnostics()).extracting(Diagnostic::code).containsExactly("project-not-found");
        assertThat(files.open(folder).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("project-is-folder");
    }

    @Test
    void should_read_a_file_that_begins_with_a_byte_order_mark() throws IOException {
        assertThat(opened("\uFEFF" + SMALL).project().name()).isEqualTo("small");
    }

    @Test
    void should_keep_names_in_any_script() throws IOException {
        OpenedProject opened = opened(SMALL);

        files.save(opened.with(opened.project().named("鸢尾花 \"x\"")))
                .toOptional()
                .orElseThrow();

        assertThat(Files.readString(path, StandardCharsets.UTF_8)).contains("\"鸢尾花 \\\"x\\\"\"");
        assertThat(files.open(path).toOptional().orElseThrow().project().name()).isEqualTo("鸢尾花 \"x\"");
    }

    private OpenedProject opened(String text) throws IOException {
        Files.writeString(path, text);
        return files.open(path).toOptional().orElseThrow();
    }
}
