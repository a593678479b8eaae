package org.netloom.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.app.window.TestWindow;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.Flow;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.NodeId;
import org.netloom.core.graph.Position;
import org.netloom.core.layer.Conv2D;
import org.netloom.core.layer.Input;
import org.netloom.core.layer.InputLayout;
import org.netloom.core.layer.MaxPooling2D;
import org.netloom.core.layer.NewNode;
import org.netloom.core.layer.Padding;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.DataFacts;

/** Networks as people know them from papers, arranged: pictures in {@code target/pictures}, and what must hold of any such picture. */
class ArchitecturePicturesTest {

    private ModelGraph graph = ModelGraph.EMPTY;

    @Test
    void should_arrange_a_residual_network_so_that_no_wire_runs_through_a_node() {
        NodeId at = add("Conv2D", input());
        for (int block = 0; block < 7; block++) {
            NodeId shortcut = at;
            NodeId one = add("Activation", add("BatchNormalization", add("Conv2D", at)));
            at = add("Activation", add("Add", add("BatchNormalization", add("Conv2D", one)), shortcut));
        }
        add("Output", add("GlobalAveragePooling2D", at));
        show("resnet");
        showTopDown("resnet");
    }

    @Test
    void should_arrange_an_inception_network_so_that_no_wire_runs_through_a_node() {
        NodeId at = add("Conv2D", input());
        for (int block = 0; block < 4; block++) {
            NodeId one = add("Conv2D", at);
            NodeId three = add("Conv2D", add("Conv2D", at));
            NodeId five = add("Conv2D", add("Conv2D", add("Conv2D", at)));
            NodeId pooled = add("Conv2D", add("MaxPooling2D", at));
            at = add("Concatenate", one, three, five, pooled);
        }
        add("Output", add("GlobalAveragePooling2D", at));
        show("inception");
        showTopDown("inception");
    }

    private void show(String name) {
        show(name, Flow.RIGHT, 200, -300);
    }

    private void showTopDown(String name) {
        show(name + "-down", Flow.DOWN, -300, 200);
    }

    /** @param left what is seen in the pictures of a part, at 100 % */
    private void show(String name, Flow flow, double left, double top) {
        try (CanvasFixture fixture = CanvasFixture.of(graph, DataFacts.NONE)) {
            TestWindow.run(() -> {
                fixture.beStill();
                fixture.canvas.arrange(flow);
            });
            List<String> through = new ArrayList<>();
            TestWindow.run(() -> {
                Drawing drawing = fixture.canvas.drawing();
                drawing.curves().forEach((wire, curve) -> drawing.faces().stream()
                        .filter(face -> !wire.touches(face.id()) && curve.crosses(drawing.box(face.id())))
                        .forEach(face -> through.add(wire + " through " + face.id())));
            });
            assertThat(through).isEmpty();
            for (boolean dark : new boolean[] {false, true}) {
                String look = dark ? "-dark" : "-light";
                fixture.window.setDark(dark);
                TestWindow.run(fixture::beStill);
                TestWindow.run(() -> fixture.canvas.fit());
                fixture.window.picture(name + "-whole" + look);
                TestWindow.run(() -> fixture.canvas.viewport().show(left, top, 1));
                fixture.window.picture(name + "-100" + look);
                TestWindow.run(() -> fixture.canvas.viewport().show(left - 240, top - 120, 0.55));
                fixture.window.picture(name + "-55" + look);
            }
        }
    }

    private NodeId input() {
        Node node = NewNode.of(graph, "Input", Position.ORIGIN)
                .with(Input.LAYOUT, InputLayout.IMAGE)
                .with(Input.HEIGHT, 32)
                .with(Input.WIDTH, 32);
        graph = graph.plus(node);
        return node.id();
    }

    private NodeId add(String kind, NodeId... sources) {
        Node node = NewNode.of(graph, kind, Position.ORIGIN);
        if (kind.equals("Conv2D")) {
            node = node.with(Conv2D.PADDING, Padding.SAME);
        } else if (kind.equals("MaxPooling2D")) {
            node = node.with(MaxPooling2D.PADDING, Padding.SAME).with(MaxPooling2D.STRIDES, Size2D.square(1));
        }
        graph = graph.plus(node);
        for (NodeId source : sources) {
            graph = graph.plus(new Connection(source, node.id()));
        }
        return node.id();
    }
}
