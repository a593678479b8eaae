package org.netloom.core.shape;

import java.util.Optional;

/** Where inference finds the rule of a layer; the catalogue of layers is one. */
public interface ShapeRules {

    /** The rule of a kind of layer, if that kind is known. */
    Optional<? extends ShapeRule> find(String kind);
}
