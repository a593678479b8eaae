package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A column as a formula reads it, kept so that it is read alike in rows to be predicted.
 *
 * @param name the column
 * @param type what its cells are
 * @param numeric whether its cells are numbers, whatever the type
 * @param order how its dates are written; null unless it holds dates
 * @param unit what is glued to its numbers; null if nothing is
 */
public record FormulaInput(
        String name,
        ColumnType type,
        boolean numeric,
        @JsonInclude(JsonInclude.Include.NON_NULL) DateText.@Nullable Order order,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberUnit unit) {}
