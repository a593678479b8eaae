package org.netloom.core.data;

/**
 * A column that a person derives from others.
 *
 * @param name of the new column, unlike all others
 * @param formula what its cells are computed by; see {@link org.netloom.core.formula.Formula}
 */
public record Derivation(String name, String formula) {}
