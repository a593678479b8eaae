package org.netloom.core.diagnose;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Repairs that are proven when they are first asked for: most problems are never looked at, and each proof checks the whole graph. Safe
 * for any thread.
 */
final class ProvenRepairs extends AbstractList<Repair> {

    private @Nullable Supplier<List<Repair>> proof;
    private List<Repair> proven = List.of();

    /** @param proof finds the repairs; asked once, and forgotten with all that it holds */
    ProvenRepairs(Supplier<List<Repair>> proof) {
        this.proof = proof;
    }

    @Override
    public Repair get(int index) {
        return proven().get(index);
    }

    @Override
    public int size() {
        return proven().size();
    }

    private synchronized List<Repair> proven() {
        if (proof != null) {
            proven = proof.get();
            proof = null;
        }
        return proven;
    }
}
