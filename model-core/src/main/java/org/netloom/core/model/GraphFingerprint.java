package org.netloom.core.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.netloom.core.graph.Connection;
import org.netloom.core.graph.ModelGraph;
import org.netloom.core.graph.Node;
import org.netloom.core.layer.LayerCatalogue;
import org.netloom.core.layer.LayerKind;
import org.netloom.core.parameter.Parameter;

/**
 * Tells whether two graphs are the same network: equal for graphs that differ only in names and places, or in whether a default is
 * written out, or in groups. Pure.
 */
public final class GraphFingerprint {

    private GraphFingerprint() {}

    /** SHA-256 over layers, settings and wires, in hex. */
    public static String of(ModelGraph graph) {
        StringBuilder text = new StringBuilder();
        graph.nodes().stream().sorted(Comparator.comparing(Node::id)).forEach(node -> append(text, node));
        for (Connection wire : graph.connections()) {
            text.append(wire.from()).append('>').append(wire.to()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static void append(StringBuilder text, Node node) {
        text.append(node.id()).append(' ').append(node.kind());
        LayerCatalogue.standard()
                .find(node.kind())
                .map(LayerKind::parameters)
                .ifPresent(parameters -> parameters.forEach(parameter -> append(text, node, parameter)));
        // Said only where it holds, so that networks saved before there was such a thing are still known.
        text.append(node.bypassed() ? " bypassed\n" : "\n");
    }

    private static <T> void append(StringBuilder text, Node node, Parameter<T> parameter) {
        text.append(' ').append(parameter.key()).append('=').append(parameter.encode(node.get(parameter)));
    }
}
