package org.netloom.app.canvas;

import java.util.List;
import java.util.Optional;
import org.netloom.core.edit.Edit.GraphEdit;
import org.netloom.core.edit.EditName;
import org.netloom.core.graph.ModelGraph;

/** The parts of one action that are applied one after the other, such as the copies of a drag and the place where they land. */
record Merged(EditName name, Object key, List<GraphEdit> edits) implements GraphEdit {

    @Override
    public ModelGraph apply(ModelGraph graph) {
        ModelGraph result = graph;
        for (GraphEdit edit : edits) {
            result = edit.apply(result);
        }
        return result;
    }

    @Override
    public Optional<Object> mergeKey() {
        return Optional.of(key);
    }
}
