package org.netloom.core.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to put the sequences of a table together again.
 *
 * @param id the column that tells them apart
 * @param order the column that orders the rows of a sequence; empty for the order of the file
 * @param dates how the dates of that column are written; null unless it holds dates
 * @param length how many rows of a sequence are read, at least 1; shorter ones are padded
 */
public record FittedSequences(
        String id,
        String order,
        @JsonInclude(JsonInclude.Include.NON_NULL) DateText.@Nullable Order dates,
        int length) {}
