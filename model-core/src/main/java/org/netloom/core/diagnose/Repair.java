package org.netloom.core.diagnose;

import org.netloom.core.edit.Edit;

/**
 * The edit that mends a problem: one click, one undo step. Its label is the message of the edit's name.
 *
 * @param edit what to apply to the graph
 */
public record Repair(Edit.GraphEdit edit) {}
