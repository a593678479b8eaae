package org.netloom.core.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netloom.core.shape.ShapeRules;

/** The kinds of layer that can be drawn. Immutable; safe for any thread. */
public final class LayerCatalogue implements ShapeRules {

    private static final LayerCatalogue STANDARD = new LayerCatalogue(List.of(
            new Input(),
            new Output(),
            new Dense(),
            new ActivationLayer(),
            new Dropout(),
            new BatchNormalization(),
            new LayerNormalization(),
            new Flatten(),
            new Embedding(),
            new Conv2D(),
            new MaxPooling2D(),
            new AveragePooling2D(),
            new GlobalAveragePooling2D(),
            new LSTM(),
            new GRU(),
            new GlobalAveragePooling1D(),
            new MultiHeadAttention(),
            new PositionalEmbedding(),
            new Concatenate(),
            new Add()));

    private final Map<String, LayerKind> kinds = new LinkedHashMap<>();

    /** A catalogue of the given kinds, in the order of the palette. */
    public LayerCatalogue(List<LayerKind> kinds) {
        for (LayerKind kind : kinds) {
            if (this.kinds.put(kind.type(), kind) != null) {
                throw new IllegalArgumentException("Two kinds of layer are called " + kind.type());
            }
        }
    }

    /** All that Netloom brings. */
    public static LayerCatalogue standard() {
        return STANDARD;
    }

    /** The kinds in the order of the palette. */
    public List<LayerKind> kinds() {
        return List.copyOf(kinds.values());
    }

    @Override
    public Optional<LayerKind> find(String type) {
        return Optional.ofNullable(kinds.get(type));
    }
}
