package org.netloom.core.layer;

import java.util.ArrayList;
import java.util.List;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.graph.Position;
import org.netloom.core.parameter.ParameterValues;
import org.netloom.core.parameter.Size2D;
import org.netloom.core.shape.Part;
import org.netloom.core.shape.TensorShape.Image;

/**
 * The layers that turn one part of the data into a row of numbers, so that it can stand beside others: what a person who knows the field
 * would try first. Pure.
 */
public final class Branches {

    /** Below it, a convolution and a pooling leave nothing. */
    private static final int SMALLEST = 8;

    private static final int KERNEL = 3;
    private static final int LARGEST_VECTOR = 32;

    private Branches() {}

    /** How an Input reads a part. */
    public static InputLayout layoutOf(Part part) {
        return part.kind() == Part.Kind.PICTURE ? InputLayout.IMAGE : InputLayout.TABLE;
    }

    /**
     * The layers of a branch from its Input to the row that leaves it.
     *
     * @param graph in which their names must be free
     * @param part what enters
     * @param first where the Input stands
     * @param step from one layer to the next
     */
    public static List<Node> of(ModelGraph graph, Part part, Position first, double step) {
        Branch branch = new Branch(graph, first, step);
        ParameterValues reads = ParameterValues.DEFAULTS.with(Input.READS, part.name());
        if (layoutOf(part) != InputLayout.TABLE) {
            reads = reads.with(Input.LAYOUT, layoutOf(part));
        }
        if (part.shape() instanceof Image picture) {
            reads = reads.with(Input.HEIGHT, Math.toIntExact(picture.height()))
                    .with(Input.WIDTH, Math.toIntExact(picture.width()))
                    .with(Input.CHANNELS, Math.toIntExact(picture.channels()));
        }
        branch.add("Input", inputName(graph, part), reads);
        switch (part.kind()) {
            case TABLE -> branch.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 32));
            case CATEGORY -> {
                branch.add("Embedding", embedding(part, vector(part.indexSize())));
                branch.add("Flatten", ParameterValues.DEFAULTS);
            }
            case TEXT -> {
                branch.add("Embedding", embedding(part, LARGEST_VECTOR));
                branch.add("GlobalAveragePooling1D", ParameterValues.DEFAULTS);
            }
            case PICTURE -> pictures(branch, (Image) part.shape());
        }
        return List.copyOf(branch.nodes);
    }

    /** The wires of nodes that follow one another. */
    public static List<Connection> chain(List<Node> nodes) {
        List<Connection> wires = new ArrayList<>();
        for (int i = 1; i < nodes.size(); i++) {
            wires.add(new Connection(nodes.get(i - 1).id(), nodes.get(i).id()));
        }
        return wires;
    }

    private static String inputName(ModelGraph graph, Part part) {
        String name = part.kind() == Part.Kind.TABLE ? "Table" : part.name();
        return graph.nodes().stream().anyMatch(node -> node.name().equals(name)) ? NewNode.freeName(graph, name) : name;
    }

    private static void pictures(Branch branch, Image picture) {
        long size = Math.min(picture.height(), picture.width());
        for (int filters = 16; filters <= 32 && size >= SMALLEST; filters *= 2) {
            branch.add(
                    "Conv2D",
                    ParameterValues.DEFAULTS
                            .with(Conv2D.FILTERS, filters)
                            .with(Conv2D.KERNEL_SIZE, Size2D.square(KERNEL)));
            branch.add("MaxPooling2D", ParameterValues.DEFAULTS);
            size = (size - KERNEL + 1) / 2;
        }
        branch.add("Flatten", ParameterValues.DEFAULTS);
        branch.add("Dense", ParameterValues.DEFAULTS.with(Dense.UNITS, 64));
    }

    private static ParameterValues embedding(Part part, int vector) {
        return ParameterValues.DEFAULTS
                .with(Embedding.INPUT_DIM, part.indexSize())
                .with(Embedding.OUTPUT_DIM, vector);
    }

    /** Half as many numbers as categories, but few: the rule of Guo and Berkhahn (2016) ends at one less than there are. */
    private static int vector(int categories) {
        return Math.max(1, Math.min(LARGEST_VECTOR, (categories + 1) / 2));
    }

    private static final class Branch {

        private final List<Node> nodes = new ArrayList<>();
        private final double step;
        private final Position first;
        private ModelGraph soFar;

        Branch(ModelGraph graph, Position first, double step) {
            this.soFar = graph;
            this.first = first;
            this.step = step;
        }

        void add(String kind, ParameterValues values) {
            add(kind, NewNode.freeName(soFar, kind), values);
        }

        void add(String kind, String name, ParameterValues values) {
            Position place = first.plus(step * nodes.size(), 0);
            Node node = new Node(soFar.freeId(kind), kind, name, values, place);
            soFar = soFar.plus(node);
            nodes.add(node);
        }
    }
}
