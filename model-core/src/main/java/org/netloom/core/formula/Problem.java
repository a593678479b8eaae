package org.netloom.core.formula;

import org.netloom.core.diagnose.Diagnostic;

/** Leaves parser and binder at the first mistake; becomes a diagnostic before anybody else sees it. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    private Problem(Diagnostic diagnostic) {
        super(diagnostic.code(), null, false, false);
        this.diagnostic = diagnostic;
    }

    /**
     * @param at where in the formula, from 0
     * @param what stands there
     */
    static Problem at(String code, String formula, int at, String what, Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = formula;
        arguments[1] = at + 1;
        arguments[2] = what;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new Problem(Diagnostic.error(code, arguments));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
