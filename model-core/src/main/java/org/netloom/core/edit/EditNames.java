package org.netloom.core.edit;

import java.util.List;

/** The names of all edits and repairs of graphs: what has to have words. */
public final class EditNames {

    /** The keys, after {@code edit.}. */
    public static final List<String> ALL = List.of(
            "add-node",
            "add-nodes",
            "remove-nodes",
            "dissolve",
            "connect",
            "disconnect",
            "reconnect",
            "move",
            "rename",
            "set-parameter",
            "insert-between",
            "splice",
            "change-kind",
            "bypass",
            "use-again",
            "flow-right",
            "flow-down",
            "remove-items",
            "move-items",
            "group",
            "ungroup",
            "collapse",
            "expand",
            "into-group",
            "out-of-group",
            "add-frame",
            "title-frame",
            "resize-frame",
            "tint-frame",
            "add-note",
            "write-note",
            "resize-note",
            "repair-set-width",
            "repair-set-parameter",
            "repair-connect",
            "repair-disconnect",
            "repair-remove",
            "repair-insert",
            "repair-use",
            "repair-use-again",
            "repair-first-layers",
            "repair-add",
            "repair-one-input",
            "repair-answer",
            "repair-connect-between",
            "repair-layout-table",
            "repair-layout-sequence",
            "repair-layout-image",
            "repair-read",
            "repair-read-each",
            "repair-read-beside");

    private EditNames() {}
}
