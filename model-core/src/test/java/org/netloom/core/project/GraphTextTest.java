package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netloom.core.diagnose.Diagnostic;
import org.netloom.core.edit.Piece;
import org.netloom.core.graph.Item;
import org.netloom.core.graph.ItemId;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.sketch.Sketch;
import org.netloom.core.sketch.Strokes;

class GraphTextTest {

    private final GraphText texts = GraphText.standard();

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void should_read_exactly_what_was_written(@ForAll long seed) {
        Strokes strokes = new Strokes(seed);
        ModelGraph graph = ModelGraph.EMPTY;
        for (int i = 0; i < 60; i++) {
            graph = strokes.next(graph).apply(graph);
        }
        // Where everything was deleted again there is nothing to copy.
        Assume.that(graph.items().findAny().isPresent());
        Random random = new Random(seed);
        List<ItemId> some =
                graph.items().map(Item::id).filter(id -> random.nextBoolean()).toList();
        Piece piece =
                Piece.of(graph, some.isEmpty() ? graph.items().map(Item::id).toList() : some);

        assertThat(texts.read(texts.write(piece)).toOptional()).contains(piece);
    }

    @Test
    void should_take_the_network_of_a_whole_project_file() {
        String project =
                """
                {"schemaVersion": 1, "name": "small", "graph": {"nodes": [{"id": "a", "kind": "Dense"}], "connections": []},
                 "plan": {"updater": "adam"}}""";

        assertThat(texts.read(project).toOptional().orElseThrow().graph().nodes())
                .singleElement()
                .satisfies(node -> assertThat(node.kind()).isEqualTo("Dense"));
    }

    @Test
    void should_name_the_line_that_cannot_be_read() {
        String text = texts.write(Piece.of(
                Sketch.chain("Input", "Dense").graph(),
                Sketch.chain("Input", "Dense").graph().items().map(Item::id).toList()));
        String broken = text.replace("\"kind\": \"Dense\"", "\"kind\": Dense");

        Diagnostic said = texts.read(broken).diagnostics().get(0);

        assertThat(said.code()).isEqualTo("clipboard-broken");
        assertThat(said.arguments()).containsExactly(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | clipboard-no-layers",
                "'' | clipboard-no-layers",
                "[1] | clipboard-no-layers",
                "{\"a\": 1} | clipboard-no-layers",
                "{\"graph\": {\"nodes\": [], \"connections\": []}} | clipboard-no-layers",
                "{\"schemaVersion\": 2, \"graph\": {\"nodes\": [], \"connections\": []}} | clipboard-no-layers",
                "{\"schemaVersion\": 10, \"graph\": {}} | clipboard-newer",
                "{\"schemaVersion\": 2, \"graph\": {\"nodes\": [{\"id\": \"a\", \"kind\": \"Gru\"}], \"connections\": []}} | project-layer-unknown",
                "{\"schemaVersion\": 2, \"graph\": {\"nodes\": [{\"id\": \"a\", \"kind\": \"Dense\", \"group\": \"g\"}], \"connections\": []}} | project-group-unknown",
                "{\"schemaVersion\": 2, \"graph\": {\"nodes\": [{\"id\": \"a\", \"kind\": \"Dense\"}]}} | project-field-missing",
            })
    void should_say_what_is_wrong_with_a_text(String text, String code) {
        assertThat(texts.read(text).diagnostics()).extracting(Diagnostic::code).containsExactly(code);
    }

    @Test
    void should_tell_a_network_from_other_text() {
        assertThat(GraphText.isMeant("{\n \"schemaVersion\": 2, \"graph\": oops"))
                .isTrue();
        assertThat(GraphText.isMeant("hello \"graph\"")).isFalse();
    }
}
