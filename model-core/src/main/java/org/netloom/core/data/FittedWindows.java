package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to cut a table into windows again.
 *
 * @param settings how long they are and how far ahead the target stands
 * @param order the column that orders the rows; empty for the order of the file
 * @param dates how the dates of that column are written; null unless it holds dates
 */
public record FittedWindows(
        WindowSettings settings,
        String order,
        @JsonInclude(JsonInclude.Include.NON_NULL) DateText.@Nullable Order dates) {}
